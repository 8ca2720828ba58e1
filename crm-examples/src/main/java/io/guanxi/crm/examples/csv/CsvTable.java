package io.guanxi.crm.examples.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a CSV file below its header, one at a time; blank lines are left out. */
public final class CsvTable implements Iterator<CsvTable.Line>, AutoCloseable {
    private static final int HEADER_MOST = 1 << 16;

    private final CloseableIterator<CsvRecord> records;
    private final List<String> titles;
    private final Charset charset;
    private @Nullable Line next;
    private long lastLine = 1;
    private @Nullable String broken;

    /**
     * One line of the file.
     *
     * @param number where it begins in the file, the header being line 1
     * @param cells as written
     */
    public record Line(long number, List<String> cells) {
        /** The cell at a place, blank where the line is too short. */
        public String cell(int at) {
            return at < cells.size() ? cells.get(at) : "";
        }

        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    private CsvTable(CloseableIterator<CsvRecord> records, List<String> titles, Charset charset) {
        this.records = records;
        this.titles = titles;
        this.charset = charset;
    }

    /** Opens a file; encoding and separator (comma, tab or semicolon) are found out. */
    public static CsvTable open(Path file) throws IOException {
        Charset charset = TextEncoding.of(file);
        Reader text = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        PushbackReader whole = new PushbackReader(text, HEADER_MOST);
        CloseableIterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(whole))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(whole)
                .iterator();
        CsvTable table = new CsvTable(records, List.of(), charset);
        Line header = table.hasNext() ? table.next() : new Line(1, List.of());
        return new CsvTable(records, header.cells(), charset);
    }

    /** What stands in the header, from left to right. */
    public List<String> titles() {
        return titles;
    }

    /** The encoding that was found. */
    public Charset charset() {
        return charset;
    }

    /** The line from which on the file could not be read as CSV, with the parser's reason; null when all was read. */
    public @Nullable Line broken() {
        return broken == null ? null : new Line(lastLine + 1, List.of(broken));
    }

    @Override
    public boolean hasNext() {
        while (next == null && broken == null) {
            try {
                if (!records.hasNext()) {
                    return false;
                }
                CsvRecord line = records.next();
                lastLine = line.getStartingLineNumber();
                boolean blank = line.getFields().stream().allMatch(String::isBlank);
                next = blank ? null : new Line(lastLine, List.copyOf(line.getFields()));
            } catch (CsvParseException e) {
                broken = String.valueOf(e.getMessage());
            }
        }
        return next != null;
    }

    @Override
    public Line next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("the file has no more lines");
        }
        Line line = next;
        next = null;
        return line;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be closed", e);
        }
    }

    /** Looks at the first line, a byte order mark in front of it taken away, and puts it back. */
    private static char separator(PushbackReader text) throws IOException {
        char[] start = new char[HEADER_MOST];
        int length = 0;
        for (int read = 0; read >= 0 && length < start.length; read = text.read(start, length, start.length - length)) {
            length += read;
        }
        int from = length > 0 && start[0] == CsvFiles.MARK ? 1 : 0;
        text.unread(start, from, length - from);
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = from; i < length && (quoted || start[i] != '\n' && start[i] != '\r'); i++) {
            quoted ^= start[i] == '"';
            int kind = quoted ? -1 : ",\t;".indexOf(start[i]);
            if (kind >= 0) {
                counts[kind]++;
            }
        }
        return counts[1] > counts[0] && counts[1] >= counts[2] ? '\t' : counts[2] > counts[0] ? ';' : ',';
    }
}
