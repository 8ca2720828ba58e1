package io.guanxi.crm.dictionary;

import io.guanxi.crm.shared.text.NameText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A dictionary that looks terms up in a hash map; built once per value. */
final class TermDictionary implements Dictionary {
    /** Ends the search in a dictionary whose entries are each other's parents. */
    private static final int DEEPEST = 16;

    private final String key;
    private final Map<String, DictionaryEntry> byCode;
    private final Map<String, Set<String>> codesByTerm;
    private final Set<String> claimed;
    private final NearTerms near;

    private TermDictionary(
            String key,
            Map<String, DictionaryEntry> byCode,
            Map<String, Set<String>> codesByTerm,
            Set<String> claimed) {
        this.key = key;
        this.byCode = byCode;
        this.codesByTerm = codesByTerm;
        this.claimed = claimed;
        this.near = new NearTerms(codesByTerm);
    }

    static TermDictionary of(String key, List<DictionaryEntry> entries) {
        TermDictionary made = new TermDictionary(key, Map.of(), Map.of(), Set.of()).with(entries);
        return new TermDictionary(key, made.byCode, made.codesByTerm, Set.of());
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public LookUp lookUp(String text) {
        Set<String> codes = codesOf(text);
        if (codes.isEmpty()) {
            return new LookUp.Unknown(suggestions(text));
        }
        return answer(codes);
    }

    @Override
    public Optional<DictionaryEntry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<DictionaryEntry> entries() {
        return List.copyOf(byCode.values());
    }

    @Override
    public TermDictionary with(DictionaryEntry... more) {
        return with(Arrays.asList(more));
    }

    @Override
    public TermDictionary without(String code) {
        Map<String, DictionaryEntry> kept = new LinkedHashMap<>(byCode);
        kept.remove(code);
        Map<String, Set<String>> terms = new HashMap<>();
        codesByTerm.forEach((term, codes) -> {
            Set<String> left =
                    codes.stream().filter(Predicate.not(code::equals)).collect(Collectors.toSet());
            if (!left.isEmpty()) {
                terms.put(term, left);
            }
        });
        return new TermDictionary(key, kept, terms, claimed);
    }

    /** The codes that a text may mean, none when it is unknown. */
    Set<String> codesOf(String text) {
        Set<String> exact = codesByTerm.get(text);
        return exact != null ? exact : codesByTerm.getOrDefault(NameText.matchKey(text), Set.of());
    }

    /** Whether a term got its meaning by {@link #with} after the dictionary was made. */
    boolean claims(String text) {
        return claimed.contains(NameText.matchKey(text));
    }

    /** The entries whose terms are nearest to a text. */
    List<DictionaryEntry> suggestions(String text) {
        return near.to(NameText.matchKey(text)).stream().map(byCode::get).toList();
    }

    /** Codes that lie below another of them do not count; one left is found, several are ambiguous. */
    LookUp answer(Set<String> codes) {
        if (codes.size() == 1) {
            return codes.stream()
                    .map(byCode::get)
                    .map(LookUp.Found::new)
                    .findFirst()
                    .orElseThrow();
        }
        List<DictionaryEntry> candidates = codes.stream()
                .filter(code -> codes.stream().noneMatch(other -> !other.equals(code) && isWithin(code, other)))
                .sorted()
                .map(byCode::get)
                .toList();
        return candidates.size() == 1 ? new LookUp.Found(candidates.get(0)) : new LookUp.Ambiguous(candidates);
    }

    private boolean isWithin(String inner, String code) {
        DictionaryEntry at = byCode.get(inner);
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at.code().equals(code)) {
                return true;
            }
            at = at.parent() == null ? null : byCode.get(at.parent());
        }
        return false;
    }

    TermDictionary with(List<DictionaryEntry> more) {
        Map<String, DictionaryEntry> entries = new LinkedHashMap<>(byCode);
        Map<String, Set<String>> terms = new HashMap<>(codesByTerm);
        Map<String, Set<String>> added = new HashMap<>();
        for (DictionaryEntry entry : more) {
            DictionaryEntry before = entries.put(entry.code(), entry);
            Set<String> known = before == null ? Set.of() : keys(before);
            for (String term : keys(entry)) {
                if (!known.contains(term)) {
                    added.computeIfAbsent(term, k -> new LinkedHashSet<>()).add(entry.code());
                }
            }
            known.stream().filter(term -> !keys(entry).contains(term)).forEach(term -> drop(terms, term, entry.code()));
        }
        terms.putAll(added);
        Set<String> claims = new HashSet<>(claimed);
        claims.addAll(added.keySet());
        return new TermDictionary(key, entries, terms, claims);
    }

    /** The dictionary in which these terms mean one of several codes. They are no entry's own: a user may claim one. */
    TermDictionary withAmbiguous(Map<String, Set<String>> more) {
        Map<String, Set<String>> terms = new HashMap<>(codesByTerm);
        more.forEach((term, codes) -> terms.put(NameText.matchKey(term), codes));
        return new TermDictionary(key, byCode, terms, claimed);
    }

    private static void drop(Map<String, Set<String>> terms, String term, String code) {
        List<String> left = new ArrayList<>(terms.getOrDefault(term, Set.of()));
        left.remove(code);
        if (left.isEmpty()) {
            terms.remove(term);
        } else {
            terms.put(term, Set.copyOf(left));
        }
    }

    private static Set<String> keys(DictionaryEntry entry) {
        return entry.terms()
                .map(NameText::matchKey)
                .filter(term -> !term.isEmpty())
                .collect(Collectors.toSet());
    }
}
