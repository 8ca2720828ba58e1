package io.guanxi.crm.customer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How customer numbers are made: texts, dates, the industry's initial and a sequence, in order. Written as a text such
 * as {@code C{yyyyMMdd}{seq:3:day}}; {@code {industry}} is the pinyin initial of the industry, {@code X} when unknown.
 * The sequence starts again with its period (day, month, year, never) and grows beyond its width when it must.
 */
public final class NumberScheme {
    /** {@code C20240501001}. */
    public static final NumberScheme DAILY = parse("C{yyyyMMdd}{seq:3:day}");
    /** {@code CRM2024-001}. */
    public static final NumberScheme YEARLY_DASH = parse("CRM{yyyy}-{seq:3:year}");
    /** Industry initial, year and sequence: {@code Z2024001}. */
    public static final NumberScheme INDUSTRY_YEARLY = parse("{industry}{yyyy}{seq:3:year}");
    /** {@code C2024001}. */
    public static final NumberScheme YEARLY = parse("C{yyyy}{seq:3:year}");

    private final String text;
    private final List<Segment> segments;
    private final Sequence sequence;

    private sealed interface Segment permits Literal, Date, IndustryInitial, Sequence {}

    private record Literal(String text) implements Segment {}

    private record Date(DateTimeFormatter format) implements Segment {}

    private record IndustryInitial() implements Segment {}

    private record Sequence(int width, String period) implements Segment {}

    private NumberScheme(String text, List<Segment> segments, Sequence sequence) {
        this.text = text;
        this.segments = List.copyOf(segments);
        this.sequence = sequence;
    }

    /**
     * The scheme written so.
     *
     * @throws IllegalArgumentException naming the part that is not understood; exactly one sequence is needed
     */
    public static NumberScheme parse(String text) {
        List<Segment> segments = new ArrayList<>();
        Matcher parts = Pattern.compile("\\{([^{}]*)}|[^{}]+").matcher(text);
        int end = 0;
        while (parts.find() && parts.start() == end) {
            segments.add(segment(parts.group(), parts.group(1)));
            end = parts.end();
        }
        List<Sequence> sequences = segments.stream()
                .filter(Sequence.class::isInstance)
                .map(Sequence.class::cast)
                .toList();
        if (end != text.length() || sequences.size() != 1) {
            throw new IllegalArgumentException("a number scheme has balanced braces and exactly one sequence such as"
                    + " {seq:3:year}, unlike " + text);
        }
        return new NumberScheme(text, segments, sequences.get(0));
    }

    private static Segment segment(String whole, @Nullable String braced) {
        if (braced == null) {
            return new Literal(whole);
        }
        Matcher sequence =
                Pattern.compile("seq:([1-9]|1[0-8]):(day|month|year|never)").matcher(braced);
        if (sequence.matches()) {
            return new Sequence(Integer.parseInt(sequence.group(1)), sequence.group(2));
        }
        if (braced.equals("industry")) {
            return new IndustryInitial();
        }
        if (braced.matches("[yMd-]{2,10}")) {
            return new Date(DateTimeFormatter.ofPattern(braced));
        }
        throw new IllegalArgumentException("a number scheme knows {industry}, dates such as {yyyyMMdd} and sequences"
                + " such as {seq:3:year}, not {" + braced + "}");
    }

    /** The counter that numbers of this day and industry initial are counted by. */
    public String counter(LocalDate day, String industryInitial) {
        String period = switch (sequence.period()) {
            case "day" -> day.toString();
            case "month" -> day.toString().substring(0, 7);
            case "year" -> String.valueOf(day.getYear());
            default -> "all";
        };
        boolean byIndustry = segments.stream().anyMatch(IndustryInitial.class::isInstance);
        return "customer-number:" + text + ":" + period + (byIndustry ? ":" + industryInitial : "");
    }

    /** The number with this count. */
    public String render(LocalDate day, String industryInitial, long count) {
        StringBuilder number = new StringBuilder();
        for (Segment segment : segments) {
            if (segment instanceof Literal literal) {
                number.append(literal.text());
            } else if (segment instanceof Date date) {
                number.append(date.format().format(day));
            } else if (segment instanceof IndustryInitial) {
                number.append(industryInitial);
            } else {
                number.append(String.format("%0" + sequence.width() + "d", count));
            }
        }
        return number.toString();
    }

    /** The scheme's text. */
    @Override
    public String toString() {
        return text;
    }
}
