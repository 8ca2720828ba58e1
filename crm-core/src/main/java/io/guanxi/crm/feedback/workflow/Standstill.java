package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch in which the clocks of a case stand still.
 *
 * @param by who stopped them
 * @param to when they ran again; empty while they stand still
 */
public record Standstill(PauseReason reason, UserId by, Instant from, Optional<Instant> to) {}
