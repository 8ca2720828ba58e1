package io.guanxi.crm.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Opening values (期初值): what is known of the time before the records begin. An opening amount counts in the cumulative
 * amount alone.
 *
 * @param firstContactOn 首次接触时间
 * @param firstCooperationOn 首次合作时间
 * @param lastFollowUpOn 最近跟进时间
 * @param amount 历史合作金额, yuan
 * @param dealCount deals before the records
 */
public record Opening(
        @Nullable LocalDate firstContactOn,
        @Nullable LocalDate firstCooperationOn,
        @Nullable LocalDate lastFollowUpOn,
        @Nullable BigDecimal amount,
        @Nullable Long dealCount) {
    /** No opening values. */
    public static final Opening NONE = new Opening(null, null, null, null, null);

    public Opening {
        amount = amount == null ? null : io.guanxi.crm.shared.Money.canonical(amount);
    }

    @Override
    public String toString() {
        return "Opening[***]";
    }
}
