package io.guanxi.crm.storage.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the first migration of every engine from the record types. Run it from the directory of this module after a
 * record type changed, as long as the version is not released; a released file never changes again.
 */
final class WriteMigrations {
    private static final Path FILES = Path.of("src", "main", "resources", "META-INF", "crm", "migrations");

    private WriteMigrations() {}

    public static void main(String[] arguments) throws IOException {
        for (Dialect dialect : Dialects.all()) {
            Path file = FILES.resolve(dialect.name()).resolve("V001__foundation.sql");
            Files.createDirectories(file.getParent());
            Files.writeString(file, foundation(dialect));
        }
    }

    /** What the file of this engine must hold. */
    static String foundation(Dialect dialect) {
        Layouts layouts = new Layouts(dialect, Protection.none());
        List<Table> tables = new ArrayList<>();
        Schema.ownTypes().forEach(type -> tables.add(layouts.of(type).table()));
        tables.add(layouts.side().table());
        StringBuilder text = new StringBuilder("-- The tables of the library, written from its record types.\n");
        SchemaGenerator generator = new SchemaGenerator(dialect);
        for (Table table : tables) {
            text.append('\n');
            text.append(generator.create(table)).append(";\n");
            generator.indexes(table).forEach(index -> text.append(index).append(";\n"));
        }
        return text.toString();
    }
}
