package io.guanxi.crm.classification.profile;

import io.guanxi.crm.customer.Band;
import io.guanxi.crm.customer.CustomerKind;
import io.guanxi.crm.customer.Opening;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers a profile fact by fact, for tests of policies. Days are written as {@code 2026-06-30}. Not thread-safe. */
public final class ProfileBuilder {
    private final LocalDate day;
    private final List<DealFact> deals = new ArrayList<>();
    private final List<ContractFact> contracts = new ArrayList<>();
    private final List<InteractionFact> interactions = new ArrayList<>();
    private final Set<String> tags = new HashSet<>();
    private ZoneId zone = ZoneId.of("Asia/Shanghai");
    private CustomerKind kind = CustomerKind.ENTERPRISE;
    private String status = "potential";
    private boolean strategicPartner;
    private @Nullable String industry;
    private @Nullable Band headCount;
    private List<String> coreDemands = List.of();
    private @Nullable String openDemand;
    private Opening opening = Opening.NONE;

    ProfileBuilder(LocalDate day) {
        this.day = day;
    }

    /** Another zone; to be called before interactions are added. */
    public ProfileBuilder zone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    /** A person instead of an enterprise. */
    public ProfileBuilder individual() {
        kind = CustomerKind.INDIVIDUAL;
        return this;
    }

    public ProfileBuilder status(String key) {
        status = key;
        return this;
    }

    public ProfileBuilder strategicPartner() {
        strategicPartner = true;
        return this;
    }

    /** A GB/T 4754 code or a text. */
    public ProfileBuilder industry(String codeOrText) {
        industry = codeOrText;
        return this;
    }

    /** A known number of people. */
    public ProfileBuilder headCount(long people) {
        headCount = Band.exactly(people);
        return this;
    }

    /** A band of people, both ends included. */
    public ProfileBuilder headCount(Band band) {
        headCount = band;
        return this;
    }

    public ProfileBuilder coreDemands(String... inOrder) {
        coreDemands = List.of(inOrder);
        return this;
    }

    /** The type of the latest open demand. */
    public ProfileBuilder openDemand(String type) {
        openDemand = type;
        return this;
    }

    /** The opening value 首次合作时间. */
    public ProfileBuilder firstCooperation(String on) {
        return opening(LocalDate.parse(on), opening.amount(), opening.dealCount());
    }

    /** The opening value 历史合作金额, yuan. */
    public ProfileBuilder openingAmount(long yuan) {
        return opening(opening.firstCooperationOn(), BigDecimal.valueOf(yuan), opening.dealCount());
    }

    /** How many deals there were before the records. */
    public ProfileBuilder openingDeals(long count) {
        return opening(opening.firstCooperationOn(), opening.amount(), count);
    }

    /** A completed deal, or a refund when negative, in yuan. */
    public ProfileBuilder deal(String on, long yuan) {
        return deal(DealFact.of(LocalDate.parse(on), BigDecimal.valueOf(yuan), null));
    }

    /** A completed deal, or a refund when negative, in yuan such as {@code 999999.99}. */
    public ProfileBuilder deal(String on, String yuan) {
        return deal(DealFact.of(LocalDate.parse(on), new BigDecimal(yuan), null));
    }

    /** A completed deal over a product. */
    public ProfileBuilder deal(String on, long yuan, String product) {
        return deal(DealFact.of(LocalDate.parse(on), BigDecimal.valueOf(yuan), product));
    }

    /** A completed deal in a currency without a rate. */
    public ProfileBuilder dealOfUnknownAmount(String on) {
        return deal(new DealFact(LocalDate.parse(on), null, false, null));
    }

    public ProfileBuilder deal(DealFact fact) {
        deals.add(fact);
        return this;
    }

    /** A contract in force from a first to a last day, both included. */
    public ProfileBuilder contract(String begins, String expires) {
        return contract(new ContractFact(LocalDate.parse(begins), LocalDate.parse(expires), null));
    }

    public ProfileBuilder contract(ContractFact fact) {
        contracts.add(fact);
        return this;
    }

    /** An interaction at noon that counts by itself. */
    public ProfileBuilder interaction(String on) {
        return interaction(on, "single:" + interactions.size());
    }

    /** An instant message at noon; those of one day count once. */
    public ProfileBuilder instantMessage(String on) {
        return interaction(on, "im:" + on);
    }

    public ProfileBuilder interaction(InteractionFact fact) {
        interactions.add(fact);
        return this;
    }

    public ProfileBuilder tag(String key) {
        tags.add(key);
        return this;
    }

    /** The profile as of the end of the day. */
    public Profile build() {
        CustomerFacts facts = new CustomerFacts(
                kind, status, strategicPartner, industry, headCount, coreDemands, openDemand, opening, tags, Map.of());
        History history = new History(deals, contracts, interactions);
        return new Profile(Profile.endOf(day, zone), zone, facts, history);
    }

    private ProfileBuilder interaction(String on, String countKey) {
        LocalDate date = LocalDate.parse(on);
        Instant noon = date.atTime(12, 0).atZone(zone).toInstant();
        return interaction(new InteractionFact(noon, date, countKey));
    }

    private ProfileBuilder opening(
            @Nullable LocalDate firstCooperation, @Nullable BigDecimal amount, @Nullable Long deals) {
        opening = new Opening(null, firstCooperation, null, amount, deals);
        return this;
    }
}
