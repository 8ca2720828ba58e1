package io.guanxi.crm.dictionary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that judge where a text should tell what happened (主观用语), and longer ones that hold such a word without judging
 * (垃圾 judges, 垃圾桶 does not). Immutable.
 */
public final class SubjectiveWords {
    /** How many different words of one text are told at most. */
    public static final int MOST = 10;
    /** How long a word is at most. */
    public static final int LONGEST = 40;

    private static final String FILE = "subjective-words.txt";
    private static final String HARMLESS = "!";

    /** By folded form: whether the word judges. */
    private final Map<String, Boolean> words;

    private final int longest;

    private SubjectiveWords(Map<String, Boolean> words) {
        this.words = Map.copyOf(words);
        this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The Chinese and English words that come with the library. */
    public static SubjectiveWords standard() {
        return Shipped.STANDARD;
    }

    /** No words: nothing is flagged. */
    public static SubjectiveWords none() {
        return new SubjectiveWords(Map.of());
    }

    /**
     * The same and these words, which judge.
     *
     * @throws IllegalArgumentException for a word that is blank, holds 、 or is longer than {@value #LONGEST} characters
     */
    public SubjectiveWords with(String... more) {
        return with(Arrays.asList(more), true);
    }

    /**
     * The same, these words no judgement: neither they themselves nor what they hold.
     *
     * @throws IllegalArgumentException for a word that is blank, holds 、 or is longer than {@value #LONGEST} characters
     */
    public SubjectiveWords harmless(String... more) {
        return with(Arrays.asList(more), false);
    }

    private SubjectiveWords with(Collection<String> more, boolean judges) {
        Map<String, Boolean> all = new HashMap<>(words);
        for (String each : more) {
            String word = fold(each.strip());
            if (word.isEmpty() || word.length() > LONGEST || word.contains("、")) {
                throw new IllegalArgumentException("a subjective word has 1 to " + LONGEST
                        + " characters and no 、, found one of " + word.length());
            }
            all.put(word, judges);
        }
        return new SubjectiveWords(all);
    }

    /**
     * The different words of the list that the text holds, in the order in which they come first, at most {@value #MOST};
     * empty when it holds none. At each place the longest word counts. Case and width do not matter; a word of Latin
     * letters counts only where no further letter adjoins it.
     */
    public List<String> in(String text) {
        String folded = fold(text);
        Set<String> found = new LinkedHashSet<>();
        int at = 0;
        while (at < folded.length() && found.size() < MOST) {
            Optional<String> word = longestAt(folded, at);
            word.filter(each -> words.getOrDefault(each, false)).ifPresent(found::add);
            at += word.map(String::length).orElse(1);
        }
        return new ArrayList<>(found);
    }

    private Optional<String> longestAt(String text, int at) {
        for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
            String word = text.substring(at, at + length);
            if (words.containsKey(word) && isWhole(text, at, at + length)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** Whether what lies there is not a part of a longer word in Latin letters. */
    private static boolean isWhole(String text, int from, int to) {
        boolean before = from > 0 && isLatin(text.charAt(from - 1)) && isLatin(text.charAt(from));
        boolean after = to < text.length() && isLatin(text.charAt(to)) && isLatin(text.charAt(to - 1));
        return !before && !after;
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static final class Shipped {
        static final SubjectiveWords STANDARD = read(DictionaryFile.lines(FILE));

        private Shipped() {}

        private static SubjectiveWords read(List<String> lines) {
            List<String> judging =
                    lines.stream().filter(line -> !line.startsWith(HARMLESS)).toList();
            List<String> harmless = lines.stream()
                    .filter(line -> line.startsWith(HARMLESS))
                    .map(line -> line.substring(HARMLESS.length()))
                    .toList();
            return none().with(judging, true).with(harmless, false);
        }
    }
}
