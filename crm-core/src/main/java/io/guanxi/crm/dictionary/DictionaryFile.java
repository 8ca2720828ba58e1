package io.guanxi.crm.dictionary;

import io.guanxi.crm.shared.Label;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A shipped dictionary: lines of code, parent, Chinese name, English name and aliases, separated by |. */
final class DictionaryFile {
    private static final String FOLDER = "/META-INF/guanxi/dictionary/";
    private static final String SEVERAL = "?";

    private DictionaryFile() {}

    /** The dictionary of a file; a line that begins with ? names terms that mean one of several entries. */
    static TermDictionary read(String key, String file) {
        List<String> lines = lines(file);
        List<DictionaryEntry> entries = lines.stream()
                .filter(line -> !line.startsWith(SEVERAL))
                .map(DictionaryFile::entry)
                .toList();
        Map<String, Set<String>> ambiguous = new HashMap<>();
        lines.stream().filter(line -> line.startsWith(SEVERAL)).forEach(line -> {
            String[] fields = line.split("\\|");
            for (String term : fields[2].split(";")) {
                ambiguous.put(term, Set.of(fields[1].split(";")));
            }
        });
        return TermDictionary.of(key, entries).withAmbiguous(ambiguous);
    }

    /** The lines of a shipped file but its comments. */
    static List<String> lines(String file) {
        String resource = FOLDER + file;
        try (InputStream in = DictionaryFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing from the library's jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static DictionaryEntry entry(String line) {
        String[] fields = line.split("\\|", 5);
        List<String> aliases = fields[4].isEmpty() ? List.of() : List.of(fields[4].split(";"));
        return new DictionaryEntry(
                fields[0], new Label(fields[2], fields[3]), fields[1].isEmpty() ? null : fields[1], aliases);
    }
}
