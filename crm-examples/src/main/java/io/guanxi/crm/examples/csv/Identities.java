package io.guanxi.crm.examples.csv;

import io.guanxi.crm.shared.SourceKey;
import java.util.regex.Pattern;

/** Gives lines without a key of their own one: the digest of their values and their ordinal among equal lines. */
final class Identities {
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern WITH_A_LETTER_FIRST = Pattern.compile("\\p{L}.*", Pattern.DOTALL);
    private static final int DIGITS = 14;

    private final Seen seen = new Seen();

    /** The same for a line about this customer, whose number counts up from customer to customer as a rule. */
    SourceKey next(Fingerprint values, String customerNumber) {
        return new SourceKey(next(values), place(customerNumber));
    }

    /**
     * What the last digits of a number say, as many as have a place. A number that begins with a digit may be a telephone's
     * or an identity card's and gives none; letters before digits are taken for a series of the company's own.
     */
    private static long place(String number) {
        if (!WITH_A_LETTER_FIRST.matcher(number).matches()) {
            return 0;
        }
        String digits = NO_DIGITS.matcher(number).replaceAll("");
        String last = digits.substring(Math.max(0, digits.length() - DIGITS));
        return last.isEmpty() ? 0 : Long.parseLong(last);
    }

    /** The identity of the next line with these values: the same in every run over the same file. */
    String next(Fingerprint values) {
        int ordinal = seen.get(values.key()) + 1;
        seen.put(values.key(), ordinal);
        return values.hex() + ":" + ordinal;
    }
}
