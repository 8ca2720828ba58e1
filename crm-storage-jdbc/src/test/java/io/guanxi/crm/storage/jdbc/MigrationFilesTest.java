package io.guanxi.crm.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationFilesTest {
    @ParameterizedTest
    @MethodSource("io.guanxi.crm.storage.jdbc.Dialects#all")
    void the_first_file_is_what_the_record_types_ask_for(Dialect dialect) {
        assertThat(Migrations.text(dialect, "V001__foundation"))
                .as(
                        "a record type changed: run the main class WriteMigrations in src/test from this module's directory")
                .isEqualTo(WriteMigrations.foundation(dialect));
    }
}
