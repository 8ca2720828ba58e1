package io.guanxi.crm.dictionary;

import java.util.List;
import java.util.Optional;

/** What a dictionary knows of a text. */
public sealed interface LookUp {
    /** The text means this entry. */
    record Found(DictionaryEntry entry) implements LookUp {}

    /** The text means one of several entries; at least two. */
    record Ambiguous(List<DictionaryEntry> candidates) implements LookUp {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** The dictionary does not know the text; the nearest entries first, possibly none. */
    record Unknown(List<DictionaryEntry> suggestions) implements LookUp {
        public Unknown {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** The entry when the text means exactly one. */
    default Optional<DictionaryEntry> found() {
        return this instanceof Found found ? Optional.of(found.entry()) : Optional.empty();
    }

    /** The code when the text means exactly one entry. */
    default Optional<String> code() {
        return found().map(DictionaryEntry::code);
    }
}
