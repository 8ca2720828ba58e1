package io.guanxi.crm.dictionary;

import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.text.Division;
import io.guanxi.crm.shared.text.Divisions;
import io.guanxi.crm.shared.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Regions after GB/T 2260: provinces (two digits), cities (four) and districts or counties (six), written as a code, a
 * name (苏州, 浦东新区, 沪) or a path with or without separators (江苏省苏州市, 江苏 苏州, 上海市/浦东新区). A path must name
 * divisions and nothing else.
 */
public final class Regions implements Dictionary {
    private static final Pattern CODE = Pattern.compile("\\d{2}(?:\\d{2}){0,2}");
    private static final Pattern SEPARATORS = Pattern.compile("[ /\\\\|,，、;；>·_—-]+");
    private static final String COUNTRY = "中国";

    private final TermDictionary own;
    private final RegionPaths paths;

    private Regions(TermDictionary own, RegionPaths paths) {
        this.own = own;
        this.paths = paths;
    }

    /** The divisions of China with the names that people give them. */
    public static Regions standard() {
        return Shipped.REGIONS;
    }

    @Override
    public String key() {
        return own.key();
    }

    /** {@inheritDoc} A large region (华东) is ambiguous: it means any of its provinces. */
    @Override
    public LookUp lookUp(String text) {
        String plain = bare(text);
        if (CODE.matcher(plain).matches()) {
            return own.find(withoutZeros(plain))
                    .<LookUp>map(LookUp.Found::new)
                    .orElseGet(() -> new LookUp.Unknown(List.of()));
        }
        Set<String> codes = paths.resolve(plain);
        if (codes.isEmpty() || own.claims(plain)) {
            codes = own.codesOf(plain);
        }
        if (codes.isEmpty()) {
            return LargeRegion.named(plain)
                    .<LookUp>map(region -> new LookUp.Ambiguous(entriesOf(region.provinces())))
                    .orElseGet(() -> unknown(plain));
        }
        return own.answer(codes);
    }

    /** The codes of the provinces of the large region that a text names (华东, 华东地区), none when it names none. */
    public List<String> withinLarge(String text) {
        String plain = bare(text);
        boolean isPlace = !paths.resolve(plain).isEmpty() || !own.codesOf(plain).isEmpty();
        return LargeRegion.named(plain)
                .filter(region -> !isPlace)
                .map(region -> entriesOf(region.provinces()).stream()
                        .map(DictionaryEntry::code)
                        .toList())
                .orElse(List.of());
    }

    private LookUp unknown(String plain) {
        List<DictionaryEntry> suggestions = new ArrayList<>();
        paths.longestBeginning(plain).flatMap(own::find).ifPresent(suggestions::add);
        own.suggestions(plain).stream()
                .filter(entry -> !suggestions.contains(entry))
                .forEach(suggestions::add);
        return new LookUp.Unknown(suggestions);
    }

    private List<DictionaryEntry> entriesOf(List<String> codes) {
        return codes.stream().flatMap(code -> own.find(code).stream()).toList();
    }

    private static String bare(String text) {
        String plain = SEPARATORS.matcher(PlainText.fold(text)).replaceAll("");
        return plain.length() > COUNTRY.length() && plain.startsWith(COUNTRY)
                ? plain.substring(COUNTRY.length())
                : plain;
    }

    /** 310000 is 31, 320500 is 3205. */
    private static String withoutZeros(String code) {
        String shorter = code;
        while (shorter.length() > 2 && shorter.endsWith("00")) {
            shorter = shorter.substring(0, shorter.length() - 2);
        }
        return shorter;
    }

    @Override
    public Optional<DictionaryEntry> find(String code) {
        return own.find(code);
    }

    @Override
    public List<DictionaryEntry> entries() {
        return own.entries();
    }

    @Override
    public Regions with(DictionaryEntry... more) {
        return new Regions(own.with(more), paths);
    }

    @Override
    public Regions without(String code) {
        return new Regions(own.without(code), paths.without(code));
    }

    /** The code of the province in which a code lies, empty for a code that is too short. */
    public static Optional<String> provinceOf(String code) {
        return prefix(code, 2);
    }

    /** The code of the city in which a code lies, empty for a province. */
    public static Optional<String> cityOf(String code) {
        return prefix(code, 4);
    }

    /** The large region in which a code lies, empty for Hong Kong, Macao and Taiwan. */
    public static Optional<LargeRegion> largeRegionOf(String code) {
        return provinceOf(code).flatMap(LargeRegion::ofProvince);
    }

    private static Optional<String> prefix(String code, int length) {
        return code.length() < length ? Optional.empty() : Optional.of(code.substring(0, length));
    }

    /** The path to a code in Chinese, 江苏省苏州市姑苏区; for an entry that a user added, the path above it and its name. */
    public Optional<String> path(String code) {
        Optional<String> known = Divisions.ofChina().path(code);
        if (known.isPresent()) {
            return known;
        }
        return own.find(code).map(entry -> {
            String parent = entry.parent();
            String above =
                    parent == null ? "" : Divisions.ofChina().path(parent).orElse("");
            return above + entry.name().zh();
        });
    }

    private static TermDictionary entriesOfChina() {
        List<DictionaryEntry> entries =
                Divisions.ofChina().all().stream().map(Regions::entry).toList();
        return TermDictionary.of("region", entries);
    }

    private static DictionaryEntry entry(Division division) {
        String code = division.code();
        String parent = code.length() == 2 ? null : code.substring(0, code.length() - 2);
        if (division.isGroup()) {
            String path = Divisions.ofChina().path(code).orElseThrow();
            return new DictionaryEntry(code, new Label(path, path), parent, List.of());
        }
        return new DictionaryEntry(code, division.name(), parent, division.otherNames());
    }

    private static final class Shipped {
        static final Regions REGIONS = new Regions(entriesOfChina(), RegionPaths.of(Divisions.ofChina()));

        private Shipped() {}
    }
}
