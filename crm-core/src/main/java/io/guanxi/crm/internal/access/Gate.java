package io.guanxi.crm.internal.access;

import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Stored;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filter.Measured;
import io.guanxi.crm.filter.Filter.Term;
import io.guanxi.crm.filter.FilterWalk;
import io.guanxi.crm.filter.Filters;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.survey.SurveyFields;
import java.util.Optional;
import java.util.Set;

/** What stands between an actor's question and the storage: only readable fields, only rows in sight. */
public final class Gate {
    private static final Set<RecordType<?>> OF_CASES = Set.of(FeedbackFields.CASES, SurveyFields.SURVEY_ANSWERS);

    private Gate() {}

    /** The filter that the storage is asked, for this actor: checked, lowered and held to the rows in sight. */
    public static Filter<Customer> pass(Look look, Rulebook rulebook, Filter<Customer> asked, Set<RecordState> states) {
        Filters.check(asked);
        Filters.fields(asked).forEach(look.authority()::needReadable);
        Filters.terms(asked).forEach(term -> readable(look.authority(), term));
        FilterWalk.over(asked, (node, depth) -> related(look.authority(), node));
        Meanings meanings = new Meanings(look, rulebook);
        Filter<Customer> inState = Filter.in(CustomerFields.STATE, states);
        return Filters.lower(asked, meanings::of)
                .and(inState)
                .and(look.authority().rows(Right.VIEW_CUSTOMERS));
    }

    /** What a filter of the configuration means to the storage, as of the call; it is asked about rows in sight alone. */
    public static Filter<Customer> lower(Look look, Rulebook rulebook, Filter<Customer> configured) {
        Filters.check(configured);
        return Filters.lower(configured, new Meanings(look, rulebook)::of);
    }

    /** Makes sure that the actor may sort by these fields and that they have an order. */
    public static void pass(Look look, Sort<Customer> sort) {
        for (Sort.Order<Customer> order : sort.orders()) {
            Field<Customer, ?> field = order.field();
            look.authority().needReadable(field);
            if (field.isPersonal() || field.isMany() || field.type().stored() == Stored.LONG_TEXT) {
                throw InvalidInputException.of(
                        "sort",
                        "sort.unordered",
                        new Label("不能按该字段排序:" + field.key(), "one cannot sort by " + field.key()));
            }
        }
    }

    /** Cases and answers are asked for by whoever may see all of them: a customer in sight may have others. */
    private static void related(Authority authority, Filter<?> node) {
        Optional<RecordType<?>> child = node instanceof Filter.Any<?, ?> any
                ? Optional.of(any.relation().child())
                : node instanceof Filter.Compute<?, ?> compute
                        ? Optional.of(compute.aggregate().relation().child())
                        : Optional.empty();
        if (child.filter(OF_CASES::contains).isPresent()) {
            authority.needEverywhere(Right.VIEW_CASES);
        }
    }

    private static void readable(Authority authority, Term<?> term) {
        if (term instanceof Measured<?> measured && measured.metric().endsWith("amount")) {
            authority.needReadable(DealFields.AMOUNT);
        }
    }
}
