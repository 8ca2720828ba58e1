package io.guanxi.crm.examples.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a CSV file below its header, one at a time; blank lines are left out. A line whose quotes are wrong is
 * answered as such, and reading goes on with the line after it.
 */
public final class CsvTable implements Iterator<CsvTable.Line>, AutoCloseable {
    private static final Pattern WHERE = Pattern.compile("starting at line (\\d+)");
    /** A file with more lines that are no CSV is no CSV file: the rest of it is one bad line. */
    private static final int MOST_BROKEN = 100;

    private final Path file;
    private final Charset charset;
    private final char separator;
    private final boolean workbook;
    private final List<String> titles;
    private CloseableIterator<CsvRecord> records;
    private @Nullable Line next;
    private long skipped;
    private long lastLine;
    private int brokenLines;

    /**
     * One line of the file.
     *
     * @param number where it begins in the file, counted from 1
     * @param cells as written
     * @param broken whether its quotes are wrong, so that its cells are not known
     */
    public record Line(long number, List<String> cells, boolean broken) {
        /** The cell at a place, blank where the line is too short. */
        public String cell(int at) {
            return at < cells.size() ? cells.get(at) : "";
        }

        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    private CsvTable(Path file, Charset charset, char separator) throws IOException {
        workbook = Workbook.is(file);
        this.file = file;
        this.charset = charset;
        this.separator = separator;
        records = read(0);
        titles = hasNext() ? List.copyOf(next().cells()) : List.of();
    }

    /** Opens a file; encoding and separator (comma, tab or semicolon) are found out. */
    public static CsvTable open(Path file) throws IOException {
        Charset charset = TextEncoding.of(file);
        try (BufferedReader text = TextEncoding.read(file, charset)) {
            return new CsvTable(file, charset, separator(text));
        }
    }

    /** Whether it is no CSV file but a spreadsheet's workbook, of which nothing is read. */
    boolean isWorkbook() {
        return workbook;
    }

    /** What stands in the header, from left to right. */
    public List<String> titles() {
        return titles;
    }

    /** The encoding that was found. */
    public Charset charset() {
        return charset;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            try {
                if (!records.hasNext()) {
                    return false;
                }
                CsvRecord line = records.next();
                lastLine = skipped + line.getStartingLineNumber();
                boolean blank = line.getFields().stream().allMatch(String::isBlank);
                next = blank ? null : new Line(lastLine, List.copyOf(line.getFields()), false);
            } catch (CsvParseException e) {
                next = brokenLine(e);
            }
        }
        return true;
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

    /** Goes on below the line that could not be read, or at the end of the file when there were too many. */
    private Line brokenLine(CsvParseException problem) {
        Matcher where = WHERE.matcher(String.valueOf(problem.getMessage()));
        long number = where.find() ? skipped + Long.parseLong(where.group(1)) : lastLine + 1;
        brokenLines++;
        close();
        try {
            records = read(brokenLines > MOST_BROKEN ? Integer.MAX_VALUE : (int) number);
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be opened again", e);
        }
        lastLine = number;
        return new Line(number, List.of(), true);
    }

    private CloseableIterator<CsvRecord> read(int skip) throws IOException {
        BufferedReader text = workbook ? new BufferedReader(Reader.nullReader()) : TextEncoding.read(file, charset);
        skipped = 0;
        while (skipped < skip && text.readLine() != null) {
            skipped++;
        }
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)
                .iterator();
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be closed", e);
        }
    }

    /** The separator that the first line has most of, outside quotes. */
    private static char separator(BufferedReader text) throws IOException {
        String first = text.readLine();
        int[] counts = new int[3];
        boolean quoted = false;
        for (char c : first == null ? new char[0] : first.toCharArray()) {
            quoted ^= c == '"';
            int kind = quoted ? -1 : ",\t;".indexOf(c);
            if (kind >= 0) {
                counts[kind]++;
            }
        }
        return counts[1] > counts[0] && counts[1] >= counts[2] ? '\t' : counts[2] > counts[0] ? ';' : ',';
    }
}
