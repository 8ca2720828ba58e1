package io.guanxi.crm.storage.jdbc.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every server that the tests name is there, is of the release it says, and keeps Chinese text. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerTest {
    @Test
    void h2_runs() throws SQLException {
        assertThat(answerOf(Server.H2)).startsWith("2.5.");
    }

    @Test
    void the_certified_postgresql_is_17() throws SQLException {
        assertThat(answerOf(Server.POSTGRES)).startsWith("17.");
    }

    @Test
    void two_databases_of_one_server_are_apart() throws SQLException {
        DataSource first = Server.POSTGRES.emptyDatabase();
        DataSource second = Server.POSTGRES.emptyDatabase();

        try (Connection one = first.getConnection();
                Connection two = second.getConnection()) {
            assertThat(one.getCatalog()).isNotEqualTo(two.getCatalog());
        }
    }

    @Nested
    @Tag("dialects")
    class In_profile_dialects {
        @Test
        void the_oldest_postgresql_is_15() throws SQLException {
            assertThat(answerOf(Server.OLDEST_POSTGRES)).startsWith("15.");
        }

        @Test
        void the_newest_postgresql_is_18() throws SQLException {
            assertThat(answerOf(Server.NEWEST_POSTGRES)).startsWith("18.");
        }

        @Test
        void mariadb_is_11_4() throws SQLException {
            assertThat(answerOf(Server.MARIADB)).startsWith("11.4.");
        }
    }

    /** The release, asked for after Chinese text beyond the basic plane came back as it went in. */
    private static String answerOf(Server server) throws SQLException {
        String text = "关系𠮷";
        try (Connection connection = server.emptyDatabase().getConnection();
                Statement create = connection.createStatement()) {
            create.execute("create table word (text varchar(20))");
            try (PreparedStatement insert = connection.prepareStatement("insert into word values (?)")) {
                insert.setString(1, text);
                insert.executeUpdate();
            }
            try (ResultSet row = create.executeQuery("select text from word")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo(text);
            }
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
