package io.guanxi.crm.shared.text;

import io.guanxi.crm.shared.Label;
import java.util.Locale;
import java.util.regex.Pattern;

/** Unified social credit codes 统一社会信用代码, 18 characters with a check character after GB 32100-2015. */
public final class CreditCodes {
    /** The characters of the standard with their values 0 to 30; I, O, S, V and Z are not among them. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final int BODY = LENGTH - 1;
    private static final int MODULUS = 31;
    private static final int GENERATOR = 3;
    private static final Pattern BLANKS = Pattern.compile("[ \\-]");
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NP-RTUWXY]{2}\\d{6}[0-9A-HJ-NP-RTUWXY]{10}");
    private static final Pattern DAMAGED = Pattern.compile("\\d(?:\\.\\d+)?E[+-]?\\d+");
    /** X is a character of the standard: three in a row happen in real codes, more in a row are a mask. */
    private static final Pattern LONG_X = Pattern.compile("X{4,}");

    private static final Pattern OLD_LICENCE = Pattern.compile("\\d{15}");

    private CreditCodes() {}

    /** The code in upper case and without blanks, when its form and its check character are right. */
    public static Parsed<String> parse(String text) {
        String code = BLANKS.matcher(PlainText.fold(text)).replaceAll("").toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return Parsed.refused("credit-code.blank", "统一社会信用代码为空", "The unified social credit code is blank");
        }
        if (isRight(code) && !LONG_X.matcher(code).find()) {
            return Parsed.ok(code);
        }
        if (PlainText.isMasked(code)) {
            return refused("credit-code.masked", "代码已脱敏,不能作为真实值保存", "The code is masked and cannot be kept as a value");
        }
        if (DAMAGED.matcher(code).matches()) {
            return refused(
                    "credit-code.damaged", "代码被表格软件改成科学计数法", "A spreadsheet turned the code into scientific notation");
        }
        if (OLD_LICENCE.matcher(code).matches()) {
            return refused("credit-code.old-licence", "这是15位旧注册号", "This is an old registration number of 15 digits");
        }
        if (!FORM.matcher(code).matches()) {
            return refused("credit-code.malformed", "不是统一社会信用代码", "This is not a unified social credit code");
        }
        return isRight(code)
                ? Parsed.ok(code)
                : refused("credit-code.check", "校验码不符,可能有错字", "The check character is wrong: a character was mistyped");
    }

    private static boolean isRight(String code) {
        return FORM.matcher(code).matches() && checkCharacter(code.substring(0, BODY)) == code.charAt(BODY);
    }

    /**
     * The 18th character: with the values C(i) of the first 17 and the weights W(i) = 3^(i-1) mod 31, it has the value
     * (31 - sum of C(i) W(i) mod 31) mod 31 (GB 32100-2015, 4.6).
     *
     * @throws IllegalArgumentException when these are not 17 characters of {@link #ALPHABET}
     */
    public static char checkCharacter(String first17) {
        if (first17.length() != BODY) {
            throw new IllegalArgumentException("17 characters expected, found " + first17.length());
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < BODY; i++) {
            int value = ALPHABET.indexOf(first17.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("character " + (i + 1) + " is not one of GB 32100-2015");
            }
            sum += value * weight;
            weight = weight * GENERATOR % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    private static Parsed<String> refused(String code, String zh, String en) {
        return Parsed.refused(
                code,
                new Label(zh, en),
                new Label("应为18位数字和大写字母(不含I、O、S、V、Z)", "18 digits and capital letters, without I, O, S, V and Z"));
    }
}
