package io.guanxi.crm.classification;

import io.guanxi.crm.shared.Label;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a verdict.
 *
 * @param policy the policy's id
 * @param inputs what the policy read
 * @param holdsUntil the first instant at which time alone can change an answer that the policy got, exclusive; null
 *     when time alone never does
 */
public record Grounds(
        String policy,
        int version,
        Reason reason,
        Inputs inputs,
        @Nullable Instant holdsUntil) {

    /** The reason in words, with the figures. */
    public Label text() {
        return inputs.render(reason.template());
    }
}
