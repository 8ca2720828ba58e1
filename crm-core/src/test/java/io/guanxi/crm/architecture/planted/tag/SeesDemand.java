package io.guanxi.crm.architecture.planted.tag;

import io.guanxi.crm.architecture.planted.demand.SeesTag;

/** One half of a cycle on one floor. */
public record SeesDemand(SeesTag other) {}
