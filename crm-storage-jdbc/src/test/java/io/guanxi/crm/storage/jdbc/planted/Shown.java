package io.guanxi.crm.storage.jdbc.planted;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Public without being an entry point, and it shows the library behind. */
public final class Shown {
    private final Jdbi jdbi;

    Shown(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Jdbi answered() {
        return jdbi;
    }

    public void asked(Handle handle) {
        handle.commit();
    }
}
