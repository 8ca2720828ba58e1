package io.guanxi.crm.architecture.planted.storage;

import io.guanxi.crm.architecture.planted.internal.Wiring;

/** The port sees the wiring. */
public record SeesInternal(Wiring wiring) {}
