package io.guanxi.crm.classification.profile;

import io.guanxi.crm.interaction.Interaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contact with the customer as policies see it.
 *
 * @param day its date in the workspace's zone
 * @param countKey interactions of one day with the same key count once
 */
public record InteractionFact(Instant at, LocalDate day, String countKey) {

    /** What policies see of an interaction; empty for an automatic message, which counts nowhere. */
    public static Optional<InteractionFact> of(Interaction interaction) {
        String key = interaction.countKey();
        return key == null
                ? Optional.empty()
                : Optional.of(new InteractionFact(interaction.at(), interaction.day(), key));
    }
}
