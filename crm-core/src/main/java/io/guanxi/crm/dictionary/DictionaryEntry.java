package io.guanxi.crm.dictionary;

import io.guanxi.crm.shared.Label;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One term of a dictionary.
 *
 * @param code what is stored; unique in its dictionary
 * @param name the canonical name
 * @param parent the code of the broader term, null at the top
 * @param aliases other ways to write it
 */
public record DictionaryEntry(
        String code, Label name, @Nullable String parent, List<String> aliases) {
    public DictionaryEntry {
        if (code.isBlank()) {
            throw new IllegalArgumentException("an entry needs a code");
        }
        aliases = List.copyOf(aliases);
    }

    /** An entry at the top. */
    public static DictionaryEntry of(String code, Label name, String... aliases) {
        return new DictionaryEntry(code, name, null, List.of(aliases));
    }

    /** An entry below a broader one. */
    public static DictionaryEntry below(String parent, String code, Label name, String... aliases) {
        return new DictionaryEntry(code, name, parent, List.of(aliases));
    }

    /** The same entry with more ways to write it. */
    public DictionaryEntry alsoWritten(String... more) {
        return new DictionaryEntry(
                code,
                name,
                parent,
                Stream.concat(aliases.stream(), Stream.of(more)).distinct().toList());
    }

    /** Code, names and aliases: everything the entry answers to. */
    Stream<String> terms() {
        return Stream.concat(Stream.of(code, name.zh(), name.en()), aliases.stream());
    }
}
