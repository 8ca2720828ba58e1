package io.guanxi.crm.shared.text;

/**
 * A valid phone number.
 *
 * @param e164 international form, {@code +8613800138000}
 * @param kind what it reaches
 * @param extension digits dialled after the connection, empty when there are none
 */
public record Phone(String e164, PhoneKind kind, String extension) {
    private static final String CHINA = "+86";
    private static final String EXTENSION = ";ext=";

    /** The text form a storage keeps: E.164, and {@code ;ext=801} after RFC 3966 when there is an extension. */
    public String stored() {
        return extension.isEmpty() ? e164 : e164 + EXTENSION + extension;
    }

    /**
     * The phone kept in the form of {@link #stored}.
     *
     * @throws IllegalArgumentException when the text is not of that form
     */
    public static Phone ofStored(String stored) {
        int at = stored.indexOf(EXTENSION);
        String e164 = at < 0 ? stored : stored.substring(0, at);
        if (!e164.startsWith("+")) {
            throw new IllegalArgumentException("a stored phone must be in E.164 form, beginning with +");
        }
        return new Phone(e164, PhoneNumbers.kindOf(e164), at < 0 ? "" : stored.substring(at + EXTENSION.length()));
    }

    /**
     * What people in China read: a mobile as 11 digits, a landline as 区号-号码 and, if there is one, -分机, a
     * service number as 400-820-8820; a number abroad with its country code.
     */
    public String display() {
        String tail = extension.isEmpty() ? "" : "-" + extension;
        if (!e164.startsWith(CHINA)) {
            return PhoneNumbers.international(e164) + tail;
        }
        String digits = e164.substring(CHINA.length());
        return switch (kind) {
            case LANDLINE -> "0" + split(digits, areaCodeLength(digits)) + tail;
            case SERVICE -> split(digits.substring(0, 6), 3) + "-" + digits.substring(6) + tail;
            default -> digits + tail;
        };
    }

    /** Area codes of China without their zero: 10 and 2x have two digits, all others three. */
    private static int areaCodeLength(String digits) {
        return digits.startsWith("10") || digits.startsWith("2") ? 2 : 3;
    }

    private static String split(String digits, int at) {
        return digits.substring(0, at) + "-" + digits.substring(at);
    }

    /** A phone number is personal: the text shows its kind alone. */
    @Override
    public String toString() {
        return "Phone[" + kind + "]";
    }
}
