package io.guanxi.crm.classification.preset;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.classification.ClassificationPolicy;
import io.guanxi.crm.classification.Classifier;
import io.guanxi.crm.classification.profile.DealFact;
import io.guanxi.crm.classification.profile.History;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.tck.policy.GeneratedProfiles;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** The presets agree with the specification written down once more, on generated profiles and as of any day. */
class PresetOracleTest {

    @Property(tries = 2_000)
    void the_presets_do_what_the_specification_says(@ForAll long seed, @ForAll byte days) {
        Profile generated = knowing(GeneratedProfiles.ofSeed(seed), new BigDecimal("50000"));
        Profile profile = generated.at(generated.day().plusDays(days));
        Oracle oracle = Oracle.of(profile);

        assertThat(classOf(ValuePolicy.preset(), profile)).isEqualTo(oracle.value());
        assertThat(classOf(AbcPolicy.preset(), profile)).isEqualTo(oracle.abc());
        assertThat(classOf(TierPolicy.preset(), profile)).isEqualTo(oracle.tier());
        assertThat(classOf(ActivityPolicy.preset(), profile)).isEqualTo(oracle.activity());
        assertThat(classOf(DepthPolicy.preset(), profile)).isEqualTo(oracle.depth());
        Statistics.label("tier").collect(oracle.tier());
    }

    @Property(tries = 2_000)
    void a_class_given_in_spite_of_unknown_amounts_is_that_of_any_amounts(@ForAll long seed) {
        Profile profile = GeneratedProfiles.ofSeed(seed);
        for (ClassificationPolicy policy : Presets.policies()) {
            String found = classOf(policy, profile);
            if (!found.equals("unclassified")) {
                assertThat(classOf(policy, knowing(profile, new BigDecimal("0.01"))))
                        .as(policy.id())
                        .isEqualTo(found);
                assertThat(classOf(policy, knowing(profile, new BigDecimal("9000000"))))
                        .as(policy.id())
                        .isEqualTo(found);
            }
        }
    }

    private static String classOf(ClassificationPolicy policy, Profile profile) {
        return Classifier.evaluate(policy, profile).classKey();
    }

    /** The profile with every unknown amount taken to be this one, negative for refunds. */
    private static Profile knowing(Profile profile, BigDecimal amount) {
        List<DealFact> deals = profile.history().deals().stream()
                .map(deal -> deal.amount() != null
                        ? deal
                        : DealFact.of(deal.day(), deal.refund() ? amount.negate() : amount, deal.product()))
                .toList();
        History history = new History(
                deals, profile.history().contracts(), profile.history().interactions());
        return new Profile(profile.asOf(), profile.zone(), profile.customer(), history);
    }
}
