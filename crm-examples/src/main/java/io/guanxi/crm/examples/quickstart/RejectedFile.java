package io.guanxi.crm.examples.quickstart;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.guanxi.crm.examples.csv.CsvFiles;
import io.guanxi.crm.examples.csv.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** rejected.csv: every reason not to take a line. */
final class RejectedFile implements AutoCloseable {
    private static final List<String> HEADER = List.of("file", "line", "column", "value", "reason");

    private final CsvWriter file;
    private final Locale locale;

    RejectedFile(Path path, Locale locale) throws IOException {
        file = CsvFiles.write(path, HEADER);
        this.locale = locale;
    }

    void add(Rejection rejection) {
        file.writeRecord(
                rejection.file(),
                String.valueOf(rejection.line()),
                CsvFiles.harmless(rejection.column()),
                CsvFiles.harmless(rejection.value()),
                CsvFiles.harmless(rejection.reason().in(locale)));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
