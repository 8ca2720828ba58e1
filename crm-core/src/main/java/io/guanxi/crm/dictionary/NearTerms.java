package io.guanxi.crm.dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The terms that differ least from a text, by Levenshtein distance; a set of characters rejects most terms before that. */
final class NearTerms {
    private static final int MOST = 5;
    private static final int LONGEST = 30;

    private final String[] terms;
    private final long[] characters;
    private final List<Set<String>> codes;

    NearTerms(Map<String, Set<String>> codesByTerm) {
        terms = codesByTerm.keySet().stream().sorted().toArray(String[]::new);
        characters = new long[terms.length];
        codes = new ArrayList<>(terms.length);
        for (int i = 0; i < terms.length; i++) {
            characters[i] = charactersOf(terms[i]);
            codes.add(codesByTerm.getOrDefault(terms[i], Set.of()));
        }
    }

    private record Near(int term, int distance) {}

    /** The codes of the nearest terms, at most five; a term needs half of the characters of the text. */
    List<String> to(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        int allowed = (text.length() + 1) / 2;
        long wanted = charactersOf(text);
        int needed = (Long.bitCount(wanted) + 1) / 2;
        List<Near> found = new ArrayList<>();
        for (int i = 0; i < terms.length; i++) {
            if (Long.bitCount(characters[i] & wanted) >= needed
                    && Math.abs(terms[i].length() - text.length()) <= allowed) {
                int distance = distance(text, terms[i]);
                if (distance <= allowed && distance < text.length()) {
                    found.add(new Near(i, distance));
                }
            }
        }
        found.sort(Comparator.comparingInt(Near::distance).thenComparing(near -> terms[near.term()]));
        Set<String> nearest = new LinkedHashSet<>();
        for (Near near : found) {
            codes.get(near.term()).stream().sorted().forEach(nearest::add);
        }
        return nearest.stream().limit(MOST).toList();
    }

    private static long charactersOf(String term) {
        long set = 0;
        for (int i = 0; i < term.length(); i++) {
            set |= 1L << (term.charAt(i) * 0x9E3779B1 >>> 26);
        }
        return set;
    }

    /** Levenshtein: the least number of characters inserted, left out or replaced. */
    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
