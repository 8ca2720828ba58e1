package io.guanxi.crm.shared.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.guanxi.crm.shared.Label;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone numbers as people write them in China, brought into E.164; validity after libphonenumber's metadata. */
public final class PhoneNumbers {
    private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
    private static final String REGION = "CN";
    private static final int CHINA = 86;

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LOCAL = Pattern.compile("[2-8]\\d{6,7}");
    private static final Pattern LABEL =
            Pattern.compile("^(?:tel|phone|mobile|电话|手机号?|固定电话|固话|座机)[.:]? *", Pattern.CASE_INSENSITIVE);
    private static final Pattern DASHES = Pattern.compile("[‐-―−﹣﹘]");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[eE][+-]?\\d+");
    private static final Pattern SPREADSHEET_DECIMAL = Pattern.compile("(\\d{10,13})\\.0+");
    private static final Pattern SPOKEN_EXTENSION = Pattern.compile(
            "(.*\\d\\)?) *[(,-]? *(?:转|轉|分机号?|ext\\.?|extension|x|#)[: ]*(\\d{1,6})\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DASHED_EXTENSION = Pattern.compile(
            "((?:(?:\\+|00)?86[- ]?\\(?0?|\\(?0)\\d{2,3}\\)?[- ]?\\d{7,8}|[48]00-?\\d{3}-?\\d{4}|[2-8]\\d{6,7})"
                    + "-(\\d{1,6})");
    private static final Pattern DIALLED = Pattern.compile("\\(?\\+?[0-9()\\-. ]+");
    private static final Pattern SEVERAL = Pattern.compile("[、,;/|]");
    private static final Label HOW =
            new Label("手机号为11位;固定电话写作 区号-号码", "Write a mobile with 11 digits, a landline as area code-number");

    private PhoneNumbers() {}

    /** A number with everything that is needed to dial it from anywhere in China. */
    public static Parsed<Phone> parse(String text) {
        return parse(text, "");
    }

    /**
     * A number, to which a local one gets an area code.
     *
     * @param areaCode with its zero, for example {@code 021}; empty refuses local numbers
     */
    public static Parsed<Phone> parse(String text, String areaCode) {
        String plain = DASHES.matcher(PlainText.fold(text)).replaceAll("-");
        String body = LABEL.matcher(plain).replaceFirst("");
        if (MOBILE.matcher(body).matches()) {
            return mobile(body);
        }
        if (body.isEmpty()) {
            return Parsed.refused("phone.blank", "电话为空", "The phone number is blank");
        }
        if (PlainText.isMasked(body)) {
            return refused("phone.masked", "号码已脱敏,不能作为真实值保存", "The number is masked and cannot be kept as a value");
        }
        if (SCIENTIFIC.matcher(body).matches()) {
            return Parsed.refused(
                    "phone.damaged",
                    new Label("号码被表格软件改成科学计数法,原号码已丢失", "A spreadsheet turned the number into scientific notation"),
                    new Label("请将该列设为文本格式后重新录入", "Format the column as text and enter the number again"));
        }
        return dialled(SPREADSHEET_DECIMAL.matcher(body).replaceFirst("$1"), areaCode);
    }

    /** The parts of a cell that lists several numbers, separated by 、 , ; / or |; at least one, possibly blank. */
    public static List<String> split(String text) {
        return Arrays.stream(SEVERAL.split(PlainText.fold(text)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Parsed<Phone> dialled(String body, String areaCode) {
        String number = body;
        String extension = "";
        Matcher spoken = SPOKEN_EXTENSION.matcher(body);
        Matcher dashed = DASHED_EXTENSION.matcher(body);
        if (spoken.matches() || dashed.matches()) {
            Matcher with = spoken.matches() ? spoken : dashed;
            number = with.group(1).strip();
            extension = with.group(2);
        }
        if (!DIALLED.matcher(number).matches()) {
            return SEVERAL.matcher(number).find()
                    ? refused("phone.several", "一个字段里有多个号码", "There are several numbers in one field")
                    : refused("phone.malformed", "不是电话号码", "This is not a phone number");
        }
        if (LOCAL.matcher(number.replaceAll("[- .]", "")).matches()) {
            if (areaCode.isEmpty()) {
                return refused("phone.no-area-code", "固定电话缺少区号", "The landline lacks its area code");
            }
            number = areaCode + "-" + number;
        }
        return international(number, extension);
    }

    private static Parsed<Phone> mobile(String digits) {
        PhoneNumber number = new PhoneNumber().setCountryCode(CHINA).setNationalNumber(Long.parseLong(digits));
        return checked(number, "");
    }

    private static Parsed<Phone> international(String number, String extension) {
        try {
            return checked(PLAN.parse(number, REGION), extension);
        } catch (NumberParseException e) {
            return invalid();
        }
    }

    private static Parsed<Phone> checked(PhoneNumber number, String extension) {
        // The type is unknown exactly of numbers that are not valid.
        PhoneNumberType type = PLAN.getNumberType(number);
        if (type == PhoneNumberType.UNKNOWN) {
            return invalid();
        }
        String e164 = PLAN.format(number, PhoneNumberFormat.E164);
        return Parsed.ok(new Phone(e164, kindOf(type), extension));
    }

    private static <T> Parsed<T> invalid() {
        return refused("phone.invalid", "号码不存在:位数或号段不对", "No such number: wrong length or range");
    }

    private static <T> Parsed<T> refused(String code, String zh, String en) {
        return Parsed.refused(code, new Label(zh, en), HOW);
    }

    static PhoneKind kindOf(String e164) {
        if (e164.startsWith("+86")
                && MOBILE.matcher(e164).region(3, e164.length()).matches()) {
            return PhoneKind.MOBILE;
        }
        try {
            return kindOf(PLAN.getNumberType(PLAN.parse(e164, REGION)));
        } catch (NumberParseException e) {
            return PhoneKind.OTHER;
        }
    }

    private static PhoneKind kindOf(PhoneNumberType type) {
        return switch (type) {
            case MOBILE -> PhoneKind.MOBILE;
            case FIXED_LINE -> PhoneKind.LANDLINE;
            case TOLL_FREE, SHARED_COST, PREMIUM_RATE, UAN -> PhoneKind.SERVICE;
            default -> PhoneKind.OTHER;
        };
    }

    static String international(String e164) {
        try {
            return PLAN.format(PLAN.parse(e164, REGION), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }
}
