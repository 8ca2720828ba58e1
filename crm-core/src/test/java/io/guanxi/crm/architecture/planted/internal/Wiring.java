package io.guanxi.crm.architecture.planted.internal;

/** What only the front door may see. */
public final class Wiring {}
