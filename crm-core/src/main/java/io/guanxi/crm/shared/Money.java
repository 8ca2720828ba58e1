package io.guanxi.crm.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency, at most six decimals and at least two, so that equal amounts are equal objects.
 *
 * @param amount the amount in units of the currency, negative for a refund
 */
public record Money(BigDecimal amount, Currency currency) {
    private static final Currency YUAN = Currency.getInstance("CNY");

    public Money {
        amount = canonical(amount);
    }

    /** An amount of Chinese yuan. */
    public static Money cny(BigDecimal amount) {
        return new Money(amount, YUAN);
    }

    /** An amount of whole Chinese yuan. */
    public static Money cny(long yuan) {
        return cny(BigDecimal.valueOf(yuan));
    }

    /** The one form of a decimal that is stored and compared: two to six decimals, half up beyond the sixth. */
    public static BigDecimal canonical(BigDecimal amount) {
        BigDecimal six = amount.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return six.scale() < 2 ? six.setScale(2) : six;
    }

    /** Amounts are sensitive: the text shows the currency alone. */
    @Override
    public String toString() {
        return "Money[*** " + currency + "]";
    }
}
