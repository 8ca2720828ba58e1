package io.guanxi.crm.examples.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In which encoding a text file is written: what its byte order mark says, else UTF-8 when all of it is UTF-8, else
 * GB18030 (GB 18030-2022, a superset of GBK and GB2312) when all of it is that, else UTF-8 with damaged places.
 */
public final class TextEncoding {
    static final Charset GB18030 = Charset.forName("GB18030");
    private static final int CHUNK = 1 << 16;

    private TextEncoding() {}

    /** Reads the file once, whatever its size, in constant memory. */
    public static Charset of(Path file) throws IOException {
        byte[] start = new byte[3];
        int length;
        try (InputStream in = Files.newInputStream(file)) {
            length = in.readNBytes(start, 0, start.length);
        }
        if (length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        boolean marked = length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        boolean utf8 = marked || isAll(StandardCharsets.UTF_8, file) || !isAll(GB18030, file);
        return utf8 ? StandardCharsets.UTF_8 : GB18030;
    }

    /** Opens a file in an encoding, behind its byte order mark; what is damaged becomes U+FFFD. */
    static BufferedReader read(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        BufferedReader text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
        text.mark(1);
        if (text.read() != CsvFiles.MARK) {
            text.reset();
        }
        return text;
    }

    private static boolean isAll(Charset charset, Path file) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer characters = CharBuffer.allocate(CHUNK);
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.limit(bytes.position() + Math.max(0, read)).position(0);
                CoderResult result = decoder.decode(bytes, characters, end);
                if (result.isError()) {
                    return false;
                }
                characters.clear();
                bytes.compact();
            }
        }
        return !decoder.flush(characters).isError();
    }
}
