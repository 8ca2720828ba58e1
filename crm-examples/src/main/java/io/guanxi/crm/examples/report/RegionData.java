package io.guanxi.crm.examples.report;

import io.guanxi.crm.dictionary.LargeRegion;
import io.guanxi.crm.shared.text.Divisions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of the report by where customers are. */
final class RegionData {
    private static final int PROVINCES = 15;

    private final Map<String, Tally> byProvince;
    private final Texts texts;

    /** @param byProvince by the code of two digits, blank for an unknown one */
    RegionData(Map<String, Tally> byProvince, Texts texts) {
        this.byProvince = byProvince;
        this.texts = texts;
    }

    /** The seven large regions, and what lies in none. */
    List<Map<String, Object>> large() {
        Map<Optional<LargeRegion>, List<Tally>> parts = new LinkedHashMap<>();
        for (LargeRegion region : LargeRegion.values()) {
            parts.put(Optional.of(region), new ArrayList<>());
        }
        byProvince.forEach(
                (code, tally) -> parts.computeIfAbsent(LargeRegion.ofProvince(code), none -> new ArrayList<>())
                        .add(tally));
        List<Map<String, Object>> list = new ArrayList<>();
        parts.forEach((region, tallies) -> list.add(
                region(region.map(LargeRegion::label).map(texts::get).orElse(texts.get("unknownRegion")), tallies)));
        return list;
    }

    /** The provinces with the most customers. */
    List<Map<String, Object>> provinces() {
        return byProvince.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Tally> each) ->
                                each.getValue().customers())
                        .reversed())
                .limit(PROVINCES)
                .map(each -> region(province(each.getKey()), List.of(each.getValue())))
                .toList();
    }

    private String province(String code) {
        return Divisions.ofChina()
                .find(code)
                .map(division -> texts.get(division.name()))
                .orElse(texts.get("unknownRegion"));
    }

    private static Map<String, Object> region(String label, List<Tally> tallies) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("label", label);
        data.put("customers", tallies.stream().mapToLong(Tally::customers).sum());
        data.put("fresh", tallies.stream().mapToLong(Tally::fresh).sum());
        data.put(
                "amount",
                ReportData.yuan(tallies.stream().map(Tally::amount).reduce(BigDecimal.ZERO, BigDecimal::add)));
        return data;
    }
}
