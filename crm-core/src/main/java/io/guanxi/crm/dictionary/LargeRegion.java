package io.guanxi.crm.dictionary;

import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.text.Divisions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The seven large regions into which the provinces of the mainland are customarily grouped. */
public enum LargeRegion {
    NORTH("华北", "North China"),
    NORTHEAST("东北", "Northeast China"),
    EAST("华东", "East China"),
    CENTRAL("华中", "Central China"),
    SOUTH("华南", "South China"),
    SOUTHWEST("西南", "Southwest China"),
    NORTHWEST("西北", "Northwest China");

    private final Label label;

    LargeRegion(String zh, String en) {
        this.label = new Label(zh, en);
    }

    /** The name. */
    public Label label() {
        return label;
    }

    /** The codes of the provinces, in their order. */
    public List<String> provinces() {
        return Divisions.ofChina().provincesOf(name().toLowerCase(Locale.ROOT));
    }

    /** The region of a name such as 华东, 华东地区 or 华东大区; empty for any other text. */
    public static Optional<LargeRegion> named(String text) {
        return Arrays.stream(values())
                .filter(region -> text.startsWith(region.label.zh()))
                .filter(region -> List.of("", "地区", "区", "大区", "区域", "片区")
                        .contains(text.substring(region.label.zh().length())))
                .findFirst();
    }

    /** The region of a province's code of two digits; empty for an unknown one and for Hong Kong, Macao and Taiwan. */
    public static Optional<LargeRegion> ofProvince(String code) {
        return Arrays.stream(values())
                .filter(region -> region.provinces().contains(code))
                .findFirst();
    }
}
