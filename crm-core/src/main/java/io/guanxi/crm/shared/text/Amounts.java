package io.guanxi.crm.shared.text;

import io.guanxi.crm.shared.Label;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of Chinese yuan as people write them, read exactly: 50万, 1.2亿, 1亿2000万, ￥500,000.00, (500). */
public final class Amounts {
    private static final Pattern YUAN_MARK =
            Pattern.compile("^(?:人民币|RMB|CNY|[¥￥])[: ]*|(?:人民币|RMB|CNY|[¥￥])$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN =
            Pattern.compile("[$€£₩₽]|USD|EUR|GBP|JPY|HKD|美元|欧元|英镑|日元|港元|港币|韩元|卢布", Pattern.CASE_INSENSITIVE);
    private static final Pattern YUAN_WORD = Pattern.compile("(?:元整?|圆整?|块钱?)$");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((.+)\\)");
    private static final Pattern PLAIN = Pattern.compile("(?:\\d{1,3}(?:[, ]\\d{3})+|\\d+)(?:\\.\\d+)?");
    private static final Pattern GROUPED_WRONGLY = Pattern.compile("[\\d., ]*[, ][\\d., ]*");
    private static final Pattern SCALED = Pattern.compile("(?:(\\d[\\d,]*(?:\\.\\d+)?)亿)?"
            + "(?:(\\d[\\d,]*(?:\\.\\d+)?)(千万|百万|十万|万|w))?(?:(\\d+(?:\\.\\d+)?)(千|k))?(?:(\\d+(?:\\.\\d+)?))?");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?[eE][+-]?\\d+");
    private static final Pattern VAGUE =
            Pattern.compile(".*(?:约|大概|左右|上下|以上|以下|以内|超过|不足|多|余|几|近|>|<|≥|≤|\\d *[-~～至到—–] *\\d).*");
    private static final Map<String, Integer> ZEROS = Map.of("千万", 7, "百万", 6, "十万", 5, "万", 4, "w", 4, "千", 3, "k", 3);
    private static final int YI = 8;
    private static final int MAX_LENGTH = 40;

    private Amounts() {}

    /** An amount in yuan. */
    public static Parsed<BigDecimal> parse(String text) {
        return parse(text, AmountUnit.YUAN);
    }

    /**
     * An amount in yuan.
     *
     * @param unit what a bare number counts; a unit in the text itself (50万, 500元) wins over it
     * @return the exact amount without trailing zeros behind the point
     */
    public static Parsed<BigDecimal> parse(String text, AmountUnit unit) {
        String plain = PlainText.fold(text).replace('−', '-').replace("﹣", "-");
        if (plain.length() <= MAX_LENGTH && PLAIN.matcher(plain).matches()) {
            return unsigned(plain, unit).map(Amounts::canonical);
        }
        if (plain.isEmpty()) {
            return Parsed.refused("amount.blank", "金额为空", "The amount is blank");
        }
        if (plain.length() > MAX_LENGTH) {
            return malformed();
        }
        if (PlainText.isMasked(plain)) {
            return refused("amount.masked", "金额已脱敏,不能作为真实值保存", "The amount is masked and cannot be kept as a value");
        }
        if (SCIENTIFIC.matcher(plain).matches()) {
            return refused("amount.damaged", "金额被表格软件改成科学计数法,可能已丢失末位", "Scientific notation may have lost digits");
        }
        if (FOREIGN.matcher(plain).find()) {
            return refused("amount.currency", "不是人民币金额", "This is not an amount of Chinese yuan");
        }
        return signed(plain, unit);
    }

    private static Parsed<BigDecimal> signed(String plain, AmountUnit unit) {
        Matcher bracketed = IN_BRACKETS.matcher(plain);
        boolean accounting = bracketed.matches();
        String unsigned = accounting ? bracketed.group(1) : plain;
        String sign = "";
        for (int turn = 0; turn < 2; turn++) {
            unsigned = YUAN_MARK.matcher(unsigned).replaceAll("").strip();
            boolean hasSign = sign.isEmpty() && (unsigned.startsWith("-") || unsigned.startsWith("+"));
            sign = hasSign ? unsigned.substring(0, 1) : sign;
            unsigned = hasSign ? unsigned.substring(1).strip() : unsigned;
        }
        if (accounting && !sign.isEmpty()) {
            return malformed();
        }
        boolean negative = accounting || sign.equals("-");
        return unsigned(unsigned, unit).map(v -> canonical(negative ? v.negate() : v));
    }

    private static Parsed<BigDecimal> unsigned(String text, AmountUnit unit) {
        String number = YUAN_WORD.matcher(text).replaceFirst("").strip();
        boolean saysYuan = !number.equals(text.strip());
        if (PLAIN.matcher(number).matches()) {
            BigDecimal value = new BigDecimal(number.replaceAll("[, ]", ""));
            return Parsed.ok(saysYuan ? value : unit.toYuan(value));
        }
        if (VAGUE.matcher(number).matches()) {
            return refused("amount.not-exact", "金额不是一个确定的数", "The amount is not one exact number");
        }
        if (GROUPED_WRONGLY.matcher(number).matches()) {
            return refused("amount.grouping", "千分位逗号的位置不对", "The thousands separators are in the wrong place");
        }
        Matcher scaled = SCALED.matcher(number.replace(" ", "").toLowerCase(Locale.ROOT));
        return scaled.matches() ? sum(scaled) : malformed();
    }

    /**
     * 1亿2000万 is the sum of its parts; each part must be smaller than the unit before it. A part without a unit must
     * fill that unit (1万2000): 5万2 means 52,000 to one reader and 50,002 to another, and is refused.
     */
    private static Parsed<BigDecimal> sum(Matcher parts) {
        BigDecimal total = BigDecimal.ZERO;
        int room = Integer.MAX_VALUE;
        int[][] groups = {{1, 0}, {2, 3}, {4, 5}, {6, 0}};
        boolean first = true;
        for (int[] group : groups) {
            String digits = parts.group(group[0]);
            if (digits == null) {
                continue;
            }
            int zeros = group[0] == 1 ? YI : group[1] == 0 ? 0 : ZEROS.getOrDefault(parts.group(group[1]), 0);
            if (digits.contains(",") && !PLAIN.matcher(digits).matches()) {
                return malformed();
            }
            BigDecimal part = new BigDecimal(digits.replace(",", "")).scaleByPowerOfTen(zeros);
            boolean readTwoWays = !first && zeros == 0 && digitsOf(part) != room;
            if (readTwoWays || (!first && part.compareTo(BigDecimal.ONE.scaleByPowerOfTen(room)) >= 0)) {
                return malformed();
            }
            total = total.add(part);
            room = zeros;
            first = false;
        }
        return first ? malformed() : Parsed.ok(total);
    }

    private static int digitsOf(BigDecimal part) {
        return part.toBigInteger().toString().length();
    }

    private static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static <T> Parsed<T> malformed() {
        return refused("amount.malformed", "无法识别的金额", "This is not an amount in a known form");
    }

    private static <T> Parsed<T> refused(String code, String zh, String en) {
        return Parsed.refused(code, new Label(zh, en), new Label("请写作 500000 或 50万", "Write it as 500000 or 50万"));
    }
}
