package io.guanxi.crm.shared.text;

import io.guanxi.crm.shared.Label;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The administrative divisions of China, loaded once from {@code META-INF/guanxi/division}; immutable. */
public final class Divisions {
    private static final String RESOURCE = "/META-INF/guanxi/division/cn-divisions.psv";
    private static final String NO_REGION = "-";

    private final Map<String, Division> byCode;
    private final Map<String, List<String>> provincesByLargeRegion;

    private Divisions(Map<String, Division> byCode, Map<String, List<String>> provincesByLargeRegion) {
        this.byCode = Collections.unmodifiableMap(byCode);
        this.provincesByLargeRegion = Collections.unmodifiableMap(provincesByLargeRegion);
    }

    /** All divisions of China. */
    public static Divisions ofChina() {
        return Loaded.CHINA;
    }

    /** Every division, each province followed by its cities, each city by its districts. */
    public List<Division> all() {
        return List.copyOf(byCode.values());
    }

    /** The division of a code of two, four or six digits, empty when there is none. */
    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The codes of the provinces of a large region ({@code east} and so on), empty for an unknown key. */
    public List<String> provincesOf(String largeRegion) {
        return provincesByLargeRegion.getOrDefault(largeRegion, List.of());
    }

    /** The Chinese names from the province down, 江苏省苏州市姑苏区; groups such as 市辖区 only when they come last. */
    public Optional<String> path(String code) {
        if (!byCode.containsKey(code)) {
            return Optional.empty();
        }
        StringBuilder path = new StringBuilder();
        for (int length = 2; length <= code.length(); length += 2) {
            Division part = byCode.get(code.substring(0, length));
            if (part != null && (length == code.length() || !part.isGroup())) {
                path.append(part.name().zh());
            }
        }
        return Optional.of(path.toString());
    }

    private static Divisions load() {
        Map<String, Division> byCode = new LinkedHashMap<>(8192);
        Map<String, List<String>> regions = new LinkedHashMap<>();
        try (InputStream in = Divisions.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing from the library's jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> read(line, byCode, regions));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        regions.replaceAll((key, codes) -> List.copyOf(codes));
        return new Divisions(byCode, regions);
    }

    private static void read(String line, Map<String, Division> byCode, Map<String, List<String>> regions) {
        String[] fields = line.split("\\|");
        String code = fields[0];
        if (code.length() == 2) {
            byCode.put(code, new Division(code, new Label(fields[1], fields[3]), List.of(fields[2].split(" "))));
            if (!fields[4].equals(NO_REGION)) {
                regions.computeIfAbsent(fields[4], key -> new ArrayList<>()).add(code);
            }
            return;
        }
        byCode.put(code, below(code, fields[1]));
        if (fields.length > 2) {
            for (String district : fields[2].split(" ")) {
                String districtCode = code + district.substring(0, 2);
                byCode.put(districtCode, below(districtCode, district.substring(2)));
            }
        }
    }

    private static Division below(String code, String name) {
        return new Division(code, new Label(name, name), ShortNames.of(name));
    }

    private static final class Loaded {
        static final Divisions CHINA = load();

        private Loaded() {}
    }
}
