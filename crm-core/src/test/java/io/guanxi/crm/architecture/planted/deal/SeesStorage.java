package io.guanxi.crm.architecture.planted.deal;

import io.guanxi.crm.architecture.planted.storage.Port;

/** A feature that sees the storage port. */
public record SeesStorage(Port port) {}
