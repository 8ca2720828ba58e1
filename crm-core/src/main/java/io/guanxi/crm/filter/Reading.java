package io.guanxi.crm.filter;

import io.guanxi.crm.shared.Label;
import java.util.List;

/** What a word or a quoted text was understood as. */
public sealed interface Reading {
    /** Understood; {@code stored} is the field's stored form, or the key of a tag, dimension or class. */
    record Meant(Object stored) implements Reading {
        @Override
        public String toString() {
            return "Meant[***]";
        }
    }

    /**
     * After {@code in}: understood as everything that begins with one of these, at least one.
     *
     * @param prefixes for example the codes of the provinces of 华东
     */
    record AnyOf(List<String> prefixes) implements Reading {
        public AnyOf {
            prefixes = List.copyOf(prefixes);
            if (prefixes.isEmpty()) {
                throw new IllegalArgumentException("an area has at least one part");
            }
        }
    }

    /**
     * Not understood.
     *
     * @param why what is expected; never repeats what was typed
     * @param suggestions what may be written instead, the most likely first
     */
    record Refused(Label why, List<String> suggestions) implements Reading {
        public Refused {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** Not understood, with nothing to suggest. */
    static Reading refused(String zh, String en) {
        return new Refused(new Label(zh, en), List.of());
    }
}
