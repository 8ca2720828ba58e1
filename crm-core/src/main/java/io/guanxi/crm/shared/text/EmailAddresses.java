package io.guanxi.crm.shared.text;

import io.guanxi.crm.shared.Label;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses: the dot-atom form of RFC 5321 with a domain name; quoted local parts and IP addresses are refused. */
public final class EmailAddresses {
    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>");
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");
    private static final int MAX_LOCAL = 64;
    private static final int MAX_LENGTH = 254;

    private EmailAddresses() {}

    /**
     * The address with its domain in lower case (an international one in its ASCII form); the local part stays as
     * written, since only its own server knows whether case matters there.
     */
    public static Parsed<String> parse(String text) {
        String plain = bare(PlainText.fold(text).replace('。', '.'));
        if (plain.isEmpty()) {
            return Parsed.refused("email.blank", "邮箱为空", "The e-mail address is blank");
        }
        if (PlainText.isMasked(plain)) {
            return Parsed.refused(
                    "email.masked",
                    new Label("邮箱已脱敏,不能作为真实值保存", "The e-mail address is masked and cannot be kept as a value"),
                    new Label("请填写完整邮箱", "Write the full address"));
        }
        int at = plain.lastIndexOf('@');
        if (at < 0) {
            return malformed("邮箱缺少@", "The e-mail address lacks an @");
        }
        String local = plain.substring(0, at);
        String domain = ascii(plain.substring(at + 1));
        if (local.length() > MAX_LOCAL || !LOCAL.matcher(local).matches()) {
            return malformed("@前的部分不合规范", "The part before the @ is malformed");
        }
        if (!isDomain(domain, MAX_LENGTH - local.length() - 1)) {
            return malformed("@后的域名不合规范", "The domain after the @ is malformed");
        }
        return Parsed.ok(local + "@" + domain);
    }

    private static boolean isDomain(String domain, int atMost) {
        return domain.length() <= atMost && DOMAIN.matcher(domain).matches();
    }

    private static String bare(String plain) {
        Matcher named = NAMED.matcher(plain);
        String address = named.matches() ? named.group(1).strip() : plain;
        return address.regionMatches(true, 0, "mailto:", 0, 7) ? address.substring(7) : address;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Parsed<String> malformed(String zh, String en) {
        return Parsed.refused(
                "email.malformed",
                new Label(zh, en),
                new Label("形如 name@example.com", "It looks like name@example.com"));
    }
}
