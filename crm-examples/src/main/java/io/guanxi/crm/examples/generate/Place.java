package io.guanxi.crm.examples.generate;

import io.guanxi.crm.shared.text.Division;
import io.guanxi.crm.shared.text.Divisions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a customer is.
 *
 * @param code the six digits of the district, or of the city with 00 behind where it has no districts
 * @param path 江苏省苏州市姑苏区
 * @param city the city's short name, 苏州
 */
record Place(String code, String path, String city) {
    /** How many of a thousand customers a province has; the invented company sells most in the east. */
    private static final String PROVINCES =
            "44 150 32 135 33 110 37 80 31 78 11 70 41 38 51 45 42 40 43 32 35 40 34 34 13 30 61 26 50 27"
                    + " 21 22 36 18 12 18 45 12 53 11 22 9 23 9 14 9 52 8 65 6 15 6 62 5 46 4 64 3 63 2 54 1";

    private static final Weighted<String> DRAWN = Weighted.words(PROVINCES);
    private static final Map<String, String> AREA_CODES = Map.of(
            "11", "010", "12", "022", "31", "021", "50", "023", "4401", "020", "3201", "025", "4201", "027", "5101",
            "028", "6101", "029", "4403", "0755");
    private static final int CITY = 4;
    private static final Map<String, List<Division>> BELOW = below();

    static Place draw(Dice dice) {
        String province = DRAWN.pick(dice);
        List<Division> cities = BELOW.getOrDefault(province, List.of());
        // The capital stands first and has more customers than the others.
        Division city = dice.chance(40) ? cities.get(0) : dice.pick(cities);
        List<Division> districts = BELOW.getOrDefault(city.code(), List.of());
        Division place = districts.isEmpty() ? city : dice.pick(districts);
        Divisions china = Divisions.ofChina();
        Division named = city.isGroup() ? china.find(province).orElse(city) : city;
        String code = place.code().length() == CITY ? place.code() + "00" : place.code();
        return new Place(code, china.path(place.code()).orElse(""), shortNameOf(named));
    }

    /** The area code with its zero, empty outside the largest cities. */
    String areaCode() {
        return AREA_CODES.getOrDefault(code.substring(0, 2), AREA_CODES.getOrDefault(code.substring(0, CITY), ""));
    }

    String province() {
        return code.substring(0, 2);
    }

    private static String shortNameOf(Division division) {
        String name = division.name().zh();
        return division.otherNames().stream()
                .filter(other -> other.length() > 1 && name.startsWith(other))
                .findFirst()
                .orElse(name);
    }

    /** The cities of a province and the districts of a city, by the code above; without groups that are no places. */
    private static Map<String, List<Division>> below() {
        Map<String, List<Division>> below = new HashMap<>();
        for (Division each : Divisions.ofChina().all()) {
            boolean group = each.isGroup() && !each.name().zh().equals("市辖区");
            if (each.code().length() > 2 && !group) {
                String above = each.code().substring(0, each.code().length() - 2);
                below.computeIfAbsent(above, code -> new ArrayList<>()).add(each);
            }
        }
        return below;
    }
}
