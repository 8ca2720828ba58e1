package io.guanxi.crm.internal;

import io.guanxi.crm.access.Directory;
import io.guanxi.crm.dictionary.Dictionaries;
import io.guanxi.crm.event.Listeners;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.internal.access.Authorities;
import io.guanxi.crm.internal.event.Announcer;
import io.guanxi.crm.reminder.Notifier;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.IdSource;
import io.guanxi.crm.storage.CrmStorage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What the application plugged in, with the defaults for what it did not. */
public record Ports(
        CrmStorage storage,
        InstantSource clock,
        IdSource ids,
        Directory directory,
        WorkspaceSettings defaults,
        Dictionaries dictionaries,
        Rulebook rulebook,
        FeedbackPolicy feedback,
        Optional<Notifier> notifier,
        Listeners listeners,
        Announcer announcer,
        Authorities authorities) {

    /** The present instant in the storage's precision. */
    public Instant now() {
        return precise(clock.instant());
    }

    /** An instant as storages keep it: whatever a caller gives passes through here. */
    public static Instant precise(Instant given) {
        return given.truncatedTo(ChronoUnit.MICROS);
    }
}
