package io.guanxi.crm.customer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person to talk to at a customer's.
 *
 * @param title 职务
 * @param decisionMaker 决策人; null when not known
 * @param mobiles E.164
 * @param landlines E.164, with {@code ;ext=} for an extension
 * @param wechat 微信号
 */
public record Contact(
        @Nullable String name,
        @Nullable String title,
        @Nullable Boolean decisionMaker,
        List<String> mobiles,
        List<String> landlines,
        List<String> emails,
        @Nullable String wechat) {
    public Contact {
        mobiles = copy(mobiles);
        landlines = copy(landlines);
        emails = copy(emails);
    }

    private static List<String> copy(@Nullable List<String> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** Whether there is a mobile, a landline or an e-mail. */
    public boolean isReachable() {
        return !(mobiles.isEmpty() && landlines.isEmpty() && emails.isEmpty());
    }

    /** A contact known by name alone. */
    public static Contact named(String name) {
        return new Contact(Objects.requireNonNull(name), null, null, List.of(), List.of(), List.of(), null);
    }

    @Override
    public String toString() {
        return "Contact[***]";
    }
}
