package io.guanxi.crm.architecture.planted.demand;

import io.guanxi.crm.architecture.planted.tag.SeesDemand;

/** The other half of the cycle. */
public record SeesTag(SeesDemand other) {}
