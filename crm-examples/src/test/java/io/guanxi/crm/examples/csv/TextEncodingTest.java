package io.guanxi.crm.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextEncodingTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\uFEFF", "GB18030,''", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF"})
    void chinese_is_read_in_every_customary_encoding(String encoding, String mark) throws IOException {
        Charset charset = Charset.forName(encoding);
        Path file = Lines.file(directory, (mark + "客户名称,备注\n龙腾股份,𠮷野家分店\n").getBytes(charset));

        try (CsvTable table = CsvTable.open(file)) {
            assertThat(table.charset()).isEqualTo(charset);
            assertThat(table.titles()).containsExactly("客户名称", "备注");
            assertThat(table.next().cells()).containsExactly("龙腾股份", "𠮷野家分店");
        }
    }

    @Test
    void a_file_larger_than_one_chunk_is_gb18030_only_when_all_of_it_is() throws IOException {
        byte[] text = "名称\n".repeat(40_000).getBytes(TextEncoding.GB18030);
        assertThat(TextEncoding.of(Lines.file(directory, text))).isEqualTo(TextEncoding.GB18030);

        text[text.length - 1] = (byte) 0xFF;
        assertThat(TextEncoding.of(Lines.file(directory, text))).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void a_character_cut_by_a_chunk_is_no_damage() throws IOException {
        byte[] text = ("a" + "中".repeat(60_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(TextEncoding.of(Lines.file(directory, text))).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void the_empty_file_is_utf_8_and_has_no_titles() throws IOException {
        try (CsvTable table = CsvTable.open(Lines.file(directory, new byte[0]))) {
            assertThat(table.charset()).isEqualTo(StandardCharsets.UTF_8);
            assertThat(table.titles()).isEmpty();
            assertThat(table.hasNext()).isFalse();
        }
    }
}
