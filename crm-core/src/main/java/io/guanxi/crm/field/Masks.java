package io.guanxi.crm.field;

import io.guanxi.crm.shared.text.AddressText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The customary masked forms, the same in every channel. They fail closed: what does not have the form that a mask
 * knows becomes {@link #HIDDEN}, and the number of stars never tells a length. Masking a masked text changes nothing.
 * A masked value is still personal: {@code 138****5678} leaves ten thousand candidates.
 */
public final class Masks {
    /** What stands for a value of which nothing may be shown. */
    public static final String HIDDEN = "***";

    private static final Pattern MOBILE = Pattern.compile("(?:\\+86)?(1[3-9]\\d)(?:\\d{4}|\\*{4})(\\d{4})");
    private static final Pattern LANDLINE = Pattern.compile("(?:\\+86(10|2\\d|[3-9]\\d{2})|0(10|2\\d|[3-9]\\d{2})-?)"
            + "(?:\\d{5,6}|\\*{6})(\\d{2})(?:(?:-|;ext=)\\d{1,6})?");
    private static final Pattern EMAIL = Pattern.compile("([A-Za-z0-9])(?:[A-Za-z0-9._%+'-]{1,63}|\\*{3})"
            + "@((?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,})");
    private static final Pattern SHORT_EMAIL = Pattern.compile(
            "(?:[A-Za-z0-9]|\\*{3})" + "@((?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,})");
    private static final Pattern NAME = Pattern.compile("(\\p{L})(?:[\\p{L}\\p{M}·. '’-]+|\\*{2})");
    private static final Pattern ID_NUMBER = Pattern.compile("(\\d)(?:\\d{15}|\\*{15})(\\d[0-9Xx])");
    private static final Pattern CREDIT_CODE =
            Pattern.compile("([0-9A-HJ-NP-RTUWXY]{2})(?:\\d{6}[0-9A-HJ-NP-RTUWXY]{8}|\\*{14})([0-9A-HJ-NP-RTUWXY]{2})");

    private Masks() {}

    /**
     * A mobile of China shows its first 3 and last 4 digits (138****5678), a landline its area code and last 2
     * (021-******34); extensions, service numbers and numbers abroad are hidden. E.164 and the display form are known.
     */
    public static String phone(String phone) {
        Matcher mobile = MOBILE.matcher(phone);
        if (mobile.matches()) {
            return mobile.group(1) + "****" + mobile.group(2);
        }
        Matcher landline = LANDLINE.matcher(phone);
        if (!landline.matches()) {
            return HIDDEN;
        }
        String areaCode = landline.group(1) == null ? landline.group(2) : landline.group(1);
        return "0" + areaCode + "-******" + landline.group(3);
    }

    /** The first character and the domain (z***@example.com); a local part of one character is hidden whole. */
    public static String email(String email) {
        Matcher known = EMAIL.matcher(email);
        if (known.matches()) {
            return known.group(1) + HIDDEN + "@" + known.group(2);
        }
        Matcher one = SHORT_EMAIL.matcher(email);
        return one.matches() ? HIDDEN + "@" + one.group(1) : HIDDEN;
    }

    /** The first character and two stars (张**), however long the name is; a name of one character is hidden. */
    public static String name(String name) {
        Matcher known = NAME.matcher(name);
        return known.matches() ? known.group(1) + "**" : HIDDEN;
    }

    /**
     * The divisions down to the district (上海市浦东新区***), known by their official names; an address that does not
     * begin with one is hidden.
     */
    public static String address(String address) {
        return AddressText.divisions(address) + HIDDEN;
    }

    /** The first and the last two characters of an identity card's 18 (5***************1X). */
    public static String idNumber(String number) {
        Matcher known = ID_NUMBER.matcher(number);
        return known.matches() ? known.group(1) + "*".repeat(15) + known.group(2) : HIDDEN;
    }

    /** The first and the last two characters of a unified social credit code's 18. */
    public static String creditCode(String code) {
        Matcher known = CREDIT_CODE.matcher(code);
        return known.matches() ? known.group(1) + "*".repeat(14) + known.group(2) : HIDDEN;
    }
}
