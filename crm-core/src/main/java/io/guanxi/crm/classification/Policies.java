package io.guanxi.crm.classification;

import io.guanxi.crm.shared.Label;
import java.util.function.Function;

/**
 * Where policies written in Java begin. First match wins:
 *
 * <pre>{@code
 * ClassificationPolicy own = Policies.dimension("value").named("acme.value").version(2)
 *         .when("amount-ge-1m", i -> i.amount(ROLLING_YEAR).atLeast(1_000_000)).then("strategic")
 *         .when("partner", Inquiry::strategicPartner).then("key", "战略合作伙伴", "a strategic partner")
 *         .otherwise("normal");
 * }</pre>
 */
public final class Policies {
    private Policies() {}

    /** A policy for the dimension of this key, its id being {@code own.} and the key until it is named. */
    public static ClassificationDraft dimension(String key) {
        return new ClassificationDraft(key);
    }

    /** A policy for a tag, its id being {@code own.} and the key until it is named. */
    public static TagDraft tag(String key, Label label) {
        return new TagDraft(key, label);
    }

    /** A policy as one function, where rules are not enough. */
    public static ClassificationPolicy function(
            String dimension, String id, int version, Function<Inquiry, Decision> function) {
        return new FunctionPolicy(id, version, dimension, function);
    }

    private record FunctionPolicy(String id, int version, String dimension, Function<Inquiry, Decision> function)
            implements ClassificationPolicy {
        @Override
        public Decision decide(Inquiry inquiry) {
            return function.apply(inquiry);
        }
    }
}
