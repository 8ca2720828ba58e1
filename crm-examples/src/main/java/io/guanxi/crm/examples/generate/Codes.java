package io.guanxi.crm.examples.generate;

import io.guanxi.crm.shared.text.CreditCodes;

/** Codes and phone numbers of the right form that nobody has. */
final class Codes {
    private static final String[] MOBILES = {"133", "135", "136", "138", "139", "150", "158", "177", "186", "188", "199"
    };
    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int BODY = 8;

    private Codes() {}

    /**
     * A unified social credit code after GB 32100-2015; the organisation's part begins with Y0, which was never given
     * out, and carries its own check character after GB 11714-1997.
     *
     * @param kind the first two characters: 91 an enterprise, 51 an association
     */
    static String creditCode(String kind, Place place, int index) {
        StringBuilder body = new StringBuilder();
        for (int rest = index, i = 2; i < BODY; i++, rest /= LETTERS.length()) {
            body.insert(0, LETTERS.charAt(rest % LETTERS.length()));
        }
        body.insert(0, "Y0");
        String first17 = kind + place.code() + body + organisationCheck(body);
        return first17 + CreditCodes.checkCharacter(first17);
    }

    private static char organisationCheck(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < BODY; i++) {
            sum += Character.digit(body.charAt(i), Character.MAX_RADIX) * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    /** A number with zeros in front, so many digits in all. */
    static String digits(int width, int number) {
        String text = String.valueOf(number);
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }

    /** Every mobile has 0000 in the middle, as placeholders do. */
    static String mobile(Dice dice) {
        String digits = MOBILES[dice.below(MOBILES.length)] + "0000" + digits(4, dice.below(10_000));
        return dice.chance(15)
                ? digits.substring(0, 3) + " " + digits.substring(3, 7) + " " + digits.substring(7)
                : digits;
    }

    /** A landline whose number begins with 5550; empty where the area code is not known. */
    static String landline(Dice dice, String areaCode) {
        return areaCode.isEmpty() ? "" : areaCode + "-5550" + digits(4, dice.below(10_000));
    }
}
