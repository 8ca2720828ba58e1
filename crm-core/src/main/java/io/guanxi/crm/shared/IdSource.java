package io.guanxi.crm.shared;

import java.util.UUID;

/** Makes the ids of new records. Ids are unique for ever and, by default, ordered by time. */
@FunctionalInterface
public interface IdSource {
    UUID next();
}
