package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmBuilder;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerView;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealView;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.shared.SettableClock;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmRecords;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.tck.CrmStorageFixture;
import io.guanxi.crm.tck.NamesTheImplementation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the suites of services have in common: the library over a fresh storage for every test, a clock that stands still
 * at noon of 30 June 2026 in Shanghai, and the people of one firm.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(NamesTheImplementation.class)
public abstract class ServiceSuite {
    static final String FIRM = "acme";
    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    static final Instant NOON = Instant.parse("2026-06-30T04:00:00Z");
    static final UserId LI = UserId.of("li.wei");
    static final UserId SUN = UserId.of("sun.hao");

    private @Nullable CrmStorageFixture fixture;
    private @Nullable CrmStorage storage;
    private @Nullable Crm crm;
    final SettableClock clock = new SettableClock(NOON);

    /** A fixture that was not used yet. */
    protected abstract CrmStorageFixture createFixture();

    @BeforeEach
    void open() {
        CrmStorageFixture opened = createFixture();
        fixture = opened;
        List<RecordType<?>> types = CrmRecords.all();
        storage = opened.create(types);
        crm = node(builder -> builder);
        keepsWhatServicesWrite();
    }

    /** Nothing is promised over a storage that keeps nothing; the record lies in another workspace. */
    private void keepsWhatServicesWrite() {
        CrmSession other = crm().as(Actor.of("elsewhere", "zhou", Role.MANAGEMENT));
        CustomerView kept = other.customers().register(enterprise("别处的客户有限公司"));
        assertThat(other.customers().get(kept.id()).name().get()).isEqualTo("别处的客户有限公司");
    }

    @AfterEach
    void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    final CrmStorage storage() {
        return Objects.requireNonNull(storage);
    }

    final Crm crm() {
        return Objects.requireNonNull(crm);
    }

    /** The library once more over the same storage and clock: another node, or the same one wired otherwise. */
    final Crm node(UnaryOperator<CrmBuilder> wiring) {
        return wiring.apply(Crm.builder(storage()).clock(clock)).build();
    }

    final CrmSession as(String user, Role... roles) {
        return crm().as(Actor.of(FIRM, user, roles));
    }

    /** Sees and does everything but configuration. */
    final CrmSession boss() {
        return as("zhao", Role.MANAGEMENT);
    }

    final CrmSession admin() {
        return as("root", Role.ADMINISTRATOR);
    }

    final CrmSession li() {
        return as(LI.value(), Role.SALES);
    }

    final CrmSession sun() {
        return as(SUN.value(), Role.SALES);
    }

    /** An enterprise that lacks nothing. */
    static CustomerDraft enterprise(String name) {
        return CustomerDraft.enterprise(name).industry("制造业").region("上海市浦东新区").contact("王芳", "13800001234");
    }

    /** A customer of the firm, entered by the boss for this owner. */
    final CustomerId customer(String name, UserId owner) {
        return boss().customers()
                .register(enterprise(name).owner(owner.value()))
                .id();
    }

    /** A customer of the firm whom Li owns. */
    final CustomerId customer(String name) {
        return customer(name, LI);
    }

    final DealView deal(CustomerId customer, LocalDate day, long yuan) {
        return boss().deals().record(DealDraft.completed(customer, day, Money.cny(yuan)));
    }

    /** Lets time pass, and does what it made due. */
    final long later(Duration by) {
        clock.advance(by);
        return crm().sweep(clock.instant());
    }

    final Map<String, Classification> classes(CustomerId customer) {
        return Objects.requireNonNull(
                        boss().classifications().of(List.of(customer)).get(customer))
                .stream()
                .collect(Collectors.toMap(Classification::dimension, each -> each));
    }

    /** The class that a customer has now. */
    final String classOf(CustomerId customer, String dimension) {
        Classification found = classes(customer).get(dimension);
        return found == null ? "none" : found.classKey();
    }

    /** The ids of all customers that the session lists, in every state, over pages of three. */
    static List<CustomerId> listed(CrmSession session, Query<io.guanxi.crm.customer.Customer> asked) {
        List<CustomerId> all = new ArrayList<>();
        Query<io.guanxi.crm.customer.Customer> query = asked.limit(3);
        while (true) {
            var page = session.customers().search(query);
            page.items().forEach(each -> all.add(each.id()));
            if (page.next().isEmpty()) {
                return all;
            }
            query = query.from(page.next().get());
        }
    }

    /** How many records of a type the firm has. */
    final <T> long stored(RecordType<T> type) {
        return storage()
                .<Long>read(WorkspaceId.of(FIRM), unit -> unit.reader(type).count(io.guanxi.crm.filter.Filter.all()));
    }

    /** How many records of each type the firm has, and which versions its customers have. */
    final Map<String, Long> census() {
        Map<String, Long> counts = CrmRecords.all().stream().collect(Collectors.toMap(RecordType::name, this::stored));
        boss().customers()
                .search(Query.<io.guanxi.crm.customer.Customer>where(io.guanxi.crm.filter.Filter.all())
                        .in(RecordState.values())
                        .limit(500))
                .items()
                .forEach(each -> counts.put(each.id().toString(), each.version()));
        return counts;
    }

    static CustomerId unknown() {
        return new CustomerId(UUID.fromString("00000000-0000-7000-8000-000000000000"));
    }
}
