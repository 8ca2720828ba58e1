package io.guanxi.crm.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library keeps the rules of its structure, and every rule can fail. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {
    private static final String ROOT = "io.guanxi.crm";
    private static final String PLANTED = ROOT + ".architecture.planted";

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);
    private static final JavaClasses KIT = new ClassFileImporter().importPackages(ROOT + ".tck");

    /** A rule and the planted class (or classes, as the report names them) that must make it fail. */
    record Promise(String name, Function<ArchitectureRules, ArchRule> rule, String culprit) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Promise> promises() {
        return Stream.of(
                new Promise("floor known", ArchitectureRules::every_package_has_its_floor, "cellar.Unlisted"),
                new Promise("floors", ArchitectureRules::a_floor_sees_only_the_floors_below, "time.SeesCustomer"),
                new Promise("features", ArchitectureRules::features_never_see_storage_or_internal, "deal.SeesStorage"),
                new Promise("internal", ArchitectureRules::only_the_front_door_sees_internal, "storage.SeesInternal"),
                new Promise("cycles", ArchitectureRules::packages_are_free_of_cycles, "tag.SeesDemand"),
                new Promise(
                        "cycles of internal",
                        ArchitectureRules::packages_of_internal_are_free_of_cycles,
                        "internal.left.SeesRight"),
                new Promise("hidden input", ArchitectureRules::time_ids_and_chance_come_from_outside, "MakesIds"),
                new Promise("statics", ArchitectureRules::static_fields_are_final, "shared.Counts.calls"),
                new Promise("thread locals", ArchitectureRules::there_are_no_thread_locals, "shared.Remembers"),
                new Promise("null marked", ArchitectureRules::every_package_says_it_is_null_marked, "cellar.Unlisted"),
                new Promise("no sql", ArchitectureRules::the_core_speaks_no_sql, "shared.SpeaksSql"),
                new Promise(
                        "signatures", ArchitectureRules::foreign_types_stay_out_of_signatures, "field.ShowsJson.tree"),
                new Promise("ports", ArchitectureRules::ports_are_narrow, "storage.AsksForNine"));
    }

    @ParameterizedTest
    @MethodSource("promises")
    void the_library_keeps_the_rule(Promise promise) {
        promise.rule().apply(new ArchitectureRules(ROOT)).check(LIBRARY);
    }

    @ParameterizedTest
    @MethodSource("promises")
    void the_rule_fails_on_a_planted_violation(Promise promise) {
        ArchRule rule = promise.rule().apply(new ArchitectureRules(PLANTED));

        assertThatThrownBy(() -> rule.check(VIOLATIONS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(promise.culprit());
    }

    @Test
    void hidden_input_is_found_in_every_disguise_and_nowhere_else() {
        ArchRule rule = new ArchitectureRules(PLANTED).time_ids_and_chance_come_from_outside();

        assertThatThrownBy(() -> rule.check(VIOLATIONS))
                .hasMessageContaining("Looks.call()")
                .hasMessageContaining("Looks.zoned()")
                .hasMessageContaining("Looks.reference()")
                .hasMessageContaining("Looks.millis()")
                .hasMessageContaining("Looks.chance()")
                .message()
                .doesNotContain("Looks.injected(");
    }

    @Test
    void the_contract_kit_sees_no_internals_and_is_null_marked() {
        new ArchitectureRules(ROOT).only_the_front_door_sees_internal().check(KIT);
        new ArchitectureRules(ROOT).every_package_says_it_is_null_marked().check(KIT);
    }

    @Test
    void the_rules_look_at_the_whole_library() {
        assertThat(LIBRARY)
                .hasSizeGreaterThan(30)
                .noneMatch(type -> type.getName().startsWith(PLANTED));
    }
}
