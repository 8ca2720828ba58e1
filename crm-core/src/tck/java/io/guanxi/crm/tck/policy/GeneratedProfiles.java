package io.guanxi.crm.tck.policy;

import io.guanxi.crm.classification.profile.ContractFact;
import io.guanxi.crm.classification.profile.DealFact;
import io.guanxi.crm.classification.profile.InteractionFact;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.classification.profile.ProfileBuilder;
import io.guanxi.crm.customer.Band;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/**
 * Profiles of all sorts, the same for the same seed: with and without facts, with facts of a later time, with amounts at
 * and around the customary thresholds, with month ends and leap days, in zones with and without summer time.
 */
public final class GeneratedProfiles {
    private static final List<String> ZONES =
            List.of("Asia/Shanghai", "Asia/Shanghai", "America/New_York", "Asia/Beirut", "UTC");
    private static final List<String> STATUSES =
            List.of("potential", "intent", "active", "churned", "returned", "dormant");
    private static final List<String> INDUSTRIES = List.of("C", "I65", "3511", "制造业", "金融业", "somewhere", "99");
    private static final List<String> DEMANDS = List.of("产品采购", "技术支持", "售后服务型", "合作拓展", "其他", "service");
    private static final long[] AMOUNTS = {1, 50_000, 49_999, 100_000, 250_000, 500_000, 999_999, 1_000_000, 60_000};

    private final Random random;
    private final LocalDate day;
    private final ZoneId zone;

    private GeneratedProfiles(Random random) {
        this.random = random;
        this.day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(900));
        this.zone = ZoneId.of(pick(ZONES));
    }

    /** The profile of a seed. */
    public static Profile ofSeed(long seed) {
        return new GeneratedProfiles(new Random(seed * 0x9E3779B97F4A7C15L)).profile();
    }

    private Profile profile() {
        ProfileBuilder builder = Profile.asOf(day).zone(zone.getId()).status(pick(STATUSES));
        about(builder);
        opening(builder);
        repeat(6, () -> builder.deal(deal()));
        repeat(3, () -> builder.contract(contract()));
        repeat(8, () -> builder.interaction(interaction()));
        Profile atEnd = builder.build();
        return sometimes() ? atEnd : atEnd.at(atEnd.asOf().minusSeconds(random.nextInt(86_000)));
    }

    private void about(ProfileBuilder builder) {
        if (random.nextInt(6) == 0) {
            builder.individual();
        }
        if (random.nextInt(6) == 0) {
            builder.strategicPartner();
        }
        if (sometimes()) {
            builder.industry(pick(INDUSTRIES));
        }
        if (sometimes()) {
            builder.headCount(new Band(BigDecimal.valueOf(random.nextInt(1_200)), null));
        }
        if (sometimes()) {
            builder.coreDemands(pick(DEMANDS), pick(DEMANDS));
        }
        if (random.nextInt(4) == 0) {
            builder.openDemand(pick(DEMANDS));
        }
    }

    private void opening(ProfileBuilder builder) {
        if (sometimes()) {
            builder.firstCooperation(date().toString());
        }
        if (random.nextInt(3) == 0) {
            builder.openingAmount(AMOUNTS[random.nextInt(AMOUNTS.length)]);
        }
        if (random.nextInt(3) == 0) {
            builder.openingDeals(random.nextInt(3));
        }
    }

    private DealFact deal() {
        BigDecimal amount = BigDecimal.valueOf(AMOUNTS[random.nextInt(AMOUNTS.length)]);
        boolean refund = random.nextInt(6) == 0;
        boolean unknown = random.nextInt(12) == 0;
        String product = random.nextInt(4) == 0 ? null : "P" + random.nextInt(3);
        return new DealFact(date(), unknown ? null : refund ? amount.negate() : amount, refund, product);
    }

    private ContractFact contract() {
        LocalDate begins = date();
        LocalDate expires = sometimes() ? begins.plusDays(random.nextInt(500)) : null;
        LocalDate terminated = random.nextInt(3) == 0 ? begins.plusDays(random.nextInt(400) - 20L) : null;
        return new ContractFact(begins, expires, terminated);
    }

    private InteractionFact interaction() {
        LocalDate on = sometimes() ? date() : day.plusDays(random.nextInt(90) - 45L);
        Instant at = on.atStartOfDay(zone).toInstant().plusSeconds(random.nextInt(80_000));
        boolean message = sometimes();
        return new InteractionFact(at, LocalDate.ofInstant(at, zone), message ? "im" : "single:" + random.nextLong());
    }

    /** A date around the day, often the last of a month or a leap day. */
    private LocalDate date() {
        LocalDate any = day.plusDays(random.nextInt(1_500) - 900L);
        int form = random.nextInt(8);
        if (form == 0) {
            return LocalDate.of(2024, 2, 29);
        }
        return form < 3 ? any.withDayOfMonth(any.lengthOfMonth()) : any;
    }

    private boolean sometimes() {
        return random.nextBoolean();
    }

    private <E> E pick(List<E> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void repeat(int atMost, Runnable act) {
        for (int i = random.nextInt(atMost + 1); i > 0; i--) {
            act.run();
        }
    }
}
