package io.guanxi.crm.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.StorageFailure;
import io.guanxi.crm.shared.TransientStorageException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlErrorsTest {
    /** A pool's own exception: it hands on the state and keeps the vendor code in the exception that it wraps. */
    private static SQLException pooled(SQLException error) {
        return new SQLTransientConnectionException("pool - not available", error.getSQLState(), error);
    }

    /** What an error of the engine is told as, by itself and out of a pool. */
    private static List<CrmException> told(String state, int code) {
        SQLException error = new SQLException("secret", state, code);
        return Stream.of(error, pooled(error)).map(SqlErrors::ofConnecting).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "28000, 1045",
        "28P01, 0",
        "28000, 28000",
        "3D000, 0",
        "42000, 1044",
        "42000, 1049",
        "42501, 0",
        "90146, 90146",
        "90149, 90149"
    })
    void a_wrong_user_password_or_database_is_told_as_what_to_check(String state, int code) {
        assertThat(told(state, code))
                .hasOnlyElementsOfType(StorageFailure.class)
                .extracting(CrmException::getMessage)
                .allMatch(text -> text.contains("check the user"))
                .allMatch(text -> text.contains("SQLSTATE " + state + ", code " + code))
                .noneMatch(text -> text.contains("secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "42000, 1203",
        "42000, 1226",
        "08004, 1040",
        "08001, 0",
        "53300, 0",
        "57P03, 0",
        "42000, 0",
        "HY000, 1129",
        "90020, 90020",
        "42S02, 1146",
        ", 0"
    })
    void whatever_else_keeps_a_connection_away_may_pass(String state, int code) {
        assertThat(told(state, code))
                .hasOnlyElementsOfType(TransientStorageException.class)
                .extracting(CrmException::getMessage)
                .allMatch(text -> text.contains("no connection"))
                .noneMatch(text -> text.contains("secret"));
    }
}
