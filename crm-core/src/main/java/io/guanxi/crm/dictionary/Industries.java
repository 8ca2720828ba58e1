package io.guanxi.crm.dictionary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Industries after GB/T 4754-2017: the sections 门类 A to T and the divisions 大类 01 to
 * 97, which lie below them.
 */
public final class Industries implements Dictionary {
    private static final Pattern CODE = Pattern.compile("([A-Ta-t])?(\\d{2})(\\d{1,2})?");

    private final TermDictionary terms;

    private Industries(TermDictionary terms) {
        this.terms = terms;
    }

    /** The standard's industries with the library's aliases. */
    public static Industries standard() {
        return Shipped.INDUSTRIES;
    }

    @Override
    public String key() {
        return terms.key();
    }

    /**
     * {@inheritDoc} A division may be written with its section (C13); a group or class of the standard (131, 1310) is
     * unknown and suggests its division.
     */
    @Override
    public LookUp lookUp(String text) {
        LookUp known = terms.lookUp(text);
        Matcher code = CODE.matcher(text.strip());
        if (known instanceof LookUp.Unknown && code.matches()) {
            return byCode(code);
        }
        return known;
    }

    private LookUp byCode(Matcher code) {
        Optional<DictionaryEntry> division = terms.find(code.group(2));
        String section = code.group(1) == null ? "" : code.group(1).toUpperCase(Locale.ROOT);
        boolean agrees = section.isEmpty()
                || sectionOf(code.group(2)).filter(section::equals).isPresent();
        if (division.isEmpty() || !agrees) {
            return new LookUp.Unknown(List.of());
        }
        return code.group(3) == null ? new LookUp.Found(division.get()) : new LookUp.Unknown(List.of(division.get()));
    }

    /** The section of a code: itself for a section, the broader one for a division or a user's term; empty if unknown. */
    public Optional<String> sectionOf(String code) {
        Optional<DictionaryEntry> at = terms.find(code);
        for (int depth = 0; depth < 8 && at.isPresent() && at.get().parent() != null; depth++) {
            at = terms.find(at.get().parent());
        }
        return at.map(DictionaryEntry::code);
    }

    @Override
    public Optional<DictionaryEntry> find(String code) {
        return terms.find(code);
    }

    @Override
    public List<DictionaryEntry> entries() {
        return terms.entries();
    }

    @Override
    public Industries with(DictionaryEntry... more) {
        return new Industries(terms.with(more));
    }

    @Override
    public Industries without(String code) {
        return new Industries(terms.without(code));
    }

    private static final class Shipped {
        static final Industries INDUSTRIES = new Industries(DictionaryFile.read("industry", "cn-industries.psv"));

        private Shipped() {}
    }
}
