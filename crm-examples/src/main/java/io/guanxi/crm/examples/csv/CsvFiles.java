package io.guanxi.crm.examples.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** CSV files for people: UTF-8 with a byte order mark, so that spreadsheets read Chinese. */
public final class CsvFiles {
    static final char MARK = '\uFEFF';
    private static final String STARTS_A_FORMULA = "=+-@\t\r＝＋－＠";

    private CsvFiles() {}

    /** A new file with this header; an existing one is replaced. */
    public static CsvWriter write(Path file, List<String> header) throws IOException {
        BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        text.write(MARK);
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        writer.writeRecord(header);
        return writer;
    }

    /** A text that somebody entered, kept by an apostrophe from being taken for a formula by a spreadsheet. */
    public static String harmless(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
