package io.guanxi.crm.examples.quickstart;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.DimensionClass;
import io.guanxi.crm.customer.CustomerFlag;
import io.guanxi.crm.examples.csv.FileCount;
import io.guanxi.crm.examples.report.Figures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What came of a run, for programs as summary.json and for people on the console. */
record Summary(LocalDate asOf, List<FileCount> files, Figures figures) {
    /** Writes it for programs: what they look for is the same in every language, and problems are told in the run's. */
    void writeTo(Path file, Say say) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("asOf", asOf.toString());
        Map<String, Object> byFile = new LinkedHashMap<>();
        files.forEach(each -> byFile.put(each.file(), counts(each, say)));
        all.put("files", byFile);
        all.put("customers", figures.customers());
        all.put("amountOfRollingYear", figures.amountOfYear());
        all.put("dealsOfUnknownAmount", figures.dealsOfUnknownAmount());
        all.put("flags", figures.flags());
        all.put("classes", figures.classCounts());
        all.put("cases", figures.feedback().summary());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
    }

    private static Map<String, Object> counts(FileCount count, Say say) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("encoding", count.encoding());
        counts.put("read", count.read());
        counts.put("accepted", count.accepted());
        counts.put("unchanged", count.unchanged());
        counts.put("rejected", count.rejected());
        counts.put("unknownColumns", count.unknownColumns());
        count.unusable().ifPresent(problem -> counts.put("problem", say.say(problem)));
        return counts;
    }

    void print(PrintStream out, Say say, List<Dimension> dimensions) {
        out.println();
        out.println(say.say(
                "截至 " + asOf + ",共 " + figures.customers() + " 位客户", figures.customers() + " customers as of " + asOf));
        files.forEach(each -> print(out, say, each));
        if (figures.flagged() > 0) {
            out.println("  " + doubts(say));
        }
        if (figures.customers() > 0) {
            out.println();
        }
        dimensions.forEach(each -> print(out, say, each));
        if (figures.feedback().cases() > 0) {
            out.println();
            out.println("  " + say.say(figures.feedback().inWords()));
        }
    }

    /** All flags on one line, the most frequent first. */
    private String doubts(Say say) {
        String each = figures.flags().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(flag -> words(say, flag.getKey()) + " " + flag.getValue())
                .collect(Collectors.joining(say.say("、", ", ")));
        long customers = figures.flagged();
        return say.say(customers + " 位客户有数据提示: ", customers + " customers with doubtful data: ") + each;
    }

    private static String words(Say say, String flag) {
        return CustomerFlag.of(flag).map(known -> say.say(known.label())).orElse(flag);
    }

    /** Tells of every file that could not be used at all; answers whether there was none. */
    boolean tell(PrintStream problems, Say say) {
        files.forEach(each -> each.unusable()
                .ifPresent(problem -> problems.println(
                        say.say(each.file() + " 无法使用: ", each.file() + " cannot be used: ") + say.say(problem))));
        return files.stream().allMatch(each -> each.unusable().isEmpty());
    }

    private static void print(PrintStream out, Say say, FileCount each) {
        out.println(String.format(
                Locale.ROOT,
                say.say(
                        "  %-17s 读取 %,d,新增 %,d,未变 %,d,拒绝 %,d",
                        "  %-17s read %,d, accepted %,d, unchanged %,d, rejected %,d"),
                each.file(),
                each.read(),
                each.accepted(),
                each.unchanged(),
                each.rejected()));
        if (!each.unknownColumns().isEmpty()) {
            out.println(say.say("      未识别的列(已忽略): ", "      columns not recognised (ignored): ")
                    + String.join(", ", each.unknownColumns()));
        }
    }

    private void print(PrintStream out, Say say, Dimension dimension) {
        Map<String, Long> counts = figures.classCounts().getOrDefault(dimension.key(), Map.of());
        String classes = dimension.classes().stream()
                .filter(each -> counts.getOrDefault(each.key(), 0L) > 0)
                .map(each -> name(say, each) + " " + counts.get(each.key()))
                .collect(Collectors.joining(say.say("、", ", ")));
        if (!classes.isEmpty()) {
            out.println("  " + say.say(dimension.label()) + say.say(":", ": ") + classes);
        }
    }

    private static String name(Say say, DimensionClass each) {
        return say.say(each.label());
    }
}
