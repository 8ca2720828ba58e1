package io.guanxi.crm.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the customer wants.
 *
 * @param coreDemands 核心需求标签, in the customer's order
 * @param preferences 需求偏好: features, price sensitivity, delivery time …
 * @param competitors 竞争对手信息: who, for what, intent to change supplier
 * @param remarks 备注
 */
public record Needs(
        List<String> coreDemands,
        @Nullable String preferences,
        @Nullable String competitors,
        @Nullable String remarks) {
    /** Nothing is known. */
    public static final Needs UNKNOWN = new Needs(List.of(), null, null, null);

    public Needs {
        coreDemands = List.copyOf(coreDemands);
    }

    @Override
    public String toString() {
        return "Needs[***]";
    }
}
