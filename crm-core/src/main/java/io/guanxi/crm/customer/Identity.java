package io.guanxi.crm.customer;

import org.jspecify.annotations.Nullable;

/**
 * Who the customer is.
 *
 * @param number 客户编号, unique in the workspace for ever
 * @param name 客户名称, normalised
 * @param creditCode 统一社会信用代码 (GB 32100-2015), enterprises only
 * @param type 客户类型, the user's own grouping
 */
public record Identity(
        String number,
        CustomerKind kind,
        String name,
        @Nullable String creditCode,
        @Nullable String type) {
    @Override
    public String toString() {
        return "Identity[" + number + "]";
    }
}
