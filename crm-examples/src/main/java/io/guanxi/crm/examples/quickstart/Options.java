package io.guanxi.crm.examples.quickstart;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of quickstart asks for.
 *
 * @param data the directory of the files to read; null to generate them
 * @param database a JDBC URL; null for a database beside the results
 * @param out where the results go
 * @param asOf the day as of which customers are classified; null for the last generated day, or for today
 * @param generate how many customers to generate
 */
record Options(
        @Nullable Path data,
        @Nullable String database,
        Path out,
        Locale locale,
        @Nullable LocalDate asOf,
        int generate,
        boolean help) {
    private static final int CUSTOMERS = 2_000;
    private static final int MOST = 99_999;

    private static Options none() {
        return new Options(null, null, Path.of("target", "quickstart"), Locale.CHINA, null, CUSTOMERS, false);
    }

    /** @throws UsageException naming the option that is not understood */
    static Options parse(List<String> arguments) {
        Options options = none();
        boolean generates = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String name = rest.next();
            if (name.equals("--help") || name.equals("-h")) {
                options = options.helping();
            } else {
                generates |= name.equals("--generate");
                options = options.with(name, rest);
            }
        }
        if (generates && options.data() != null) {
            throw new UsageException("--data 与 --generate 不能同时使用", "use either --data or --generate, not both");
        }
        return options;
    }

    private Options helping() {
        return new Options(data, database, out, locale, asOf, generate, true);
    }

    private Options with(String name, Iterator<String> rest) {
        String value = value(List.of("--data", "--db", "--out", "--lang", "--as-of", "--generate"), name, rest);
        return switch (name) {
            case "--data" -> new Options(Path.of(value), database, out, locale, asOf, generate, help);
            case "--db" -> new Options(data, jdbc(value), out, locale, asOf, generate, help);
            case "--out" -> new Options(data, database, Path.of(value), locale, asOf, generate, help);
            case "--lang" -> new Options(data, database, out, language(value), asOf, generate, help);
            case "--as-of" -> new Options(data, database, out, locale, day(value), generate, help);
            default -> new Options(data, database, out, locale, asOf, count(value), help);
        };
    }

    /** What stands behind an option, which has to be one of these. */
    static String value(List<String> known, String name, Iterator<String> rest) {
        if (!known.contains(name)) {
            throw new UsageException(
                    "未知参数 " + name + ",用 --help 查看可用参数", "unknown option " + name + "; --help lists all");
        }
        if (!rest.hasNext()) {
            throw new UsageException("参数 " + name + " 缺少取值", "the option " + name + " lacks its value");
        }
        return rest.next();
    }

    static String jdbc(String value) {
        if (!value.startsWith("jdbc:")) {
            throw new UsageException(
                    "--db 应为 JDBC URL,如 jdbc:h2:file:./crm 或 jdbc:postgresql://localhost/crm?user=…",
                    "--db takes a JDBC URL such as jdbc:h2:file:./crm or jdbc:postgresql://localhost/crm?user=…");
        }
        return value;
    }

    static Locale language(String value) {
        return switch (value) {
            case "zh" -> Locale.CHINA;
            case "en" -> Locale.ENGLISH;
            default -> throw new UsageException("--lang 应为 zh 或 en", "--lang takes zh or en, not " + value);
        };
    }

    static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new UsageException(
                    "--as-of 应为日期,如 2026-06-30", "--as-of takes a date such as 2026-06-30, not " + value);
        }
    }

    private static int count(String value) {
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > MOST) {
            throw new UsageException(
                    "--generate 应为 1 到 " + MOST + " 的整数",
                    "--generate takes a number of 1 to " + MOST + ", not " + value);
        }
        return Integer.parseInt(value);
    }
}
