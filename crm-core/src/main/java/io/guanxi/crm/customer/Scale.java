package io.guanxi.crm.customer;

import org.jspecify.annotations.Nullable;

/**
 * How large an enterprise is (企业规模).
 *
 * @param headCount people
 * @param annualRevenue yuan a year
 * @param registeredCapital yuan
 */
public record Scale(
        @Nullable Band headCount,
        @Nullable Band annualRevenue,
        @Nullable Band registeredCapital) {
    /** Nothing is known. */
    public static final Scale UNKNOWN = new Scale(null, null, null);
}
