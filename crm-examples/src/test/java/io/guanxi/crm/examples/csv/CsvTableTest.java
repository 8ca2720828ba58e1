package io.guanxi.crm.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvTableTest {
    @TempDir
    Path directory;

    /** Every line as {@code number: cells}. */
    private List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        try (CsvTable table = CsvTable.open(Lines.file(directory, text.getBytes(StandardCharsets.UTF_8)))) {
            lines.add(String.join("|", table.titles()));
            while (table.hasNext()) {
                CsvTable.Line line = table.next();
                lines.add(line.number() + ": " + (line.broken() ? "broken" : String.join("|", line.cells())));
            }
        }
        return lines;
    }

    @Test
    void commas_tabs_and_semicolons_separate() throws IOException {
        assertThat(lines("a,b\n1,2\n")).containsExactly("a|b", "2: 1|2");
        assertThat(lines("a\tb\n1\t2,3\n")).containsExactly("a|b", "2: 1|2,3");
        assertThat(lines("a;b\r\n\"1;0\";2\r\n")).containsExactly("a|b", "2: 1;0|2");
        assertThat(lines("\"a,x\";b;c\n1;2;3\n")).containsExactly("a,x|b|c", "2: 1|2|3");
    }

    @Test
    void a_line_is_known_by_where_it_begins() throws IOException {
        assertThat(lines("a,b\n\"x\ny\nz\",1\n\n , \nlast,2")).containsExactly("a|b", "2: x\ny\nz|1", "7: last|2");
    }

    @Test
    void lines_may_be_longer_and_shorter_than_the_header() throws IOException {
        assertThat(lines("a,b\n1\n1,2,3\n")).containsExactly("a|b", "2: 1", "3: 1|2|3");
    }

    @Test
    void a_line_with_wrong_quotes_is_one_bad_line() throws IOException {
        assertThat(lines("a,b\n1,2\n\"x\"y,3\n4,5\n")).containsExactly("a|b", "2: 1|2", "3: broken", "4: 4|5");
        assertThat(lines("a,b\n1,\"2\n3,4\n5,6")).containsExactly("a|b", "2: broken", "3: 3|4", "4: 5|6");
    }

    @Test
    void lines_behind_a_bad_one_keep_their_numbers() throws IOException {
        assertThat(lines("a,b\n\"p\nq\",1\n\"x\"y,3\n\"r\ns\",5\n\"x\"y,7\n8,9\n"))
                .containsExactly("a|b", "2: p\nq|1", "4: broken", "5: r\ns|5", "7: broken", "8: 8|9");
    }

    @Test
    void a_file_that_is_no_csv_ends_after_a_hundred_bad_lines() throws IOException {
        assertThat(lines("a,b\n" + "\"x\"y,1\n".repeat(500))).hasSize(102);
    }
}
