package io.guanxi.crm.architecture.planted.event;

import java.util.UUID;

/** Makes up an id. */
public final class MakesIds {
    UUID id() {
        return UUID.randomUUID();
    }
}
