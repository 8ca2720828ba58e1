package io.guanxi.crm.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.shared.Label;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WindowTest {

    static List<Window> windows() {
        return List.of(
                Windows.ROLLING_YEAR,
                Windows.YEAR_BEFORE,
                Windows.ROLLING_MONTH,
                Windows.CALENDAR_YEAR,
                Windows.CALENDAR_YEAR_BEFORE,
                Windows.CALENDAR_MONTH,
                RollingWindow.last(1, ChronoUnit.MONTHS),
                RollingWindow.lastBefore(3, ChronoUnit.MONTHS),
                RollingWindow.last(12, ChronoUnit.MONTHS));
    }

    @ParameterizedTest(name = "{0} as of {1}: {2} is held: {3}")
    @CsvSource({
        "year,        2026-06-30, 2026-06-30, true",
        "year,        2026-06-30, 2026-07-01, false",
        "year,        2026-06-30, 2025-07-01, true",
        "year,        2026-06-30, 2025-06-30, false",
        "year before, 2026-06-30, 2025-06-30, true",
        "year before, 2026-06-30, 2025-07-01, false",
        "year before, 2026-06-30, 2024-07-01, true",
        "year before, 2026-06-30, 2024-06-30, false",
        "30 days,     2026-06-30, 2026-06-01, true",
        "30 days,     2026-06-30, 2026-05-31, false",
        "this year,   2026-06-30, 2026-01-01, true",
        "this year,   2026-06-30, 2025-12-31, false",
        "this year,   2026-06-30, 2026-07-01, false",
        "last year,   2026-06-30, 2025-12-31, true",
        "last year,   2026-06-30, 2024-12-31, false",
        "last year,   2026-06-30, 2026-01-01, false",
        "year,        2024-02-29, 2023-03-01, true",
        "year,        2024-02-29, 2023-02-28, false",
        "year,        2025-02-28, 2024-02-29, true",
        "year,        2025-03-01, 2024-02-29, false"
    })
    void both_ends_of_a_window_are_exact(String window, LocalDate asOf, LocalDate fact, boolean held) {
        assertThat(window(window).contains(asOf, fact)).isEqualTo(held);
    }

    @ParameterizedTest(name = "{1} enters {0} on {2} and leaves on {3}")
    @CsvSource({
        "year,        2025-03-15, 2025-03-15, 2026-03-15",
        "year,        2024-02-28, 2024-02-28, 2025-02-28",
        "year,        2024-02-29, 2024-02-29, 2025-03-01",
        "year,        2023-02-28, 2023-02-28, 2024-02-28",
        "year,        2023-03-01, 2023-03-01, 2024-03-01",
        "year before, 2024-02-29, 2025-03-01, 2026-03-01",
        "year before, 2022-02-28, 2023-02-28, 2024-02-28",
        "30 days,     2025-01-31, 2025-01-31, 2025-03-02",
        "30 days,     2024-01-31, 2024-01-31, 2024-03-01",
        "month,       2025-01-28, 2025-01-28, 2025-02-28",
        "month,       2025-01-30, 2025-01-30, 2025-03-01",
        "month,       2025-01-31, 2025-01-31, 2025-03-01",
        "month,       2025-02-28, 2025-02-28, 2025-03-28",
        "this year,   2025-05-05, 2025-05-05, 2026-01-01",
        "last year,   2025-05-05, 2026-01-01, 2027-01-01"
    })
    void a_fact_enters_and_leaves_on_a_day_that_can_be_named(
            String window, LocalDate fact, LocalDate entry, LocalDate exit) {
        assertThat(window(window).entryDay(fact)).isEqualTo(entry);
        assertThat(window(window).exitDay(fact)).isEqualTo(exit);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void a_fact_is_held_from_its_entry_day_to_the_day_before_its_exit_day_and_at_no_other_time(Window window) {
        LocalDate end = LocalDate.of(2029, 4, 1);
        for (LocalDate fact = LocalDate.of(2023, 1, 1); fact.isBefore(end); fact = fact.plusDays(1)) {
            LocalDate entry = window.entryDay(fact);
            LocalDate exit = window.exitDay(fact);
            for (LocalDate day = fact.minusDays(2); day.isBefore(fact.plusDays(1_105)); day = day.plusDays(1)) {
                boolean expected = !day.isBefore(entry) && day.isBefore(exit);
                if (window.contains(day, fact) != expected) {
                    assertThat(day)
                            .as("day as of which %s holds %s wrongly", window, fact)
                            .isNull();
                }
            }
            assertThat(window.contains(entry, fact)).isTrue();
        }
    }

    @Test
    void what_leaves_the_year_enters_the_year_before_on_the_same_day() {
        LocalDate end = LocalDate.of(2105, 1, 1);
        for (LocalDate fact = LocalDate.of(2019, 1, 1); fact.isBefore(end); fact = fact.plusDays(1)) {
            assertThat(Windows.YEAR_BEFORE.entryDay(fact)).isEqualTo(Windows.ROLLING_YEAR.exitDay(fact));
        }
    }

    @Test
    void the_next_change_is_the_entry_then_the_exit_then_none() {
        LocalDate fact = LocalDate.of(2024, 2, 29);

        assertThat(Windows.YEAR_BEFORE.nextChange(LocalDate.of(2024, 6, 1), fact))
                .contains(LocalDate.of(2025, 3, 1));
        assertThat(Windows.YEAR_BEFORE.nextChange(LocalDate.of(2025, 3, 1), fact))
                .contains(LocalDate.of(2026, 3, 1));
        assertThat(Windows.YEAR_BEFORE.nextChange(LocalDate.of(2026, 3, 1), fact))
                .isEmpty();
    }

    @Test
    void a_window_names_itself() {
        assertThat(Windows.ROLLING_YEAR.label()).isEqualTo(new Label("近12个月", "last 12 months"));
        assertThat(Windows.ROLLING_MONTH.label()).isEqualTo(new Label("近30天", "last 30 days"));
        assertThat(Windows.YEAR_BEFORE.label().en()).isEqualTo("12 months before the last 12 months");
        assertThat(Windows.CALENDAR_YEAR.label().zh()).isEqualTo("本自然年");
    }

    @Test
    void a_window_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> RollingWindow.last(0, ChronoUnit.DAYS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RollingWindow.last(1, ChronoUnit.WEEKS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CalendarWindow(ChronoUnit.DAYS, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Window window(String name) {
        return switch (name) {
            case "year" -> Windows.ROLLING_YEAR;
            case "year before" -> Windows.YEAR_BEFORE;
            case "30 days" -> Windows.ROLLING_MONTH;
            case "month" -> RollingWindow.last(1, ChronoUnit.MONTHS);
            case "this year" -> Windows.CALENDAR_YEAR;
            default -> Windows.CALENDAR_YEAR_BEFORE;
        };
    }
}
