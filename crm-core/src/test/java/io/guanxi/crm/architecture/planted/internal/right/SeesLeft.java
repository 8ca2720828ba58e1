package io.guanxi.crm.architecture.planted.internal.right;

import io.guanxi.crm.architecture.planted.internal.left.SeesRight;

/** The other half of the cycle. */
public record SeesLeft(SeesRight other) {}
