package io.guanxi.crm.classification;

import io.guanxi.crm.classification.profile.ContractFact;
import io.guanxi.crm.classification.profile.CustomerFacts;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.customer.Band;
import io.guanxi.crm.customer.CustomerKind;
import io.guanxi.crm.customer.Opening;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The questions that a policy may ask about a profile. Every answer is that as of the profile's instant; it is recorded
 * as an input of the decision, together with the first day on which time alone can change it. So a policy that learns
 * everything through questions is explained and re-evaluated in time with nothing more to do. Used for one decision, by
 * one thread.
 */
public final class Inquiry {
    private final Profile profile;
    private final CustomerFacts customer;
    private final LocalDate day;
    private final Recorder recorder;

    Inquiry(Profile profile) {
        this.profile = profile;
        this.customer = profile.customer();
        this.day = profile.day();
        this.recorder = new Recorder(day, profile.asOf());
    }

    /** The amount of the deals in a window, refunds subtracted; 0 when there are none. */
    public Amount amount(Window window) {
        Input known = recorder.find("amount", window);
        if (known != null && known.value() instanceof Amount amount) {
            return amount;
        }
        Amount amount = new DealWindow(profile, window, recorder).amount();
        recorder.add("amount", window, amount);
        return amount;
    }

    /** How many deals lie in a window; refunds do not count. */
    public int deals(Window window) {
        Input known = recorder.find("deals", window);
        if (known != null && known.value() instanceof Integer count) {
            return count;
        }
        int count = new DealWindow(profile, window, recorder).count();
        recorder.add("deals", window, count);
        return count;
    }

    /** How many interactions lie in a window, those with one count key once. */
    public int interactions(Window window) {
        Input known = recorder.find("interactions", window);
        if (known != null && known.value() instanceof Integer count) {
            return count;
        }
        int count = Contacts.in(profile, window, recorder);
        recorder.add("interactions", window, count);
        return count;
    }

    /** The amount of all deals, refunds subtracted, and the opening amount from the first cooperation on. */
    public Amount cumulativeAmount() {
        Amount amount = new DealWindow(profile, null, recorder).amount();
        Opening opening = customer.opening();
        if (opening.amount() != null && openingCounts()) {
            amount = amount.plus(opening.amount());
        }
        return noted("cumulative-amount", amount);
    }

    /** Whether there was any deal; those before the records, known by an opening count alone, are deals too. */
    public boolean anyDeal() {
        Long before = customer.opening().dealCount();
        boolean opened = before != null && before > 0 && openingCounts();
        return noted("any-deal", opened || DealsSoFar.first(profile, recorder) != null);
    }

    /** The day of the first recorded deal. */
    public Optional<LocalDate> firstDeal() {
        return found("first-deal", DealsSoFar.first(profile, recorder));
    }

    /** The day of the last recorded deal. */
    public Optional<LocalDate> lastDeal() {
        return found("last-deal", DealsSoFar.last(profile, recorder));
    }

    /** First cooperation: the earlier of the opening value and the first recorded deal. */
    public Optional<LocalDate> firstCooperation() {
        LocalDate opening = customer.opening().firstCooperationOn();
        LocalDate first = DealsSoFar.first(profile, recorder);
        if (opening != null && opening.isAfter(day)) {
            recorder.until(opening);
        } else if (opening != null && (first == null || opening.isBefore(first))) {
            first = opening;
        }
        return found("first-cooperation", first);
    }

    /** How many different products were bought so far; deals whose product is not said and refunds do not count. */
    public int products() {
        return noted("products", DealsSoFar.products(profile, recorder));
    }

    /** Whether any contract is in force. */
    public boolean contractInForce() {
        boolean inForce = false;
        List<ContractFact> contracts = profile.history().contracts();
        for (int i = 0; i < contracts.size(); i++) {
            inForce |= contracts.get(i).inForceOn(day);
            recorder.until(contracts.get(i).nextChange(day));
        }
        return noted("contract-in-force", inForce);
    }

    /** Whether a date lies in a window. Not an input by itself: note the date. */
    public boolean within(Window window, LocalDate date) {
        window.nextChange(day, date).ifPresent(recorder::until);
        return window.contains(day, date);
    }

    /**
     * Whether a date lies before a window: at least a year ago is {@code before(ROLLING_YEAR, date)}. Not an input by
     * itself: note the date.
     */
    public boolean before(Window window, LocalDate date) {
        boolean before = !date.isAfter(window.after(day));
        if (!before) {
            recorder.until(window.exitDay(date));
        }
        return before;
    }

    public CustomerKind kind() {
        note("kind", customer.kind(), customer.kind().label());
        return customer.kind();
    }

    /** The key of the customer's status. */
    public String status() {
        note("status", customer.status(), profile.statusLabel());
        return customer.status();
    }

    public boolean strategicPartner() {
        return noted("strategic-partner", customer.strategicPartner());
    }

    /** A GB/T 4754 code or a text; only whether it is known becomes an input. */
    public Optional<String> industry() {
        noted("industry-known", customer.industry() != null);
        return Optional.ofNullable(customer.industry());
    }

    public Optional<Band> headCount() {
        Band band = customer.headCount();
        found("head-count", band == null ? null : Bands.text(band));
        return Optional.ofNullable(band);
    }

    /** Core demand tags in the customer's order; only how many there are becomes an input. */
    public List<String> coreDemands() {
        noted("core-demands", customer.coreDemands().size());
        return customer.coreDemands();
    }

    /** The type of the latest open demand. */
    public Optional<String> openDemand() {
        String type = customer.openDemand();
        Optional<DimensionClass> known = Optional.ofNullable(type).flatMap(Dimensions.DEMAND3::named);
        recorder.once("open-demand", type, known.map(DimensionClass::label).orElse(null));
        return Optional.ofNullable(type);
    }

    /** Whether it carries this tag at the profile's instant: by its key, a policy's tag by any of its names. */
    public boolean hasTag(String key) {
        Instant until = customer.tagsUntil().get(key);
        if (until != null) {
            recorder.until(until);
        }
        boolean carried = customer.tags().contains(key) && (until == null || until.isAfter(profile.asOf()));
        return noted("tag(" + key + ")", carried);
    }

    /** The date of the profile's instant. A decision that asks for it holds for that day alone. */
    public LocalDate today() {
        recorder.until(day.plusDays(1));
        return noted("today", day);
    }

    /**
     * The facts themselves, for questions not foreseen here. Nothing learnt this way is recorded: {@link #note} what
     * mattered, and say with {@link #until(LocalDate)} when time can change it.
     */
    public Profile profile() {
        return profile;
    }

    /** Records an input of the policy's own: a figure, a date or a key, never a personal value. */
    public void note(String name, Object value) {
        noted(name, value);
    }

    /** Records a key of the policy's own, such as a class, and how it is called in the words of a reason. */
    public void note(String name, Object key, Label words) {
        recorder.once(name, key, words);
    }

    /** Says that the decision can change on a day; days that have come already say nothing. */
    public void until(LocalDate change) {
        recorder.until(change);
    }

    Inputs inputs() {
        return recorder.inputs();
    }

    @Nullable
    Instant limit() {
        return recorder.limit(profile.zone());
    }

    private boolean openingCounts() {
        LocalDate first = customer.opening().firstCooperationOn();
        recorder.until(first);
        return first == null || !first.isAfter(day);
    }

    private <V> V noted(String metric, V value) {
        recorder.once(metric, value, null);
        return value;
    }

    private <V> Optional<V> found(String metric, @Nullable V value) {
        recorder.once(metric, value, null);
        return Optional.ofNullable(value);
    }
}
