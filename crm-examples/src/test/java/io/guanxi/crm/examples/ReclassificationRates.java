package io.guanxi.crm.examples;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.SettableClock;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.jdbc.JdbcStorage;
import io.guanxi.crm.storage.memory.MemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * Measures how many customers a second are decided again: {@code ReclassificationRates customers memory|JDBC-URL}. Each
 * customer has three deals and five interactions. The first round decides as of the same day, so that nothing changes;
 * the others look from half a year later each, when many classes have changed.
 */
final class ReclassificationRates {
    private static final Instant TODAY = Instant.parse("2026-06-30T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final int DEALS = 3;
    private static final int INTERACTIONS = 5;
    private static final int ROUNDS = 3;

    private final CrmSession session;
    private final SettableClock clock;
    private final int customers;

    private ReclassificationRates(CrmSession session, SettableClock clock, int customers) {
        this.session = session;
        this.clock = clock;
        this.customers = customers;
    }

    public static void main(String[] arguments) {
        int customers = Integer.parseInt(arguments[0]);
        SettableClock clock = new SettableClock(TODAY);
        try (Crm crm = Crm.builder(storage(arguments[1])).clock(clock).build()) {
            CrmSession session = crm.as(Actor.of("rates", "chen", Role.MANAGEMENT));
            ReclassificationRates rates = new ReclassificationRates(session, clock, customers);
            rates.fill();
            crm.sweep(TODAY);
            rates.measure();
        }
    }

    private static CrmStorage storage(String where) {
        if (where.equals("memory")) {
            return new MemoryStorage();
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(where);
        return JdbcStorage.migrating(new HikariDataSource(config));
    }

    private void measure() {
        for (int round = 0; round < ROUNDS; round++) {
            Instant asOf = TODAY.plus(Duration.ofDays(183L * round));
            clock.set(asOf);
            long begun = System.nanoTime();
            long changed = session.classifications().reclassifyAll(asOf);
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "as of %s: %,.0f customers/s (%,d in %.1f s), %,d classes changed%n",
                    asOf, customers / seconds, customers, seconds, changed);
        }
    }

    private void fill() {
        BulkOptions options = BulkOptions.strict().settlingLater();
        session.customers()
                .registerAll(
                        IntStream.range(0, customers)
                                .mapToObj(ReclassificationRates::customer)
                                .iterator(),
                        options);
        session.deals()
                .recordAll(
                        IntStream.range(0, customers * DEALS)
                                .mapToObj(ReclassificationRates::deal)
                                .iterator(),
                        options);
        session.interactions()
                .recordAll(
                        IntStream.range(0, customers * INTERACTIONS)
                                .mapToObj(ReclassificationRates::interaction)
                                .iterator(),
                        options);
    }

    private static String number(int customer) {
        return String.format("KH%07d", customer);
    }

    private static CustomerDraft customer(int i) {
        return CustomerDraft.enterprise("华东智造科技有限公司" + i)
                .number(number(i))
                .industry("制造业")
                .region("上海市浦东新区")
                .contact("王芳", "021-5888 1234");
    }

    private static DealDraft deal(int i) {
        LocalDate day = DAY.minusDays(i * 37L % 700);
        return DealDraft.ofNumber(number(i / DEALS), day, Money.cny(i * 7_919L % 900_000), DealStatus.COMPLETED);
    }

    private static InteractionDraft interaction(int i) {
        return InteractionDraft.ofNumber(number(i / INTERACTIONS), Direction.OUTBOUND, Method.PHONE)
                .at(TODAY.minus(Duration.ofHours(i * 53L % 12_000)));
    }
}
