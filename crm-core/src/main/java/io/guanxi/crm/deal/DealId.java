package io.guanxi.crm.deal;

import java.util.UUID;

/** The id of a deal. */
public record DealId(UUID value) {}
