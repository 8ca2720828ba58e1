package io.guanxi.crm.shared;

import java.util.Locale;

/**
 * A text for people, in Chinese and in English.
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record Label(String zh, String en) {

    /** The Chinese text for every Chinese locale, the English one for any other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
