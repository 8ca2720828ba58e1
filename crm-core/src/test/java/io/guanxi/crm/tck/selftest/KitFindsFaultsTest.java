package io.guanxi.crm.tck.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Every broken storage is caught by the test that is named for it; a storage that does nothing passes no test. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KitFindsFaultsTest {
    private static final List<Fault> FAULTS = List.of(
            new Fault(
                    Faults.ForgetsRollback.class,
                    "StorageContract$Units",
                    "a_runtime_exception_rolls_everything_back_and_passes"),
            new Fault(
                    Faults.ForgetsRollbackOnErrors.class,
                    "StorageContract$Units",
                    "an_error_rolls_everything_back_and_passes"),
            new Fault(
                    Faults.CommitsAfterASwallowedFailure.class,
                    "StorageContract$Units",
                    "a_swallowed_duplicate_key_does_not_commit_the_rest"),
            new Fault(Faults.JoinsNestedUnits.class, "StorageContract$Units", "a_unit_inside_a_unit_is_refused"),
            new Fault(Faults.AnswersAfterItsEnd.class, "StorageContract$Units", "a_unit_that_has_ended_cannot_be_used"),
            new Fault(
                    Faults.AnswersOnOtherThreads.class,
                    "StorageContract$Units",
                    "a_unit_cannot_be_used_on_another_thread"),
            new Fault(Faults.AnswersLiveLists.class, "StorageContract$Units", "a_list_that_was_read_stays_as_it_was"),
            new Fault(
                    Faults.LeaksBetweenWorkspaces.class,
                    "StorageContract$Workspaces",
                    "lists_and_counts_stay_within_their_workspace"),
            new Fault(Faults.LooksAgainEveryTime.class, "StorageContract$Races", "a_reading_unit_looks_at_one_moment"),
            new Fault(
                    Faults.LocksNobodyOut.class,
                    "StorageContract$Locks",
                    "a_second_lock_waits_and_sees_what_the_first_one_committed"),
            new Fault(
                    Faults.IgnoresTheVersion.class,
                    "StorageContract$Versions",
                    "an_update_over_an_old_version_is_refused_with_both_versions"),
            new Fault(
                    Faults.LosesUpdatesInARace.class,
                    "StorageContract$Races",
                    "of_several_updates_over_one_version_exactly_one_wins"),
            new Fault(
                    Faults.InsertsWhatIsMissing.class,
                    "StorageContract$Versions",
                    "an_update_of_a_missing_record_is_refused_and_inserts_nothing"),
            new Fault(
                    Faults.ClaimsEverything.class,
                    "StorageContract$Versions",
                    "update_if_current_writes_what_is_current_and_passes_over_the_rest"),
            new Fault(
                    Faults.SwallowsDuplicates.class,
                    "StorageContract$Uniqueness",
                    "a_unique_value_that_is_taken_is_refused_by_the_name_of_its_key"),
            new Fault(Faults.TellsTheValue.class, "StorageContract$Uniqueness", "the_value_is_no_part_of_the_error"),
            new Fault(Faults.TruncatesInstants.class, "StorageContract$RoundTrips", "instants_keep_their_microseconds"),
            new Fault(
                    Faults.SortsLists.class,
                    "StorageContract$RoundTrips",
                    "lists_keep_their_order_and_what_occurs_twice"),
            new Fault(Faults.TrimsTexts.class, "StorageContract$RoundTrips", "spaces_and_case_are_kept"),
            new Fault(
                    Faults.LooksUpAThousand.class,
                    "StorageContract$Batches",
                    "two_and_a_half_thousand_ids_are_looked_up_at_once"),
            new Fault(
                    Faults.DropsAbsentFromNot.class,
                    "StorageContract$FieldFilters",
                    "not_is_the_exact_complement_for_absent_values_too"),
            new Fault(
                    Faults.UnequalToAll.class,
                    "StorageContract$FieldFilters",
                    "a_comparison_with_many_values_holds_when_it_holds_for_some_value"),
            new Fault(
                    Faults.MisunderstandsRarely.class,
                    "StorageContract$GeneratedFilters",
                    "counts_agree_with_the_reference"),
            new Fault(
                    Faults.TakesPercentForAWildcard.class,
                    "StorageContract$TextFilters",
                    "percent_and_underscore_mean_themselves"),
            new Fault(Faults.IgnoresCase.class, "StorageContract$TextFilters", "equality_is_exact"),
            new Fault(
                    Faults.SumsTheChildrenAlone.class,
                    "StorageContract$RelationFilters",
                    "a_sum_can_add_a_field_of_the_owner_and_absent_adds_nothing"),
            new Fault(
                    Faults.SortsAbsentFirst.class,
                    "StorageContract$Sorting",
                    "integers_are_sorted_with_absent_ones_last_both_ways"),
            new Fault(
                    Faults.OrdersIdsAsNumbers.class,
                    "StorageContract$Sorting",
                    "without_criteria_a_list_is_in_the_order_of_the_ids_as_text"),
            new Fault(
                    Faults.SkipsTiesBetweenPages.class,
                    "StorageContract$Paging",
                    "ties_across_the_end_of_a_page_are_neither_skipped_nor_repeated"),
            new Fault(
                    Faults.DivergesInSequences.class,
                    "StorageContract$Models",
                    "long_units_of_batches_do_what_the_reference_does"),
            new Fault(
                    Faults.ForgetsRollback.class,
                    "ServicesContract$CustomerServices",
                    "a_hand_over_that_reaches_one_unknown_customer_moves_none"),
            new Fault(
                    Faults.LeaksBetweenWorkspaces.class,
                    "ServicesContract$RegistrationServices",
                    "workspaces_do_not_share_numbers_or_customers"),
            new Fault(
                    Faults.LocksNobodyOut.class,
                    "ServicesContract$ClassificationServices",
                    "two_deals_at_once_end_in_the_class_of_their_sum"),
            new Fault(
                    Faults.ForgetsWhenClosed.class,
                    "DurableStorageContract$Durability",
                    "records_and_versions_are_kept"));

    /**
     * A fault and the test that must fail.
     *
     * @param kit runs the kit over the broken storage
     * @param suite the nested class of the kit that holds the test
     */
    private record Fault(Class<?> kit, String suite, String test) {
        Events run() {
            String nested = "io.guanxi.crm.tck." + suite;
            return EngineTestKit.engine("junit-jupiter")
                    .selectors(DiscoverySelectors.selectNestedClass(List.of(kit.getName()), nested))
                    .execute()
                    .testEvents();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_fault_is_caught_by_its_test() {
        return FAULTS.stream()
                .map(fault -> DynamicTest.dynamicTest(
                        fault.kit().getSimpleName() + " is caught by " + fault.test(),
                        () -> assertThat(failed(fault.run())).contains(fault.test() + "()")));
    }

    @Test
    void a_storage_that_does_nothing_passes_no_test() {
        Events events = EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(Faults.KeepsNothing.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
                .execute()
                .testEvents();
        assertThat(names(events.succeeded())).isEmpty();
        assertThat(events.skipped().count() + events.aborted().count()).isZero();
        assertThat(events.failed().count()).isGreaterThanOrEqualTo(150);
    }

    @Test
    void a_failure_names_the_class_of_the_implementation() {
        Events events = FAULTS.get(0).run();
        assertThat(events.failed().stream())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable())
                        .get()
                        .extracting(Throwable::getMessage)
                        .asString()
                        .startsWith("run by " + FAULTS.get(0).kit().getName()));
    }

    private static List<String> failed(Events events) {
        return names(events.failed());
    }

    private static List<String> names(Events events) {
        return events.stream().map(KitFindsFaultsTest::name).toList();
    }

    private static String name(Event event) {
        return event.getTestDescriptor().getLegacyReportingName();
    }
}
