package io.guanxi.crm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsTest {
    @Test
    void without_options_two_thousand_customers_are_generated() {
        assertThat(Options.parse(List.of()))
                .isEqualTo(new Options(null, null, Path.of("target", "quickstart"), Locale.CHINA, null, 2_000, false));
    }

    @Test
    void every_option_is_understood() {
        assertThat(Options.parse(List.of(
                        "--data", "d", "--db", "jdbc:h2:mem:x", "--out", "o", "--lang", "en", "--as-of", "2026-01-31")))
                .isEqualTo(new Options(
                        Path.of("d"),
                        "jdbc:h2:mem:x",
                        Path.of("o"),
                        Locale.ENGLISH,
                        LocalDate.of(2026, 1, 31),
                        2_000,
                        false));
        assertThat(Options.parse(List.of("--generate", "7")).generate()).isEqualTo(7);
        assertThat(Options.parse(List.of("--help")).help()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--datta x",
                "--data",
                "--db postgres://x",
                "--lang fr",
                "--as-of 31.1.2026",
                "--as-of 2026-02-30",
                "--generate 0",
                "--generate many",
                "--generate 100000",
                "--data d --generate 5",
                "quick"
            })
    void what_is_not_understood_is_refused_with_the_way_out(String line) {
        assertThatThrownBy(() -> Options.parse(List.of(line.split(" "))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(line.split(" ")[0]);
    }
}
