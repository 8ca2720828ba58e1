package io.guanxi.crm.feedback.sla;

import static io.guanxi.crm.time.Target.businessDays;
import static io.guanxi.crm.time.Target.wallClockHours;

import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.time.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much time each clock allows, by priority and, where it matters, by type. Immutable. */
public final class SlaTargets {
    private final Map<Key, List<Target>> table;

    private record Key(
            SlaClock clock, Priority priority, @Nullable FeedbackType type) {}

    private SlaTargets(Map<Key, List<Target>> table) {
        this.table = table;
    }

    /**
     * First response: urgent 24 wall-clock hours; high 1 business day, a complaint at most 72 wall-clock hours; normal 3
     * business days; low 5. Next response: the same. Resolution: urgent 72 wall-clock hours; high 5 business days, normal
     * 10, low 20.
     */
    public static SlaTargets preset() {
        SlaTargets targets = new SlaTargets(Map.of());
        for (SlaClock clock : List.of(SlaClock.FIRST_RESPONSE, SlaClock.NEXT_RESPONSE)) {
            targets = targets.with(clock, Priority.URGENT, wallClockHours(24))
                    .with(clock, Priority.HIGH, businessDays(1))
                    .with(clock, Priority.HIGH, FeedbackType.COMPLAINT, businessDays(1), wallClockHours(72))
                    .with(clock, Priority.NORMAL, businessDays(3))
                    .with(clock, Priority.LOW, businessDays(5));
        }
        return targets.with(SlaClock.RESOLUTION, Priority.URGENT, wallClockHours(72))
                .with(SlaClock.RESOLUTION, Priority.HIGH, businessDays(5))
                .with(SlaClock.RESOLUTION, Priority.NORMAL, businessDays(10))
                .with(SlaClock.RESOLUTION, Priority.LOW, businessDays(20));
    }

    /**
     * The same with these targets for a clock at a priority; of several, whichever runs out first holds. What is set for
     * one type of feedback alone goes before and stays.
     */
    public SlaTargets with(SlaClock clock, Priority priority, Target... targets) {
        return with(new Key(clock, priority, null), targets);
    }

    /** The same with these targets for feedback of one type. */
    public SlaTargets with(SlaClock clock, Priority priority, FeedbackType type, Target... targets) {
        return with(new Key(clock, priority, type), targets);
    }

    private SlaTargets with(Key key, Target... targets) {
        if (targets.length == 0) {
            throw new IllegalArgumentException("a target is needed for "
                    + key.clock().key() + " at " + key.priority().key());
        }
        Map<Key, List<Target>> more = new LinkedHashMap<>(table);
        more.put(key, List.of(targets));
        return new SlaTargets(more);
    }

    /** Every target in a fixed order, so that equal targets have equal texts. */
    @Override
    public String toString() {
        return table.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .sorted()
                .collect(Collectors.joining("; ", "SlaTargets[", "]"));
    }

    /** The targets that hold together, at least one. */
    public List<Target> of(SlaClock clock, Priority priority, FeedbackType type) {
        List<Target> general = table.getOrDefault(new Key(clock, priority, null), List.of());
        List<Target> found = table.getOrDefault(new Key(clock, priority, type), general);
        if (found.isEmpty()) {
            throw new IllegalStateException("no target for " + clock.key() + " at " + priority.key());
        }
        return found;
    }
}
