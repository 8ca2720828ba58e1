package io.guanxi.crm.architecture.planted.internal.left;

import io.guanxi.crm.architecture.planted.internal.right.SeesLeft;

/** One half of a cycle inside the wiring. */
public record SeesRight(SeesLeft other) {}
