package io.guanxi.crm.feedback;

import io.guanxi.crm.shared.Label;
import java.util.List;

/**
 * One of the user's own terms, such as a topic or a root cause.
 *
 * @param key stable
 * @param names further names under which it is understood
 */
public record Category(String key, Label label, List<String> names) {
    public Category {
        names = List.copyOf(names);
    }

    boolean isCalled(String text) {
        return key.equalsIgnoreCase(text)
                || label.zh().equals(text)
                || label.en().equalsIgnoreCase(text)
                || names.contains(text);
    }
}
