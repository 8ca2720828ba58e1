package io.guanxi.crm.customer;

import java.util.regex.Pattern;

/** The key of a customer status (客户状态); a workspace may add its own to the five shipped. */
public record CustomerStatus(String key) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** 潜在客户. */
    public static final CustomerStatus POTENTIAL = new CustomerStatus("potential");
    /** 意向客户. */
    public static final CustomerStatus INTENT = new CustomerStatus("intent");
    /** 合作中客户. */
    public static final CustomerStatus ACTIVE = new CustomerStatus("active");
    /** 流失客户. */
    public static final CustomerStatus CHURNED = new CustomerStatus("churned");
    /** 回流客户. */
    public static final CustomerStatus RETURNED = new CustomerStatus("returned");

    public CustomerStatus {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("a status key has 1 to 40 lower-case letters, digits or dashes");
        }
    }

    @Override
    public String toString() {
        return key;
    }
}
