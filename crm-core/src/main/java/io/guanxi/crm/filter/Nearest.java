package io.guanxi.crm.filter;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant: by edit distance with neighbours swapped, or because one contains the other. */
final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /** The closest candidate that is close enough; the first of equally close ones. */
    static Optional<String> to(String typed, Collection<String> candidates) {
        String wanted = Names.fold(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        if (wanted.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(candidate -> candidate.length() <= LONGEST)
                .map(candidate -> new Scored(candidate, score(wanted, Names.fold(candidate))))
                .filter(scored -> scored.score() < Integer.MAX_VALUE)
                .min(Comparator.comparingInt(Scored::score))
                .map(Scored::name);
    }

    private record Scored(String name, int score) {}

    private static int score(String wanted, String candidate) {
        int distance = distance(wanted, candidate);
        int longer = Math.max(wanted.length(), candidate.length());
        if (distance <= Math.max(1, longer / 3) && distance < longer) {
            return distance * 2;
        }
        boolean part = wanted.length() > 1 && candidate.contains(wanted)
                || candidate.length() > 1 && wanted.contains(candidate);
        return part ? distance * 2 + 1 : Integer.MAX_VALUE;
    }

    /** The optimal string alignment distance. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cell(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cell(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
