package io.guanxi.crm.dictionary;

import java.util.List;
import java.util.Optional;

/**
 * Terms with codes. A dictionary is an immutable value: {@link #with} and {@link #without} answer a new one. Widths,
 * blanks, case and punctuation do not matter in a look-up.
 */
public interface Dictionary {
    /** The name of the dictionary, {@code industry} for instance. */
    String key();

    /** What the dictionary knows of a text. */
    LookUp lookUp(String text);

    /** The entry of a code, empty when there is none. */
    Optional<DictionaryEntry> find(String code);

    /** Every entry, in the dictionary's order. */
    List<DictionaryEntry> entries();

    /**
     * The dictionary with more entries; one whose code is taken replaces that entry. A term that is new with these
     * entries means them alone, whatever it meant before: so a user settles what was ambiguous.
     */
    Dictionary with(DictionaryEntry... more);

    /** The dictionary without the entry of a code; an unknown code changes nothing. */
    Dictionary without(String code);

    /** A dictionary of these entries. */
    static Dictionary of(String key, List<DictionaryEntry> entries) {
        return TermDictionary.of(key, entries);
    }
}
