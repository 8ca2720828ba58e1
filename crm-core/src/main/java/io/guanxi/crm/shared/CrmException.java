package io.guanxi.crm.shared;

import java.util.Locale;

/** The root of every error of the library. It carries a stable code and a text in two languages, never a personal value. */
public abstract class CrmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Label text;

    protected CrmException(String code, Label text) {
        this(code, text, null);
    }

    protected CrmException(String code, Label text, @org.jspecify.annotations.Nullable Throwable cause) {
        super(text.en(), cause);
        this.code = code;
        this.text = text;
    }

    /** The stable code of this kind of error, for example {@code stale-version}. */
    public final String code() {
        return code;
    }

    /** The text for people, in Chinese or English. */
    public final String messageIn(Locale locale) {
        return text.in(locale);
    }
}
