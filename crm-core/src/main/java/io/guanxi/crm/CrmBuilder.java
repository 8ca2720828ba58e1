package io.guanxi.crm;

import io.guanxi.crm.access.Directory;
import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.Dimensions;
import io.guanxi.crm.classification.TagPolicy;
import io.guanxi.crm.classification.preset.Presets;
import io.guanxi.crm.dictionary.Dictionaries;
import io.guanxi.crm.event.EventListener;
import io.guanxi.crm.event.Listeners;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.internal.access.Authorities;
import io.guanxi.crm.internal.event.Announcer;
import io.guanxi.crm.internal.settings.BuiltInDirectory;
import io.guanxi.crm.reminder.Notifier;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.IdSource;
import io.guanxi.crm.storage.CrmStorage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Wires the library. A setter called twice refuses. Not thread-safe. */
public final class CrmBuilder {
    private final CrmStorage storage;
    private @Nullable InstantSource clock;
    private @Nullable IdSource ids;
    private @Nullable Directory directory;
    private @Nullable WorkspaceSettings settings;
    private @Nullable Dictionaries dictionaries;
    private @Nullable FeedbackPolicy feedback;
    private @Nullable Notifier notifier;
    private Listeners listeners = Listeners.none();
    private final List<Dimension> dimensions = new ArrayList<>(Dimensions.shipped());
    private final List<ClassificationPolicy> policies = new ArrayList<>(Presets.policies());
    private final List<TagPolicy> tagPolicies = new ArrayList<>(Presets.tags());

    CrmBuilder(CrmStorage storage) {
        this.storage = storage;
    }

    /** Tells the time; the system's clock by default. */
    public CrmBuilder clock(InstantSource source) {
        clock = once("clock", clock, source);
        return this;
    }

    /** Makes ids; time-ordered UUIDs (version 7, RFC 9562) by default. */
    public CrmBuilder ids(IdSource source) {
        ids = once("ids", ids, source);
        return this;
    }

    /** The organisation; a table in the storage by default. */
    public CrmBuilder directory(Directory port) {
        directory = once("directory", directory, port);
        return this;
    }

    /** What holds in workspaces that changed nothing; {@link WorkspaceSettings#defaults()} by default. */
    public CrmBuilder settings(WorkspaceSettings defaults) {
        settings = once("settings", settings, defaults);
        return this;
    }

    /** Industries, regions and the other dictionaries; the shipped ones by default. */
    public CrmBuilder dictionaries(Dictionaries all) {
        dictionaries = once("dictionaries", dictionaries, all);
        return this;
    }

    /** How feedback is dealt with; {@link FeedbackPolicy#preset()} by default. */
    public CrmBuilder feedback(FeedbackPolicy policy) {
        feedback = once("feedback", feedback, policy);
        return this;
    }

    /** Tells people of reminders; without one, reminders are recorded and can be looked at, and nobody is told. */
    public CrmBuilder notifier(Notifier port) {
        notifier = once("notifier", notifier, port);
        return this;
    }

    /**
     * Tells a listener of events.
     *
     * @param name stable for ever: what is still to be delivered is kept under it
     */
    public CrmBuilder listen(String name, EventListener listener) {
        listeners = listeners.with(name, listener);
        return this;
    }

    /** Lets a policy decide for a dimension of its own. */
    public CrmBuilder classify(Dimension dimension, ClassificationPolicy policy) {
        if (!dimension.key().equals(policy.dimension())) {
            throw new IllegalArgumentException("the policy " + policy.id() + " decides for " + policy.dimension()
                    + ", not for " + dimension.key());
        }
        if (dimensions.stream().anyMatch(each -> each.key().equals(dimension.key()))) {
            throw new IllegalArgumentException("there is a dimension " + dimension.key()
                    + " already; replace its policy, or give the new one a key of its own");
        }
        dimensions.add(dimension);
        policies.add(policy);
        return this;
    }

    /** Lets another policy decide for a dimension that is there. */
    public CrmBuilder replacePolicy(ClassificationPolicy policy) {
        if (!policies.removeIf(each -> each.dimension().equals(policy.dimension()))) {
            throw new IllegalArgumentException("there is no dimension " + policy.dimension() + "; known are "
                    + dimensions.stream().map(Dimension::key).toList());
        }
        policies.add(policy);
        return this;
    }

    /** Retires a dimension: nothing decides for it any more. */
    public CrmBuilder withoutDimension(String key) {
        dimensions.removeIf(each -> each.key().equals(key));
        policies.removeIf(each -> each.dimension().equals(key));
        return this;
    }

    /** Lets a policy set a tag. */
    public CrmBuilder tag(TagPolicy policy) {
        tagPolicies.add(policy);
        return this;
    }

    /** The library, wired. */
    public Crm build() {
        InstantSource time = Optional.ofNullable(clock).orElseGet(InstantSource::system);
        Directory organisation = Optional.ofNullable(directory).orElseGet(() -> new BuiltInDirectory(storage));
        WorkspaceSettings defaults = Optional.ofNullable(settings).orElseGet(WorkspaceSettings::defaults);
        return new Crm(new Ports(
                storage,
                time,
                Optional.ofNullable(ids).orElseGet(() -> new TimeOrderedIds(time)),
                organisation,
                defaults,
                Optional.ofNullable(dictionaries).orElseGet(Dictionaries::standard),
                new Rulebook(dimensions, policies, tagPolicies),
                Optional.ofNullable(feedback).orElseGet(FeedbackPolicy::preset),
                Optional.ofNullable(notifier),
                listeners,
                new Announcer(listeners),
                new Authorities(defaults.roles(), organisation)));
    }

    private static <P> P once(String name, @Nullable P present, P value) {
        if (present != null) {
            throw new IllegalStateException(name + " was already set; it can be set once");
        }
        return value;
    }
}
