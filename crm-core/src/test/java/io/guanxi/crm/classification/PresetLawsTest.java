package io.guanxi.crm.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.classification.preset.Presets;
import io.guanxi.crm.classification.profile.DealFact;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.StatusMachine;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.tck.policy.GeneratedProfiles;
import io.guanxi.crm.tck.policy.PolicyLaws;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every preset keeps the laws of policies, and the laws catch those that do not. */
class PresetLawsTest {

    @Property(tries = 40)
    void every_classification_preset_keeps_the_laws(@ForAll long seed) {
        Presets.policies().forEach(policy -> PolicyLaws.of(policy).check(seed, 1));
    }

    @Property(tries = 40)
    void every_tag_preset_keeps_the_laws(@ForAll long seed) {
        Presets.tags().forEach(policy -> PolicyLaws.of(policy).check(seed, 1));
    }

    @Property(tries = 200)
    void the_explanation_too_stays_the_same_until_the_class_ceases_to_hold(@ForAll long seed, @ForAll short hours) {
        Profile profile = GeneratedProfiles.ofSeed(seed);
        Profile later = profile.at(profile.asOf().plusSeconds(3_600L * Math.abs(hours / 4)));
        for (ClassificationPolicy policy : Presets.policies()) {
            Verdict now = Classifier.evaluate(policy, profile);
            if (now.holdsUntil().map(until -> later.asOf().isBefore(until)).orElse(true)) {
                assertThat(Classifier.evaluate(policy, later).reason()).isEqualTo(now.reason());
                assertThat(Classifier.evaluate(policy, later)).isEqualTo(now);
            }
        }
    }

    @Property(tries = 200)
    void every_preset_gives_a_class_of_its_dimension(@ForAll long seed) {
        for (ClassificationPolicy policy : Presets.policies()) {
            Dimension dimension = Dimensions.find(policy.dimension()).orElseThrow();
            String found =
                    Classifier.evaluate(policy, GeneratedProfiles.ofSeed(seed)).classKey();
            assertThat(dimension.withKey(found)).as(policy.id() + ": " + found).isPresent();
        }
    }

    @Property(tries = 200)
    void no_chinese_reason_of_a_preset_holds_an_english_word(@ForAll long seed) {
        StatusMachine statuses = StatusMachine.preset()
                .with(new CustomerStatus("dormant"), new Label("休眠客户", "dormant customer"), Set.of());
        Profile profile = GeneratedProfiles.ofSeed(seed).calling(statuses);
        List<Label> reasons = new ArrayList<>();
        Presets.policies()
                .forEach(each -> reasons.add(Classifier.evaluate(each, profile).reason()));
        Presets.tags()
                .forEach(each ->
                        reasons.add(Classifier.evaluate(each, profile).grounds().text()));
        assertThat(reasons).allSatisfy(reason -> {
            assertThat(reason.zh()).doesNotContainPattern("[a-z]{2,}");
            assertThat(reason.en()).doesNotContainPattern("[\\u4e00-\\u9fff]");
        });
    }

    /** Takes a deal to leave the year on the same date a year later, which a leap day does not. */
    private static final ClassificationPolicy ADDS_THE_WINDOW =
            Policies.function("value", "planted.adds-the-window", 1, i -> {
                LocalDate yearAgo = i.profile().day().minusYears(1);
                boolean recent = false;
                for (DealFact deal : i.profile().history().deals()) {
                    recent |= deal.day().isAfter(yearAgo)
                            && !deal.day().isAfter(i.profile().day());
                    i.until(deal.day());
                    i.until(deal.day().plusYears(1));
                }
                return new Decision(recent ? "key" : "normal", Reason.ofRule("planted"));
            });

    @Example
    void adding_the_window_to_a_date_is_caught() {
        Profile leapDay = Profile.asOf("2024-06-30").deal("2024-02-29", 1).build();

        assertThatThrownBy(() -> PolicyLaws.of(ADDS_THE_WINDOW).check(leapDay))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("planted.adds-the-window")
                .hasMessageContaining("2025-02-28T16:00:00Z");
        assertThatThrownBy(() -> PolicyLaws.of(ADDS_THE_WINDOW).check(1, 300))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("generated from seed");
    }

    @Example
    void a_policy_that_forgets_facts_of_a_later_time_is_caught() {
        ClassificationPolicy forgets = Policies.function("value", "planted.forgets", 1, i -> {
            boolean any = i.profile().history().deals().stream()
                    .anyMatch(deal -> !deal.day().isAfter(i.profile().day()));
            return new Decision(any ? "key" : "normal", Reason.ofRule("planted"));
        });

        assertThatThrownBy(() -> PolicyLaws.of(forgets).check(1, 50)).isInstanceOf(AssertionError.class);
    }

    @Example
    void a_policy_that_throws_is_caught() {
        ClassificationPolicy throwing = Policies.function("value", "planted.throws", 1, i -> {
            throw new IllegalStateException();
        });

        assertThatThrownBy(() -> PolicyLaws.of(throwing).check(1, 1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("threw");
    }

    @Example
    void a_policy_that_changes_its_mind_is_caught() {
        int[] calls = {0};
        ClassificationPolicy moody = Policies.function(
                "value", "planted.moody", 1, i -> new Decision("c" + calls[0]++, Reason.ofRule("planted")));

        assertThatThrownBy(() -> PolicyLaws.of(moody).check(1, 1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("answered differently");
    }
}
