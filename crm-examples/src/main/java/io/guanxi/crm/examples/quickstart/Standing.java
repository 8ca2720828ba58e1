package io.guanxi.crm.examples.quickstart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * The last day up to which runs brought a database: classes and deadlines that stand in it were decided as of that day, and
 * time does not go back there. Kept in a table of its own beside the library's, so that it is one look to find out.
 */
final class Standing {
    private static final String TABLE = "quickstart_standing";

    private final DataSource database;

    Standing(DataSource database) {
        this.database = database;
    }

    /**
     * Goes to the day of a run.
     *
     * @param holds whether anything is in the database yet; without anything it stands nowhere
     * @throws UsageException when the database stands at a later day, or does not let itself be written to
     */
    void goTo(LocalDate day, BooleanSupplier holds) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists " + TABLE + " (as_of date not null)");
            Optional<LocalDate> reached = reached(statement);
            if (reached.filter(day::isBefore).isPresent()) {
                refuseBehind(reached.get(), day, holds);
                statement.executeUpdate("delete from " + TABLE);
            }
            if (!reached.equals(Optional.of(day))) {
                note(connection, day);
            }
        } catch (SQLException e) {
            // The driver's own text may hold the password that stands in the URL.
            throw new UsageException(
                    "无法在数据库中记录运行日期(表 " + TABLE + ",SQL 状态 " + e.getSQLState() + ");请给 --db 的用户建表和写入的权限",
                    "the day of the run cannot be kept in the database (table " + TABLE + ", SQL state "
                            + e.getSQLState() + "); give the user in --db the right to create and write tables");
        }
    }

    private static void refuseBehind(LocalDate reached, LocalDate day, BooleanSupplier holds) {
        if (holds.getAsBoolean()) {
            throw new UsageException(
                    "数据库已推进到 " + reached + ",不能退回到 " + day + ";请用 --out 或 --db 另选一个数据库,或把 --as-of 设为 " + reached
                            + " 或之后",
                    "the database stands at " + reached + " and cannot go back to " + day
                            + "; say another --out or --db, or --as-of " + reached + " or later");
        }
    }

    private static Optional<LocalDate> reached(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select max(as_of) from " + TABLE)) {
            return found.next() ? Optional.ofNullable(found.getObject(1, LocalDate.class)) : Optional.empty();
        }
    }

    private static void note(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + TABLE + " (as_of) values (?)")) {
            insert.setObject(1, day);
            insert.executeUpdate();
        }
    }
}
