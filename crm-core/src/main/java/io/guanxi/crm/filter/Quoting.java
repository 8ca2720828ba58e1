package io.guanxi.crm.filter;

import java.util.regex.Pattern;

/** Writes names and texts so that they are read back as themselves. */
final class Quoting {
    private static final Pattern BARE = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_.-]*");
    private static final Pattern BARE_WINDOW = Pattern.compile("[\\p{L}\\p{Nd}]+( [\\p{L}\\p{Nd}]+)*");

    private Quoting() {}

    /** A name: bare where possible, in double quotes otherwise. */
    static String name(String name) {
        boolean bare = BARE.matcher(name).matches() && Word.of(name).isEmpty();
        return bare ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A window: bare where possible, in single quotes otherwise. */
    static String window(String window) {
        return BARE_WINDOW.matcher(window).matches() ? window : text(window);
    }

    /** A text in single quotes. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
