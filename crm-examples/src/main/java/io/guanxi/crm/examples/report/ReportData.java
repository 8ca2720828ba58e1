package io.guanxi.crm.examples.report;

import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.DimensionClass;
import io.guanxi.crm.feedback.Categories;
import io.guanxi.crm.interaction.Method;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures as the page's script reads them: plain lists and maps, texts in one language. */
final class ReportData {
    private static final int SERIES = 8;

    private final Figures figures;
    private final List<Dimension> dimensions;
    private final Texts texts;

    ReportData(Figures figures, List<Dimension> dimensions, Texts texts) {
        this.figures = figures;
        this.dimensions = dimensions;
        this.texts = texts;
    }

    Map<String, Object> all() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("lang", texts.isChinese() ? "zh" : "en");
        data.put("asOf", figures.asOf.toString());
        data.put("texts", texts.all());
        data.put("months", figures.months.names());
        data.put("totals", totals());
        data.put("dimensions", dimensions.stream().map(this::dimension).toList());
        data.put("growth", ordered("before", figures.freshBefore, "fresh", figures.fresh, "undated", figures.undated));
        RegionData regions = new RegionData(figures.provinces, texts);
        data.put("largeRegions", regions.large());
        data.put("provinces", regions.provinces());
        data.put("amountMonths", yuan(amountOfMonths()));
        data.put("industries", stacked());
        data.put("ranked", ranked());
        data.put("methods", methods());
        data.put("activity", classesOf("activity"));
        if (figures.feedback.cases() > 0) {
            data.put("feedback", new FeedbackData(figures.feedback, Categories.topics(), texts).all());
        }
        return data;
    }

    private List<Map<String, Object>> totals() {
        Map<String, Tally> value = figures.classes.getOrDefault("value", Map.of());
        BigDecimal top = BigDecimal.ZERO;
        long customers = 0;
        for (String key : List.of("strategic", "key")) {
            Tally tally = value.getOrDefault(key, new Tally());
            top = top.add(tally.amount());
            customers += tally.customers();
        }
        BigDecimal each = BigDecimal.valueOf(figures.interactionsInAll)
                .divide(BigDecimal.valueOf(Math.max(1, figures.customers())), 1, RoundingMode.HALF_UP);
        List<Map<String, Object>> tiles = new ArrayList<>(List.of(
                tile("tileCustomers", figures.customers(), note("tileNew", grouped(figures.all.fresh()))),
                amount("tileYear", figures.all.amount(), note("tileBefore", inWords(figures.amountBefore)) + leftOut()),
                tile("tileStrategic", customers, note("tileShare", percent(top, figures.all.amount()))),
                tile("tileDeals", figures.deals, texts.get("tileMonths")),
                tile("tileInteractions", figures.interactionsInAll, note("tileEach", each.toPlainString()))));
        if (figures.feedback.cases() > 0) {
            tiles.add(
                    tile("tileFeedback", figures.feedback.cases(), note("tileOpen", grouped(figures.feedback.open()))));
        }
        return tiles;
    }

    /** What the amounts leave out; empty when they are whole. */
    private String leftOut() {
        return figures.unknownAmounts == 0 ? "" : note("tileUnknown", grouped(figures.unknownAmounts));
    }

    private String note(String key, String figure) {
        return texts.get(key).replace("{n}", figure);
    }

    private static String grouped(Number number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private Map<String, Object> tile(String key, long value, String note) {
        return ordered("label", texts.get(key), "value", value, "money", false, "note", note);
    }

    private Map<String, Object> amount(String key, BigDecimal value, String note) {
        return ordered("label", texts.get(key), "value", yuan(value), "money", true, "note", note);
    }

    private String inWords(BigDecimal amount) {
        BigDecimal unit = BigDecimal.valueOf(texts.isChinese() ? 10_000 : 1_000_000);
        String number = amount.divide(unit, texts.isChinese() ? 0 : 1, RoundingMode.HALF_UP)
                .toPlainString();
        return texts.isChinese() ? number + " 万元" : "¥" + number + "m";
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? "0%"
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 0, RoundingMode.HALF_UP) + "%";
    }

    private Map<String, Object> dimension(Dimension dimension) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("key", dimension.key());
        data.put("label", texts.get(dimension.label()));
        data.put("classes", classesOf(dimension.key()));
        return data;
    }

    private List<Map<String, Object>> classesOf(String key) {
        Optional<Dimension> dimension =
                dimensions.stream().filter(each -> each.key().equals(key)).findFirst();
        List<Map<String, Object>> list = new ArrayList<>();
        for (DimensionClass each : dimension.map(Dimension::classes).orElse(List.of())) {
            Tally tally = figures.classes.getOrDefault(key, Map.of()).getOrDefault(each.key(), new Tally());
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("key", each.key());
            data.put("label", Texts.capital(texts.get(each.label())));
            data.put("count", tally.customers());
            data.put("amount", yuan(tally.amount()));
            list.add(data);
        }
        return list;
    }

    private BigDecimal amountOfMonths() {
        return figures.amounts.values().stream().map(ReportData::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<String> industriesByAmount() {
        return figures.amounts.entrySet().stream()
                .filter(each -> sum(each.getValue()).signum() != 0)
                .sorted(Comparator.comparing((Map.Entry<String, BigDecimal[]> each) -> sum(each.getValue()))
                        .reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The industries that sell most month by month, and all others as one. */
    private List<Map<String, Object>> stacked() {
        List<String> keys = industriesByAmount();
        List<Map<String, Object>> list = new ArrayList<>();
        BigDecimal[] others = new BigDecimal[Months.COUNT];
        for (int i = 0; i < keys.size(); i++) {
            BigDecimal[] its = Objects.requireNonNull(figures.amounts.get(keys.get(i)));
            if (i < SERIES) {
                list.add(series(industry(keys.get(i)), its));
            }
            for (int month = 0; i >= SERIES && month < its.length; month++) {
                others[month] = zeroOr(others[month]).add(zeroOr(its[month]));
            }
        }
        if (keys.size() > SERIES) {
            list.add(series(texts.get("otherIndustries"), others));
        }
        return list;
    }

    private static Map<String, Object> series(String label, BigDecimal[] months) {
        List<Object> values = new ArrayList<>();
        for (BigDecimal each : months) {
            values.add(yuan(zeroOr(each)));
        }
        return ordered("label", label, "months", values);
    }

    private List<Map<String, Object>> ranked() {
        return industriesByAmount().stream()
                .map(key -> ordered(
                        "label", industry(key), "amount", yuan(sum(Objects.requireNonNull(figures.amounts.get(key))))))
                .toList();
    }

    private String industry(String key) {
        return dimensions.stream()
                .filter(each -> each.key().equals("industry"))
                .flatMap(each -> each.withKey(key).stream())
                .map(each -> Texts.capital(texts.get(each.label())))
                .findFirst()
                .orElse(key);
    }

    private List<Map<String, Object>> methods() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Method method : Method.values()) {
            long[] months = figures.interactions.get(method);
            if (months != null) {
                list.add(ordered("label", Texts.capital(texts.get(method.label())), "months", months));
            }
        }
        return list;
    }

    private static BigDecimal sum(BigDecimal[] months) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal each : months) {
            sum = sum.add(zeroOr(each));
        }
        return sum;
    }

    private static BigDecimal zeroOr(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** Whole yuan: the page needs no more. */
    static long yuan(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** A map that keeps this order, so that equal figures make equal files. */
    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
