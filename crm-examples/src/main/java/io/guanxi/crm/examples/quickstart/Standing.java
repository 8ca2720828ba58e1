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
 * The last day as of which a run wrote to a database: classes and deadlines that stand in it were decided as of that day, be
 * it only in part because the run broke off, and time does not go back there. Kept in a table of its own beside the
 * library's, so that it is one look to find out.
 */
final class Standing {
    private static final String TABLE = "quickstart_standing";

    private final DataSource database;
    private final LocalDate day;

    /** @param day the day of this run */
    Standing(DataSource database, LocalDate day) {
        this.database = database;
        this.day = day;
    }

    /** The day at which a database stands; empty when no run of quickstart noted one in it. */
    static Optional<LocalDate> of(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return reached(statement);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /**
     * Looks whether the run may go on. Nothing is noted yet.
     *
     * @param holds whether anything is in the database yet; without anything it stands nowhere
     * @throws UsageException when a run wrote to the database as of a later day, or it does not let itself be written to
     */
    void check(BooleanSupplier holds) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists " + TABLE + " (as_of date not null)");
            Optional<LocalDate> reached = reached(statement);
            if (reached.filter(day::isBefore).isPresent() && holds.getAsBoolean()) {
                throw behind(reached.get());
            }
        } catch (SQLException e) {
            throw closed(e);
        }
    }

    /**
     * Notes the day, before anything is written as of it. Doing it again changes nothing.
     *
     * @throws UsageException when the database does not let itself be written to
     */
    void note() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!reached(statement).equals(Optional.of(day))) {
                // In this order, so that one who breaks off in between forgets no day.
                note(connection, "insert into " + TABLE + " (as_of) values (?)");
                note(connection, "delete from " + TABLE + " where as_of <> ?");
            }
        } catch (SQLException e) {
            throw closed(e);
        }
    }

    private UsageException behind(LocalDate reached) {
        return new UsageException(
                "以前的运行已按 " + reached + " 写入该数据库(即使中途中断),不能退回到 " + day + ";请用 --out 或 --db 另选一个数据库,或把 --as-of 设为 "
                        + reached + " 或之后",
                "an earlier run wrote to the database as of " + reached
                        + " (even if it broke off), so it cannot go back to " + day
                        + "; say another --out or --db, or --as-of " + reached + " or later");
    }

    /** Without the driver's own text, which may hold the password that stands in the URL. */
    private static UsageException closed(SQLException e) {
        return new UsageException(
                "无法在数据库中记录运行日期(表 " + TABLE + ",SQL 状态 " + e.getSQLState() + ");请给 --db 的用户建表和写入的权限",
                "the day of the run cannot be kept in the database (table " + TABLE + ", SQL state " + e.getSQLState()
                        + "); give the user in --db the right to create and write tables");
    }

    private static Optional<LocalDate> reached(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select max(as_of) from " + TABLE)) {
            return found.next() ? Optional.ofNullable(found.getObject(1, LocalDate.class)) : Optional.empty();
        }
    }

    private void note(Connection connection, String sql) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setObject(1, day);
            change.executeUpdate();
        }
    }
}
