package io.guanxi.crm.internal.access;

import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.classification.ClassificationFields;
import io.guanxi.crm.classification.TagPolicy;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.deal.Deal;
import io.guanxi.crm.deal.DealFields;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.filter.Aggregate;
import io.guanxi.crm.filter.Aggregate.Function;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Filter.Classified;
import io.guanxi.crm.filter.Filter.Measured;
import io.guanxi.crm.filter.Filter.Tagged;
import io.guanxi.crm.filter.Filter.Term;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionFields;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.tag.TagAssignment;
import io.guanxi.crm.tag.TagAssignmentFields;
import io.guanxi.crm.time.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;

/** What tags, classes and metrics mean in plain nodes, as of the instant of the call. */
final class Meanings {
    /** More than anything is ever counted. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private final Look look;
    private final Rulebook rulebook;

    Meanings(Look look, Rulebook rulebook) {
        this.look = look;
        this.rulebook = rulebook;
    }

    Filter<Customer> of(Term<Customer> term) {
        if (term instanceof Tagged<Customer> tagged) {
            return tagged(tagged.tag());
        }
        if (term instanceof Classified<Customer> classified) {
            return classified(classified.dimension(), classified.classes());
        }
        return measured((Measured<Customer>) term);
    }

    /** A tag is assigned, set by a policy, or the class {@code dimension:class}. */
    private Filter<Customer> tagged(String tag) {
        int colon = tag.indexOf(':');
        if (colon > 0 && rulebook.dimension(tag.substring(0, colon)).isPresent()) {
            return classified(tag.substring(0, colon), Set.of(tag.substring(colon + 1)));
        }
        return rulebook.tagPolicy(tag)
                .map(policy -> assigned(Filter.in(TagAssignmentFields.TAG, rulebook.tagKeys(tag)))
                        .or(classified(Rulebook.TAG_PREFIX + policy.tag(), Set.of(TagPolicy.YES))))
                .orElseGet(() -> assigned(Filter.eq(TagAssignmentFields.TAG, tag)));
    }

    private Filter<Customer> assigned(Filter<TagAssignment> which) {
        return Filter.any(TagAssignmentFields.OF_CUSTOMER, which.and(TagAssignmentFields.holdingAt(look.now())));
    }

    private static Filter<Customer> classified(String dimension, Set<String> classes) {
        Filter<Classification> holds = Filter.<Classification, String>eq(ClassificationFields.DIMENSION, dimension)
                .and(Filter.in(ClassificationFields.CLASS_KEY, classes));
        return Filter.any(ClassificationFields.OF_CUSTOMER, holds);
    }

    private Filter<Customer> measured(Measured<Customer> measured) {
        return switch (measured.metric()) {
            case "amount" -> certain(decimal(amount(measured, false), measured), measured);
            case "cumulative-amount" -> certain(decimal(amount(measured, true), measured), measured);
            case "deals" -> whole(deals(measured), measured);
            case "interactions" -> whole(interactions(measured), measured);
            default -> throw unknown(measured);
        };
    }

    private Aggregate<Customer, Deal> amount(Measured<Customer> measured, boolean withOpening) {
        return new Aggregate<>(
                DealFields.OF_CUSTOMER,
                Function.SUM,
                DealFields.BASE_AMOUNT,
                completed(measured),
                withOpening ? CustomerFields.OPENING_AMOUNT : null);
    }

    /**
     * A comparison of a sum holds only where it holds whatever the deals without a rate amount to: one that bounds it from
     * below may have no refund among them, one that bounds it from above no sale, an equation neither.
     */
    private Filter<Customer> certain(Filter<Customer> compared, Measured<Customer> measured) {
        Filter<Deal> unknown = completed(measured).and(Filter.absent(DealFields.BASE_AMOUNT));
        Filter<Deal> disturbing = switch (measured.op()) {
            case GE, GT -> unknown.and(Filter.compare(DealFields.AMOUNT, Op.LT, BigDecimal.ZERO));
            case LE, LT -> unknown.and(Filter.compare(DealFields.AMOUNT, Op.GE, BigDecimal.ZERO));
            case EQ, NE -> unknown;
        };
        return compared.and(Filter.any(DealFields.OF_CUSTOMER, disturbing).negate());
    }

    private Aggregate<Customer, Deal> deals(Measured<Customer> measured) {
        Filter<Deal> sold = completed(measured).and(Filter.compare(DealFields.AMOUNT, Op.GE, BigDecimal.ZERO));
        return new Aggregate<>(DealFields.OF_CUSTOMER, Function.COUNT, null, sold, null);
    }

    private Aggregate<Customer, Interaction> interactions(Measured<Customer> measured) {
        Filter<Interaction> counted =
                within(InteractionFields.DAY, measured).and(Filter.compare(InteractionFields.AT, Op.LE, look.now()));
        return new Aggregate<>(
                InteractionFields.OF_CUSTOMER, Function.COUNT_DISTINCT, InteractionFields.COUNT_KEY, counted, null);
    }

    private Filter<Deal> completed(Measured<Customer> measured) {
        return Filter.eq(DealFields.STATUS, DealStatus.COMPLETED).and(within(DealFields.DAY, measured));
    }

    private <C> Filter<C> within(io.guanxi.crm.field.Field<C, LocalDate> day, Measured<Customer> measured) {
        String key = measured.window();
        if (key == null) {
            return Filter.compare(day, Op.LE, look.today());
        }
        Window window = CustomerVocabulary.window(key).orElseThrow(() -> unknown(measured));
        return Filter.compare(day, Op.GT, window.after(look.today()))
                .and(Filter.compare(day, Op.LE, window.through(look.today())));
    }

    private static <C> Filter<Customer> decimal(Aggregate<Customer, C> figure, Measured<Customer> measured) {
        return new Filter.Compute<>(figure, measured.op(), io.guanxi.crm.shared.Money.canonical(measured.value()));
    }

    /** A count compares with a whole number; 2.5 lies between 2 and 3. */
    private static <C> Filter<Customer> whole(Aggregate<Customer, C> figure, Measured<Customer> measured) {
        BigDecimal value = measured.value().min(MOST).max(MOST.negate());
        long floor = value.setScale(0, RoundingMode.FLOOR).longValueExact();
        boolean isWhole = value.compareTo(BigDecimal.valueOf(floor)) == 0;
        return switch (measured.op()) {
            case EQ, NE ->
                isWhole
                        ? new Filter.Compute<>(figure, measured.op(), floor)
                        : measured.op() == Op.EQ ? Filter.none() : Filter.all();
            case LT -> new Filter.Compute<>(figure, isWhole ? Op.LT : Op.LE, floor);
            case GE -> new Filter.Compute<>(figure, isWhole ? Op.GE : Op.GT, floor);
            case LE, GT -> new Filter.Compute<>(figure, measured.op(), floor);
        };
    }

    private static InvalidInputException unknown(Measured<Customer> measured) {
        return InvalidInputException.of(
                "filter",
                "metric.unknown",
                new Label(
                        "未知指标;可用:amount、cumulative-amount、deals、interactions 及其时间窗口",
                        "an unknown metric or window; known are amount, cumulative-amount, deals and interactions over "
                                + "12 months, year before, calendar year or 30 days, not " + measured.metric()));
    }
}
