package io.guanxi.crm.shared.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of an address that names administrative divisions. */
public final class AddressText {
    private static final int SHORTEST_ALONE = 3;
    private static final int SHORTEST = 2;

    private AddressText() {}

    /**
     * The longest beginning of an address that is made of full names of divisions, each within the one before it
     * (a province may have its short name): 江苏省苏州市姑苏区 of 江苏省苏州市姑苏区观前街1号. What follows is never looked
     * at; empty when the address does not begin with a division.
     */
    public static String divisions(String address) {
        String text = PlainText.fold(address).replace(" ", "");
        int at = text.startsWith("中国") ? 2 : 0;
        int begin = at;
        String within = "";
        Optional<Step> step = step(text, at, within);
        while (step.isPresent()) {
            at = step.get().end();
            within = step.get().code();
            step = within.length() == 6 ? Optional.empty() : step(text, at, within);
        }
        return text.substring(begin, at);
    }

    private record Step(int end, String code) {}

    private static Optional<Step> step(String text, int at, String within) {
        int longest = Math.min(text.length() - at, Names.LONGEST);
        int shortest = within.isEmpty() ? SHORTEST_ALONE : SHORTEST;
        for (int length = longest; length >= shortest; length--) {
            for (String code : Names.FULL.getOrDefault(text.substring(at, at + length), List.of())) {
                if (code.startsWith(within) && (code.length() > within.length() || repeats(within))) {
                    return Optional.of(new Step(at + length, repeatedCity(code, within)));
                }
            }
        }
        return within.isEmpty() ? provinceInShort(text, at) : Optional.empty();
    }

    /** 上海市上海市浦东新区: the name of a municipality stands for its city level too. */
    private static boolean repeats(String within) {
        return Divisions.ofChina().find(within + "01").map(Division::isGroup).orElse(false);
    }

    private static String repeatedCity(String code, String within) {
        return code.equals(within) ? code + "01" : code;
    }

    /** A short province name counts only before a full name within it: 江苏苏州市, not 江苏路. */
    private static Optional<Step> provinceInShort(String text, int at) {
        for (Map.Entry<String, String> name : Names.SHORT_PROVINCES.entrySet()) {
            int end = at + name.getKey().length();
            if (text.startsWith(name.getKey(), at)
                    && step(text, end, name.getValue()).isPresent()) {
                return Optional.of(new Step(end, name.getValue()));
            }
        }
        return Optional.empty();
    }

    private static final class Names {
        static final Map<String, List<String>> FULL = Divisions.ofChina().all().stream()
                .collect(Collectors.groupingBy(
                        division -> division.name().zh(), Collectors.mapping(Division::code, Collectors.toList())));
        static final Map<String, String> SHORT_PROVINCES = Divisions.ofChina().all().stream()
                .filter(division -> division.code().length() == 2)
                .collect(Collectors.toUnmodifiableMap(
                        division -> division.otherNames().get(0), Division::code));
        static final int LONGEST =
                FULL.keySet().stream().mapToInt(String::length).max().orElse(0);

        private Names() {}
    }
}
