package io.guanxi.crm.classification;

import java.util.List;

/**
 * Rules of which the first match wins. A rule that cannot be decided for a missing fact is passed over; if a later rule
 * decides the same outcome as every rule passed over, that outcome holds whatever the fact is, else the answer is
 * {@code undecided}.
 *
 * @param otherwise what is decided when no rule matches
 * @param undecided the outcome when a missing fact matters; the reason is the fact's
 */
public record Rules(List<Rule> rules, Decision otherwise, String undecided) {
    public Rules {
        rules = List.copyOf(rules);
    }

    /** The decision of the first rule that matches. */
    public Decision decide(Inquiry inquiry) {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            try {
                if (rule.condition().holds(inquiry)) {
                    return rule.decision();
                }
            } catch (MissingFact missing) {
                return decideWithout(missing, rule.decision().outcome(), i + 1, inquiry);
            }
        }
        return otherwise;
    }

    private Decision decideWithout(MissingFact missing, String possible, int from, Inquiry inquiry) {
        for (int i = from; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            boolean same = rule.decision().outcome().equals(possible);
            try {
                if (rule.condition().holds(inquiry)) {
                    return same ? rule.decision() : new Decision(undecided, missing.reason());
                }
            } catch (MissingFact another) {
                if (!same) {
                    return new Decision(undecided, missing.reason());
                }
            }
        }
        return otherwise.outcome().equals(possible) ? otherwise : new Decision(undecided, missing.reason());
    }
}
