package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.access.Person;
import io.guanxi.crm.feedback.AssignmentRule;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.storage.Counter;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Versioned;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds who gets a case: by the first rule that finds somebody, else the customer's owner. */
final class Assigning {
    private final List<AssignmentRule> rules;
    private final Staff staff;

    /** @param staff who knows the teams of the rules */
    Assigning(List<AssignmentRule> rules, Staff staff) {
        this.rules = rules;
        this.staff = staff;
    }

    /** Who gets the case; empty when there is nobody, not even an owner who is there. */
    Optional<Happening> of(Act act, FeedbackCase.Intake intake, UserId owner) {
        String topic = Objects.requireNonNullElse(intake.topic(), "");
        for (AssignmentRule rule : rules) {
            if (rule.isFor(intake.type(), topic)) {
                Optional<UserId> found = pick(act, rule);
                if (found.isPresent()) {
                    return Optional.of(Happening.assigned(found.get(), "rule:" + rule.key()));
                }
            }
        }
        return staff.mayBeGiven(owner) ? Optional.of(Happening.assigned(owner, "owner")) : Optional.empty();
    }

    private Optional<UserId> pick(Act act, AssignmentRule rule) {
        if (rule.whom() == AssignmentRule.Whom.SUPERVISOR) {
            return supervisor(rule.team());
        }
        List<UserId> present =
                staff.present(rule.team()).stream().map(Person::user).toList();
        if (present.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                rule.whom() == AssignmentRule.Whom.ROUND_ROBIN
                        ? inTurn(act, rule, present)
                        : leastLoaded(act, present));
    }

    /** Whoever manages most of the team, or the first above who is there. */
    private Optional<UserId> supervisor(String team) {
        Map<UserId, Long> managers = staff.all(team).stream()
                .filter(Person::active)
                .flatMap(person -> Optional.ofNullable(person.manager()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return managers.entrySet().stream()
                .max(Map.Entry.<UserId, Long>comparingByValue()
                        .thenComparing(each -> each.getKey().value(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .flatMap(manager -> staff.mayBeGiven(manager) ? Optional.of(manager) : staff.above(manager));
    }

    private static UserId leastLoaded(Act act, List<UserId> present) {
        Filter<FeedbackCase> open =
                Filter.in(FeedbackFields.IN_CHARGE, present).and(Filter.eq(FeedbackFields.OPEN, true));
        Map<UserId, Long> load = act.reader(FeedbackFields.CASES).groupCount(open, FeedbackFields.IN_CHARGE);
        return present.stream()
                .min(Comparator.comparing(user -> load.getOrDefault(user, 0L)))
                .orElseThrow();
    }

    private static UserId inTurn(Act act, AssignmentRule rule, List<UserId> present) {
        String name = "case-turn:" + rule.key();
        UUID id = Counter.idOf(name);
        Repository<Counter> counters = act.repository(Counter.COUNTERS);
        Versioned<Counter> found = counters.lock(List.of(id)).get(id);
        long turn = found == null ? 0 : found.value().value() + 1;
        Counter after = new Counter(id, name, turn);
        if (found == null) {
            counters.insertAll(List.of(after));
        } else {
            counters.updateAll(List.of(found.with(after)));
        }
        return present.get((int) (turn % present.size()));
    }
}
