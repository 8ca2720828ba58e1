package io.guanxi.crm.examples.quickstart;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The database of a run. */
final class Database {
    /** The name of the database of generated data. */
    static final String SAMPLE = "sample";
    /** The name of the database of the user's own files. */
    static final String OWN = "crm";

    private static final int CONNECTIONS = 4;
    private static final List<String> BUNDLED = List.of("jdbc:h2:", "jdbc:postgresql:");

    /** What drivers log of a URL that they do not understand is all of it, with the password. */
    private static final List<Logger> DRIVERS =
            List.of(Logger.getLogger("org.postgresql"), Logger.getLogger("org.mariadb"));

    private Database() {}

    /**
     * Connects.
     *
     * @param url null for an H2 file database of this name in the output directory
     * @throws UsageException when there is no such database
     */
    static HikariDataSource connect(@Nullable String url, Path out, String name) {
        DRIVERS.forEach(each -> each.setLevel(Level.OFF));
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(
                tuned(url == null ? "jdbc:h2:file:" + out.resolve(name).toAbsolutePath() : url));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("quickstart");
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            // Whatever it was: the driver's own text may hold the password that stands in the URL.
            throw url == null ? shut(out, name) : unreachable(url, e);
        }
    }

    private static UsageException unreachable(String url, Throwable failure) {
        if (BUNDLED.stream().noneMatch(url::startsWith) && !hasDriver(url)) {
            return new UsageException(
                    "没有驱动能打开 --db 的地址;支持 H2、PostgreSQL 和 MariaDB,本程序自带前两者的驱动,使用 MariaDB 请这样运行: java -cp crm-examples.jar:驱动.jar io.guanxi.crm.examples.Main quickstart …",
                    "there is no driver for the URL in --db; H2, PostgreSQL and MariaDB are supported, and of these this"
                            + " program brings the drivers of the first two; for MariaDB run java -cp crm-examples.jar:driver.jar"
                            + " io.guanxi.crm.examples.Main quickstart …");
        }
        String state = state(failure);
        return new UsageException(
                "无法连接数据库(SQL 状态 " + (state.isEmpty() ? "未知" : state) + "),请检查 --db 的地址、用户和密码",
                "the database cannot be reached (" + (state.isEmpty() ? "no SQL state" : "SQL state " + state)
                        + "); check address, user and password in --db");
    }

    private static boolean hasDriver(String url) {
        try {
            return DriverManager.getDriver(url) != null;
        } catch (SQLException e) {
            return false;
        }
    }

    /** The state that the driver gave, empty when it gave none. */
    private static String state(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static UsageException shut(Path out, String name) {
        Path directory = out.toAbsolutePath().normalize();
        return new UsageException(
                "数据库文件 " + name + ".mv.db 正被其他程序使用或无法打开,目录: " + directory + ";请先结束该程序,或用 --out 另选目录",
                "the database file " + name + ".mv.db is in use by another program or cannot be opened, in " + directory
                        + "; end that program first, or say another directory with --out");
    }

    /** The names of the file databases in a directory of results, the one written last first. */
    static List<String> in(Path out) {
        return Stream.of(OWN, SAMPLE)
                .filter(name -> Files.isRegularFile(file(out, name)))
                .sorted(Comparator.comparing(
                                (String name) -> file(out, name).toFile().lastModified())
                        .reversed())
                .toList();
    }

    private static Path file(Path out, String name) {
        return out.resolve(name + ".mv.db");
    }

    /** A URL that makes no new database where there is none. */
    static String existing(String url) {
        return url.startsWith("jdbc:h2:") ? with(url, "IFEXISTS", "TRUE") : url;
    }

    /**
     * An H2 file that writes late may lose what was committed; and one that remembers few statements parses the some twenty
     * of a unit again in each.
     */
    private static String tuned(String url) {
        boolean file = url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
        return file ? with(with(url, "WRITE_DELAY", "0"), "QUERY_CACHE_SIZE", "64") : url;
    }

    /** H2 knows settings in any case, and refuses one that is said twice. */
    private static String with(String url, String setting, String value) {
        return url.toUpperCase(Locale.ROOT).contains(";" + setting + "=") ? url : url + ";" + setting + "=" + value;
    }
}
