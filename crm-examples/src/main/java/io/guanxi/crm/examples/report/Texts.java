package io.guanxi.crm.examples.report;

import io.guanxi.crm.shared.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the report says beside its figures, in one language. */
final class Texts {
    private static final Map<String, Label> ALL = load();

    private final Locale locale;

    Texts(Locale locale) {
        this.locale = locale;
    }

    String get(String key) {
        Label text = ALL.get(key);
        if (text == null) {
            throw new IllegalArgumentException("the report has no text " + key);
        }
        return text.in(locale);
    }

    String get(Label label) {
        return label.in(locale);
    }

    /** As a label that stands alone. */
    static String capital(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    /** All texts by key. */
    Map<String, String> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        ALL.forEach((key, label) -> texts.put(key, label.in(locale)));
        return texts;
    }

    private static Map<String, Label> load() {
        Map<String, Label> texts = new LinkedHashMap<>();
        resource("texts.properties")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    int equals = line.indexOf(" = ");
                    int bar = line.lastIndexOf(" | ");
                    texts.put(
                            line.substring(0, equals),
                            new Label(line.substring(equals + 3, bar), line.substring(bar + 3)));
                });
        return texts;
    }

    /** The page's own script, put together from its parts. */
    static String script() {
        return "(function () {\n'use strict';\n" + resource("report.js") + resource("feedback.js") + resource("page.js")
                + "}());\n";
    }

    /** A resource beside this class, as text. */
    static String resource(String name) {
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
