package io.guanxi.crm.examples.csv;

import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.text.AmountUnit;
import io.guanxi.crm.shared.text.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the columns of one file hold, by their titles. Immutable. */
public final class Header {
    private static final Pattern NOISE = Pattern.compile("[ *_:：-]+");
    private static final Pattern REMARK = Pattern.compile("[(\\[【][^()\\[\\]【】]*[)\\]】]$");
    private static final Pattern UNIT = Pattern.compile("[/,]?(?:百万|千|万|亿)?元$");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\uFFFD]");
    private static final Label NO_TITLES = new Label(
            "文件为空,或第一行无法读取,找不到列名", "it is empty or its first line cannot be read, so there are no titles of columns");
    private static final int MOST_SHOWN = 12;
    private static final int LONG = 24;
    private static final int NAMES_SHOWN = 4;

    private final List<Heading> headings;
    private final Map<Column, List<Heading>> byColumn = new HashMap<>();
    private final List<Column> missing;

    /**
     * One column of a file.
     *
     * @param at its place, from 0
     * @param title as written
     * @param column what it holds; null when its title is unknown
     * @param unit in which bare numbers of it count
     */
    public record Heading(int at, String title, @Nullable Column column, AmountUnit unit) {}

    private Header(List<Heading> headings, List<? extends Column> columns) {
        this.headings = headings;
        for (Heading each : headings) {
            Column column = each.column();
            if (column != null) {
                byColumn.computeIfAbsent(column, key -> new ArrayList<>()).add(each);
            }
        }
        byColumn.replaceAll((column, its) -> List.copyOf(its));
        missing = columns.stream()
                .filter(each -> each.isNeeded() && of(each).isEmpty())
                .<Column>map(each -> each)
                .toList();
    }

    /** Recognises titles in any order, width and case, with units, remarks in brackets and asterisks. */
    public static Header of(List<String> titles, List<? extends Column> columns) {
        Map<String, Column> byName = new HashMap<>();
        columns.forEach(column -> column.names().forEach(name -> byName.putIfAbsent(plain(name), column)));
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i).strip();
            AmountUnit unit = AmountUnit.inHeader(PlainText.fold(title)).orElse(AmountUnit.YUAN);
            headings.add(new Heading(i, title, recognise(title, byName), unit));
        }
        return new Header(List.copyOf(headings), List.copyOf(columns));
    }

    private static @Nullable Column recognise(String title, Map<String, Column> byName) {
        String plain = plain(title);
        String withoutRemark = REMARK.matcher(plain).replaceFirst("");
        Column found = byName.getOrDefault(plain, byName.get(withoutRemark));
        return found != null ? found : byName.get(UNIT.matcher(withoutRemark).replaceFirst(""));
    }

    private static String plain(String title) {
        return NOISE.matcher(PlainText.fold(title).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** All columns from left to right. */
    public List<Heading> headings() {
        return headings;
    }

    /** The columns that hold this, from left to right. */
    public List<Heading> of(Column column) {
        return byColumn.getOrDefault(column, List.of());
    }

    /** The title of the column that holds this, or its customary name when there is none. */
    public String titleOf(Column column) {
        Optional<Heading> first = of(column).stream().findFirst();
        return first.map(Heading::title).orElse(column.names().get(0));
    }

    /**
     * The titles that were not recognised, without control characters; their columns are not read. None where no title is
     * recognised, since the first line may be somebody's data then.
     */
    public List<String> unknown() {
        return headings.stream()
                .filter(each -> each.column() == null && !byColumn.isEmpty())
                .map(each -> legible(each.title()))
                .filter(title -> !title.isBlank())
                .toList();
    }

    private static String legible(String title) {
        return CONTROL.matcher(title).replaceAll("");
    }

    /**
     * Why no file with this header can be read: what was found and what was expected. Empty when it can be. Where no title
     * is recognised the first line may be somebody's data, and is not quoted.
     */
    public Optional<Label> problem() {
        List<String> found = headings.stream()
                .map(each -> legible(each.title()))
                .filter(title -> !title.isBlank())
                .toList();
        if (found.isEmpty()) {
            return Optional.of(NO_TITLES);
        }
        if (missing().isEmpty()) {
            return Optional.empty();
        }
        String zh = missing().stream().map(each -> names(each, "或")).collect(Collectors.joining("、"));
        String en = missing().stream().map(each -> names(each, "or")).collect(Collectors.joining(", "));
        Label first = firstLine(found);
        boolean one = found.size() == 1;
        return Optional.of(new Label(
                "缺少列 " + zh + ";" + first.zh() + (one ? ";列之间应以逗号、制表符或分号分隔" : ""),
                "it lacks the column " + en + "; " + first.en()
                        + (one ? "; columns are separated by commas, tabs or semicolons" : "")));
    }

    private Label firstLine(List<String> found) {
        if (byColumn.isEmpty()) {
            return new Label(
                    "第一行应为列名,其中 " + found.size() + " 项都无法识别",
                    "the first line should hold titles, but none is recognised of " + found.size());
        }
        String all = found.stream()
                .limit(MOST_SHOWN)
                .map(title -> title.length() > LONG ? title.substring(0, LONG) + "…" : title)
                .collect(Collectors.joining(" | "));
        return new Label("第一行找到的列: " + all, "columns found on the first line: " + all);
    }

    private static String names(Column column, String or) {
        List<String> names =
                column.names().stream().distinct().limit(NAMES_SHOWN).toList();
        List<String> others = names.subList(1, names.size());
        return names.get(0) + (others.isEmpty() ? "" : " (" + or + " " + String.join(", ", others) + ")");
    }

    /** What has to be there and is not. */
    public List<Column> missing() {
        return missing;
    }
}
