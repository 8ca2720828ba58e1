package io.guanxi.crm.examples.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Spreadsheets' own files, known by their first bytes whatever they are called: a ZIP archive (.xlsx, ISO/IEC 29500-2) or
 * a compound file (.xls, [MS-CFB] 2.2).
 */
final class Workbook {
    private static final int LENGTH = 4;
    private static final String ZIP = "504b0304";
    private static final String COMPOUND = "d0cf11e0";

    private Workbook() {}

    /** Whether the file begins like one. */
    static boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = HexFormat.of().formatHex(in.readNBytes(LENGTH));
            return start.equals(ZIP) || start.equals(COMPOUND);
        }
    }
}
