package io.guanxi.crm.tck.policy;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Classifier;
import io.guanxi.crm.classification.TagPolicy;
import io.guanxi.crm.classification.profile.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The laws that every policy keeps: it never throws, it answers alike for like profiles, and what it answers holds until
 * it says so. The last is checked by brute force: at the start and end of each of many days, and around each
 * interaction, the class looked up by jumping from one holds-until to the next equals the class evaluated afresh.
 */
public final class PolicyLaws {
    private static final int DAYS = 800;

    private final String policy;
    private final Function<Profile, Answer> evaluation;

    private PolicyLaws(String policy, Function<Profile, Answer> evaluation) {
        this.policy = policy;
        this.evaluation = evaluation;
    }

    private record Answer(
            String outcome, String reasonCode, @Nullable Instant holdsUntil) {}

    /** The laws of a classification policy. */
    public static PolicyLaws of(ClassificationPolicy policy) {
        return new PolicyLaws(policy.id(), profile -> {
            var verdict = Classifier.evaluate(policy, profile);
            return new Answer(
                    verdict.classKey(), verdict.reasonCode(), verdict.grounds().holdsUntil());
        });
    }

    /** The laws of a tag policy. */
    public static PolicyLaws of(TagPolicy policy) {
        return new PolicyLaws(policy.id(), profile -> {
            var verdict = Classifier.evaluate(policy, profile);
            return new Answer(
                    verdict.carried() ? TagPolicy.YES : TagPolicy.NO,
                    verdict.reasonCode(),
                    verdict.grounds().holdsUntil());
        });
    }

    /**
     * Checks the laws on generated profiles.
     *
     * @param seed where the generation begins; a failure names the seed of its profile
     * @throws AssertionError at the first law broken
     */
    public void check(long seed, int profiles) {
        for (long each = seed; each < seed + profiles; each++) {
            check(GeneratedProfiles.ofSeed(each), "generated from seed " + each);
        }
    }

    /**
     * Checks the laws on one profile.
     *
     * @throws AssertionError at the first law broken
     */
    public void check(Profile profile) {
        check(profile, "given");
    }

    private void check(Profile profile, String origin) {
        Profile moment = profile;
        Answer current = ask(moment, origin);
        for (Instant next : moments(profile)) {
            while (current.holdsUntil() != null && !current.holdsUntil().isAfter(next)) {
                moment = profile.at(later(current.holdsUntil(), moment.asOf(), origin));
                current = ask(moment, origin);
            }
            Answer fresh = ask(profile.at(next), origin);
            if (!fresh.outcome().equals(current.outcome())
                    || !fresh.reasonCode().equals(current.reasonCode())) {
                throw new AssertionError("policy " + policy + " on the profile " + origin + " said as of "
                        + moment.asOf() + " that " + current + ", but as of " + next + " says " + fresh
                        + "; say until when an answer holds, or learn it through the inquiry's questions");
            }
        }
    }

    private Answer ask(Profile profile, String origin) {
        try {
            Answer answer = evaluation.apply(profile);
            if (!answer.equals(evaluation.apply(profile))) {
                throw new AssertionError("policy " + policy + " on the profile " + origin
                        + " answered differently when asked again as of " + profile.asOf());
            }
            return answer;
        } catch (RuntimeException thrown) {
            throw new AssertionError(
                    "policy " + policy + " threw on the profile " + origin + " as of " + profile.asOf(), thrown);
        }
    }

    private Instant later(Instant holdsUntil, Instant asOf, String origin) {
        if (!holdsUntil.isAfter(asOf)) {
            throw new AssertionError("policy " + policy + " on the profile " + origin + " answered as of " + asOf
                    + " what holds only until " + holdsUntil);
        }
        return holdsUntil;
    }

    private static List<Instant> moments(Profile profile) {
        LocalDate first = profile.day();
        Stream<Instant> days = Stream.iterate(first, day -> day.plusDays(1))
                .limit(DAYS)
                .map(day -> day.atStartOfDay(profile.zone()).toInstant())
                .flatMap(PolicyLaws::around);
        Stream<Instant> contacts = profile.history().interactions().stream().flatMap(i -> around(i.at()));
        return Stream.concat(days, contacts)
                .filter(at -> at.isAfter(profile.asOf()))
                .sorted()
                .toList();
    }

    private static Stream<Instant> around(Instant at) {
        return Stream.of(at.minusNanos(1_000), at);
    }
}
