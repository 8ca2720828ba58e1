package io.guanxi.crm.examples.quickstart;

import io.guanxi.crm.shared.Label;
import java.util.Locale;

/** The command line asks for something that cannot be done; the message says what to write instead. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Label text;

    UsageException(String zh, String en) {
        super(en);
        text = new Label(zh, en);
    }

    String in(Locale locale) {
        return text.in(locale);
    }
}
