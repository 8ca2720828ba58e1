package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.storage.jdbc.server.Server;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;

@Tag("dialects")
class MariaDbWireTest extends WireContract {
    MariaDbWireTest() {
        super(Server.MARIADB);
    }

    /** The server of the tests lets everybody in, but not into a database that does not exist. */
    @Override
    Connection refused(String url, String password) throws SQLException {
        return DriverManager.getConnection(url + "_gone", "nobody", password);
    }
}
