package io.guanxi.crm.internal.classification;

import io.guanxi.crm.classification.profile.CustomerFacts;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.tag.TagAssignment;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tags that customers carry: a policy's tag under every name that it has, whichever it was set by. */
final class CarriedTags {
    private final Rulebook rulebook;
    private final Map<String, Set<String>> names = new HashMap<>();

    CarriedTags(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The facts with the tags of these assignments, each until the last of its assignments ends. */
    CustomerFacts on(CustomerFacts facts, List<TagAssignment> carried) {
        Set<String> endless = new HashSet<>();
        Map<String, Instant> until = new HashMap<>();
        for (TagAssignment each : carried) {
            Set<String> keys = names.computeIfAbsent(each.tag(), rulebook::tagKeys);
            Instant end = each.until();
            if (end == null) {
                endless.addAll(keys);
            } else {
                keys.forEach(key -> until.merge(key, end, (one, other) -> one.isAfter(other) ? one : other));
            }
        }
        until.keySet().removeAll(endless);
        endless.addAll(until.keySet());
        return facts.withTags(endless, until);
    }
}
