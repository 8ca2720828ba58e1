package io.guanxi.crm.shared.text;

/** Readings that single characters have in names of places and enterprises, where the dictionary's default is another. */
final class PolyphonicReadings {
    private static final String GROWN = "大老者子辈官孙女兄姐相势成";

    private PolyphonicReadings() {}

    /** The reading of the character at a place in a run of Chinese characters, given the dictionary's. */
    static String inNames(String han, int at, String reading) {
        return switch (han.charAt(at)) {
            case '地' -> "di";
            case '都' -> "du";
            case '曾' -> followedBy(han, at, "经") ? reading : "zeng";
            case '厦' -> at == 0 ? "xia" : reading;
            case '长' -> at == 0 && !followedBy(han, at, GROWN) ? "chang" : reading;
            default -> reading;
        };
    }

    private static boolean followedBy(String han, int at, String any) {
        return at + 1 < han.length() && any.indexOf(han.charAt(at + 1)) >= 0;
    }
}
