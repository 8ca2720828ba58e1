package io.guanxi.crm.dictionary;

import io.guanxi.crm.shared.text.Division;
import io.guanxi.crm.shared.text.Divisions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Paths of divisions written without separators. A name alone means the highest division of that name (西安 is the city
 * and not a district of Mudanjiang); behind its province or city it may be a short name, and the city may be left out.
 */
final class RegionPaths {
    /** The whole country, above the provinces. */
    private static final String CHINA = "";
    /** Cities whose short name most people connect with a district elsewhere: 朝阳 in Beijing. */
    private static final Set<String> AS_WELL_KNOWN = Set.of("朝阳");

    private static final int DEEPEST = 3;
    private static final int LONGEST_PATH = 40;

    private final Map<String, Map<String, Set<String>>> namesWithin;
    private final int longest;

    private RegionPaths(Map<String, Map<String, Set<String>>> namesWithin) {
        this.namesWithin = namesWithin;
        this.longest = namesWithin.getOrDefault(CHINA, Map.of()).keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    static RegionPaths of(Divisions divisions) {
        Map<String, Map<String, Set<String>>> names = new HashMap<>();
        for (Division division : divisions.all()) {
            String code = division.code();
            for (int above = division.isGroup() ? 2 : 0; above < code.length(); above += 2) {
                namesOf(division).forEach(add(names, code.substring(0, above), code));
            }
            boolean cityOfMunicipality = division.isGroup() && code.endsWith("01");
            if (cityOfMunicipality) {
                String province = code.substring(0, 2);
                divisions.find(province).stream().flatMap(RegionPaths::namesOf).forEach(add(names, province, province));
            }
        }
        return new RegionPaths(names);
    }

    private static Consumer<String> add(Map<String, Map<String, Set<String>>> names, String within, String code) {
        Map<String, Set<String>> here = names.computeIfAbsent(within, key -> new HashMap<>());
        return name -> here.computeIfAbsent(name, key -> new HashSet<>()).add(code);
    }

    /** The codes that a path may mean, none when part of it is no division. */
    Set<String> resolve(String path) {
        Set<String> alone = namesWithin.getOrDefault(CHINA, Map.of()).get(path);
        return alone != null ? highest(path, alone) : resolve(path, CHINA, 0);
    }

    private Set<String> resolve(String path, String within, int depth) {
        Set<String> found = new TreeSet<>();
        Map<String, Set<String>> names = namesWithin.getOrDefault(within, Map.of());
        found.addAll(names.getOrDefault(path, Set.of()));
        for (int end = Math.min(longest, path.length() - 1); end > 1 && depth < DEEPEST; end--) {
            for (String code : names.getOrDefault(path.substring(0, end), Set.of())) {
                found.addAll(resolve(path.substring(end), code, depth + 1));
            }
        }
        return found;
    }

    /** The division that the longest beginning of a text names, when it names exactly one. */
    Optional<String> longestBeginning(String text) {
        for (int end = Math.min(text.length() - 1, LONGEST_PATH); end > 1; end--) {
            Set<String> codes = resolve(text.substring(0, end));
            if (codes.size() == 1) {
                return Optional.of(codes.iterator().next());
            }
        }
        return Optional.empty();
    }

    /** The same paths without a division. */
    RegionPaths without(String code) {
        Map<String, Map<String, Set<String>>> left = new HashMap<>();
        namesWithin.forEach((within, names) -> {
            Map<String, Set<String>> here = new HashMap<>();
            names.forEach((name, codes) -> {
                Set<String> others =
                        codes.stream().filter(Predicate.not(code::equals)).collect(Collectors.toSet());
                if (!others.isEmpty()) {
                    here.put(name, others);
                }
            });
            left.put(within, here);
        });
        return new RegionPaths(left);
    }

    private static Set<String> highest(String name, Set<String> codes) {
        if (AS_WELL_KNOWN.contains(name)) {
            return codes;
        }
        int shortest = codes.stream().mapToInt(String::length).min().orElse(0);
        return codes.stream().filter(code -> code.length() == shortest).collect(Collectors.toSet());
    }

    private static Stream<String> namesOf(Division division) {
        return Stream.concat(Stream.of(division.name().zh()), division.otherNames().stream());
    }
}
