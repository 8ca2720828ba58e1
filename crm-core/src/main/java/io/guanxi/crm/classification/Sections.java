package io.guanxi.crm.classification;

import java.util.List;
import java.util.Optional;

/** The twenty sections (门类) of GB/T 4754-2017 and the divisions (大类) that each begins with. */
final class Sections {
    static final List<DimensionClass> ALL = List.of(
            DimensionClass.of("A", "农、林、牧、渔业", "agriculture, forestry, animal husbandry and fishery"),
            DimensionClass.of("B", "采矿业", "mining"),
            DimensionClass.of("C", "制造业", "manufacturing"),
            DimensionClass.of("D", "电力、热力、燃气及水生产和供应业", "electricity, heat, gas and water supply"),
            DimensionClass.of("E", "建筑业", "construction"),
            DimensionClass.of("F", "批发和零售业", "wholesale and retail trade"),
            DimensionClass.of("G", "交通运输、仓储和邮政业", "transport, storage and post"),
            DimensionClass.of("H", "住宿和餐饮业", "accommodation and catering"),
            DimensionClass.of("I", "信息传输、软件和信息技术服务业", "information transmission, software and IT services"),
            DimensionClass.of("J", "金融业", "finance"),
            DimensionClass.of("K", "房地产业", "real estate"),
            DimensionClass.of("L", "租赁和商务服务业", "leasing and business services"),
            DimensionClass.of("M", "科学研究和技术服务业", "scientific research and technical services"),
            DimensionClass.of("N", "水利、环境和公共设施管理业", "water, environment and public facilities"),
            DimensionClass.of("O", "居民服务、修理和其他服务业", "resident, repair and other services"),
            DimensionClass.of("P", "教育", "education"),
            DimensionClass.of("Q", "卫生和社会工作", "health and social work"),
            DimensionClass.of("R", "文化、体育和娱乐业", "culture, sports and entertainment"),
            DimensionClass.of("S", "公共管理、社会保障和社会组织", "public administration and social organisations"),
            DimensionClass.of("T", "国际组织", "international organisations"));

    /** The last division of each section, A to T. */
    private static final int[] LAST_DIVISION = {
        5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97
    };

    private Sections() {}

    /** The section letter of a code: a letter with or without digits ({@code C}, {@code C35}) or digits ({@code 3511}). */
    static Optional<String> ofCode(String code) {
        if (code.isEmpty() || code.length() > 5) {
            return Optional.empty();
        }
        char first = code.charAt(0);
        boolean lettered = first >= 'A' && first <= 'T';
        String digits = lettered ? code.substring(1) : code;
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9') || digits.length() > 4) {
            return Optional.empty();
        }
        if (lettered) {
            return Optional.of(String.valueOf(first));
        }
        return digits.length() < 2 ? Optional.empty() : ofDivision(Integer.parseInt(digits.substring(0, 2)));
    }

    private static Optional<String> ofDivision(int division) {
        for (int i = 0; i < LAST_DIVISION.length; i++) {
            if (division >= 1 && division <= LAST_DIVISION[i]) {
                return Optional.of(String.valueOf((char) ('A' + i)));
            }
        }
        return Optional.empty();
    }
}
