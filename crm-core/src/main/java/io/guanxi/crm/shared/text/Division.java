package io.guanxi.crm.shared.text;

import io.guanxi.crm.shared.Label;
import java.util.List;

/**
 * An administrative division of China after GB/T 2260.
 *
 * @param code two digits for a province, four for a city, six for a district or county
 * @param name Chinese and English; the standard has no English below the provinces, there the Chinese stands in both
 * @param otherNames what people also write: 上海, 沪; 苏州; 浦东
 */
public record Division(String code, Label name, List<String> otherNames) {
    private static final List<String> GROUPS = List.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    public Division {
        otherNames = List.copyOf(otherNames);
    }

    /** Whether the code stands for a group of districts (市辖区) and not for a place that people name. */
    public boolean isGroup() {
        return GROUPS.contains(name.zh());
    }

    /** Whether this is the other one or lies in it. */
    public boolean isWithin(String otherCode) {
        return code.startsWith(otherCode);
    }
}
