package io.guanxi.crm.interaction;

import java.util.UUID;

/** The id of an interaction. */
public record InteractionId(UUID value) {}
