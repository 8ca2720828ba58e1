package io.guanxi.crm.dictionary;

import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.text.Parsed;
import io.guanxi.crm.shared.text.PlainText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the scale of an enterprise as a head count, and offers bands to whoever wrote a vague word.
 *
 * @param mediumFrom the least number of people of a medium enterprise; fewer make a small one
 * @param mediumTo the greatest number of people of a medium enterprise; more make a large one
 * @param offered the bands to choose from, as texts that {@link #parse} reads
 */
public record ScaleBands(int mediumFrom, int mediumTo, List<String> offered) {
    /** The classes of scale, smallest first. */
    public enum Size {
        SMALL,
        MEDIUM,
        LARGE
    }

    private static final ScaleBands STANDARD =
            new ScaleBands(100, 1000, List.of("50人以下", "50-99人", "100-499人", "500-1000人", "1000人以上"));
    private static final Map<String, Integer> UNITS = Map.of("", 1, "千", 1_000, "k", 1_000, "万", 10_000, "w", 10_000);
    private static final String NUMBER = "(\\d+(?:,\\d{3})*(?:\\.\\d+)?) ?(千|万|k|w)? ?[多余]? ?(?:名?(?:人|员工|位))?";
    private static final Pattern NOISE = Pattern.compile("^(?:员工(?:人数|规模|数)?|人数|规模|约|大约|共|在职)[:： ]*|(?:左右|员工|规模)$");
    private static final Pattern SINGLE = Pattern.compile(NUMBER);
    private static final Pattern BAND = Pattern.compile(NUMBER + " ?(?:-|~|～|—|–|至|到) ?" + NUMBER);
    private static final Pattern MORE = Pattern.compile("(?:超过|多于|大于|>) ?" + NUMBER + "|" + NUMBER + " ?(?:以上|\\+)");
    private static final Pattern LESS = Pattern.compile("(?:少于|不足|小于|不到|<) ?" + NUMBER + "|" + NUMBER + " ?(?:以下|以内)");
    private static final Pattern AT_LEAST = Pattern.compile("(?:≥|>=|不少于|至少) ?" + NUMBER);
    private static final Pattern AT_MOST = Pattern.compile("(?:≤|<=|不超过|不多于|至多) ?" + NUMBER);
    private static final Pattern VAGUE = Pattern.compile("\\D*[大中小微]\\D*");
    private static final int MAX_PEOPLE = 100_000_000;

    public ScaleBands {
        offered = List.copyOf(offered);
        if (mediumFrom < 1 || mediumTo < mediumFrom) {
            throw new IllegalArgumentException("medium enterprises need a band of at least one person");
        }
    }

    /** Fewer than 100 small, 100 to 1000 medium, more than 1000 large. */
    public static ScaleBands standard() {
        return STANDARD;
    }

    /** A number (300人), a band (100-499人), N人以上 as more than N, N人以下 as less than N; vague words are refused. */
    public Parsed<HeadCount> parse(String text) {
        String plain = text(text);
        if (plain.isEmpty()) {
            return Parsed.refused("scale.blank", "企业规模为空", "The scale is blank");
        }
        if (PlainText.isMasked(plain)) {
            return refused("scale.masked", "企业规模已脱敏", "The scale is masked");
        }
        return read(plain).map(Parsed::ok).orElseGet(() -> refusal(plain));
    }

    private static Optional<HeadCount> read(String plain) {
        Matcher band = BAND.matcher(plain);
        if (band.matches()) {
            long low = low(band);
            long high = high(band);
            return low <= high && high <= MAX_PEOPLE
                    ? Optional.of(new HeadCount((int) low, (int) high))
                    : Optional.empty();
        }
        for (Form form : Form.values()) {
            Matcher matcher = form.pattern.matcher(plain);
            if (matcher.matches()) {
                int group = matcher.group(1) != null ? 1 : 3;
                long people = people(matcher.group(group), matcher.group(group + 1));
                return people > MAX_PEOPLE ? Optional.empty() : Optional.of(form.count.apply((int) people));
            }
        }
        return Optional.empty();
    }

    private Parsed<HeadCount> refusal(String plain) {
        Matcher band = BAND.matcher(plain);
        if (band.matches() && high(band) <= MAX_PEOPLE) {
            return refused("scale.reversed", "区间的下限大于上限", "The band's lower end is above its upper end");
        }
        return VAGUE.matcher(plain).matches()
                ? refused("scale.vague", "这个说法不能换算成人数", "This word says nothing of the number of people")
                : refused("scale.malformed", "无法识别的人数", "This is not a number of people in a known form");
    }

    /** The class of a number of people. */
    public Size sizeOf(int people) {
        if (people < mediumFrom) {
            return Size.SMALL;
        }
        return people > mediumTo ? Size.LARGE : Size.MEDIUM;
    }

    /** The class of a head count, which is that of its lower end: of 500人以下, that is of 0 to 499, the class of 0. */
    public Size sizeOf(HeadCount count) {
        return sizeOf(count.from());
    }

    /** Whether a band reaches into more than one class, so that its class is a guess. */
    public boolean spansClasses(HeadCount count) {
        return sizeOf(count.from()) != sizeOf(count.to());
    }

    private static String text(String text) {
        String plain = PlainText.fold(text).toLowerCase(Locale.ROOT);
        return NOISE.matcher(plain).replaceAll("").strip();
    }

    private static long low(Matcher ends) {
        boolean sharedUnit = ends.group(2) == null
                && !ends.group().substring(0, ends.start(3)).contains("人");
        return people(ends.group(1), sharedUnit ? ends.group(4) : ends.group(2));
    }

    private static long high(Matcher ends) {
        return people(ends.group(3), ends.group(4));
    }

    private static long people(String digits, @Nullable String unit) {
        int factor = UNITS.getOrDefault(unit == null ? "" : unit, 1);
        return new BigDecimal(digits.replace(",", ""))
                .multiply(BigDecimal.valueOf(factor))
                .min(BigDecimal.valueOf(MAX_PEOPLE + 1L))
                .longValue();
    }

    private Parsed<HeadCount> refused(String code, String zh, String en) {
        String bands = String.join("、", offered);
        String inEnglish = offered.stream().map(ScaleBands::english).collect(Collectors.joining(", "));
        return Parsed.refused(code, new Label(zh, en), new Label("请选择: " + bands, "Choose one of: " + inEnglish));
    }

    /** An offered band in figures alone, which are read like the band itself; what is no band stays as it is. */
    private static String english(String band) {
        return read(text(band)).map(ScaleBands::figures).orElse(band);
    }

    private static String figures(HeadCount count) {
        if (count.to() == HeadCount.OPEN) {
            return ">" + (count.from() - 1);
        }
        return count.from() == 0 ? "<" + (count.to() + 1) : count.from() + "-" + count.to();
    }

    /** The ways to write one number with its bound. */
    private enum Form {
        EXACTLY(SINGLE, HeadCount::exactly),
        MORE_THAN(MORE, HeadCount::moreThan),
        LESS_THAN(LESS, HeadCount::lessThan),
        NOT_LESS_THAN(AT_LEAST, people -> new HeadCount(people, HeadCount.OPEN)),
        NOT_MORE_THAN(AT_MOST, people -> new HeadCount(0, people));

        private final Pattern pattern;
        private final IntFunction<HeadCount> count;

        Form(Pattern pattern, IntFunction<HeadCount> count) {
            this.pattern = pattern;
            this.count = count;
        }
    }
}
