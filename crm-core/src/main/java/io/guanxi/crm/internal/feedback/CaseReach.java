package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackCase.Whose;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.Trace;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** By whom cases are reached, kept in their rows so that a list and a single read ask the same. */
final class CaseReach {
    private static final int PART = 500;

    private CaseReach() {}

    /** Who has the case or keeps its customer. */
    static Set<UserId> people(FeedbackCase row) {
        Set<UserId> people = new HashSet<>(row.whose().collaborators());
        people.add(row.whose().owner());
        people.add(row.inCharge());
        return people;
    }

    /** Takes over into the cases of these customers, closed ones too, who keeps them now. */
    static void follow(Act act, Collection<Versioned<Customer>> customers) {
        Map<UUID, Whose> whose = new HashMap<>();
        customers.forEach(each -> whose.put(each.value().id().value(), Whose.of(each.value())));
        List<UUID> ids = new ArrayList<>(whose.keySet());
        for (int from = 0; from < ids.size(); from += PART) {
            List<UUID> part = ids.subList(from, Math.min(from + PART, ids.size()));
            follow(act, Scan.of(Filter.in(FeedbackFields.CUSTOMER, part), PART), whose);
        }
    }

    private static void follow(Act act, Scan<FeedbackCase> theirs, Map<UUID, Whose> whose) {
        Repository<FeedbackCase> cases = act.repository(FeedbackFields.CASES);
        List<Versioned<FeedbackCase>> page = cases.scan(theirs);
        while (!page.isEmpty()) {
            List<FeedbackCase> now = page.stream()
                    .map(Versioned::value)
                    .map(row -> row.whose(
                            Objects.requireNonNull(whose.get(row.customer().value()))))
                    .toList();
            act.updateAll(FeedbackFields.CASES, page, now, Trace.of(FeedbackCase::customer));
            UUID last = page.get(page.size() - 1).value().id().value();
            page = page.size() < PART ? List.of() : cases.scan(theirs.after(new Position(List.of(), last)));
        }
    }
}
