package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.access.Right;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Stored;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filters;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.access.Reached;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;

/** What stands between an actor's question for cases and the storage: only readable fields, only cases in reach. */
final class CaseGate {
    private CaseGate() {}

    static Filter<FeedbackCase> pass(Look look, Filter<FeedbackCase> asked) {
        look.authority().need(Right.VIEW_CASES);
        Filters.check(asked);
        Filters.fields(asked).forEach(field -> look.authority().needReadable(field, Right.VIEW_CASES));
        return held(look, asked);
    }

    /** A question of the library's own, held to the cases in reach. */
    static Filter<FeedbackCase> held(Look look, Filter<FeedbackCase> asked) {
        look.authority().need(Right.VIEW_CASES);
        return asked.and(look.authority().within(Right.VIEW_CASES, Reached.CASES));
    }

    static void pass(Look look, Sort<FeedbackCase> sort) {
        for (Sort.Order<FeedbackCase> order : sort.orders()) {
            Field<FeedbackCase, ?> field = order.field();
            look.authority().needReadable(field, Right.VIEW_CASES);
            if (field.type().stored() == Stored.LONG_TEXT) {
                throw InvalidInputException.of(
                        "sort",
                        "sort.unordered",
                        new Label("不能按该字段排序:" + field.key(), "one cannot sort by " + field.key()));
            }
        }
    }
}
