package io.guanxi.crm.examples.quickstart;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of explain asks for.
 *
 * @param number the case's number; empty when only help is asked for
 * @param database a JDBC URL; null for the database beside the results
 * @param out where the results of quickstart are
 * @param asOf the day as of which the case is looked at; null for the day at which the database stands
 */
record ExplainOptions(
        String number,
        @Nullable String database,
        Path out,
        Locale locale,
        @Nullable LocalDate asOf,
        boolean help) {
    private static final List<String> KNOWN = List.of("--case", "--db", "--out", "--lang", "--as-of");

    /** @throws UsageException naming the option that is not understood or missing */
    static ExplainOptions parse(List<String> arguments) {
        ExplainOptions options =
                new ExplainOptions("", null, Path.of("target", "quickstart"), Locale.CHINA, null, false);
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String name = rest.next();
            options = name.equals("--help") || name.equals("-h")
                    ? options.helping()
                    : options.with(name, Options.value(KNOWN, name, rest));
        }
        if (options.number().isBlank() && !options.help()) {
            throw new UsageException(
                    "请用 --case 给出反馈编号,见 cases.csv 的 number 列",
                    "say the case's number with --case; the column number of cases.csv has them");
        }
        return options;
    }

    private ExplainOptions helping() {
        return new ExplainOptions(number, database, out, locale, asOf, true);
    }

    private ExplainOptions with(String name, String value) {
        return switch (name) {
            case "--case" -> new ExplainOptions(value.strip(), database, out, locale, asOf, help);
            case "--db" -> new ExplainOptions(number, Options.jdbc(value), out, locale, asOf, help);
            case "--out" -> new ExplainOptions(number, database, Path.of(value), locale, asOf, help);
            case "--lang" -> new ExplainOptions(number, database, out, Options.language(value), asOf, help);
            default -> new ExplainOptions(number, database, out, locale, Options.day(value), help);
        };
    }
}
