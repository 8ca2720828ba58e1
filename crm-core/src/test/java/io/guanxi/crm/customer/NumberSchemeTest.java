package io.guanxi.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NumberSchemeTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    @Test
    void the_presets_write_numbers_as_the_customary_forms_do() {
        assertThat(NumberScheme.DAILY.render(DAY, "Z", 1)).isEqualTo("C20240501001");
        assertThat(NumberScheme.YEARLY_DASH.render(DAY, "Z", 1)).isEqualTo("CRM2024-001");
        assertThat(NumberScheme.INDUSTRY_YEARLY.render(DAY, "Z", 1)).isEqualTo("Z2024001");
        assertThat(NumberScheme.YEARLY.render(DAY, "Z", 1)).isEqualTo("C2024001");
    }

    @Test
    void a_number_grows_beyond_its_width_rather_than_begin_again() {
        assertThat(NumberScheme.DAILY.render(DAY, "Z", 999)).isEqualTo("C20240501999");
        assertThat(NumberScheme.DAILY.render(DAY, "Z", 1_000)).isEqualTo("C202405011000");
        assertThat(NumberScheme.YEARLY_DASH.render(DAY, "Z", 12_345)).isEqualTo("CRM2024-12345");
    }

    /** Whether the sequence begins anew from 1 May 2024 to the other day. */
    @ParameterizedTest
    @CsvSource({
        "C{yyyyMMdd}{seq:3:day}, 2024-05-01, false",
        "C{yyyyMMdd}{seq:3:day}, 2024-05-02, true",
        "CRM{yyyy}-{seq:3:year}, 2024-05-02, false",
        "CRM{yyyy}-{seq:3:year}, 2024-12-31, false",
        "CRM{yyyy}-{seq:3:year}, 2025-01-01, true",
        "{industry}{yyyy}{seq:3:year}, 2024-06-01, false",
        "{industry}{yyyy}{seq:3:year}, 2025-05-01, true",
        "C{yyyy}{seq:3:year}, 2024-06-01, false",
        "C{yyyy}{seq:3:year}, 2025-05-01, true",
        "C{seq:6:month}, 2024-05-31, false",
        "C{seq:6:month}, 2024-06-01, true",
        "C{seq:6:never}, 2034-06-01, false"
    })
    void a_sequence_begins_anew_with_its_period_alone(String scheme, LocalDate other, boolean anew) {
        NumberScheme read = NumberScheme.parse(scheme);
        assertThat(!read.counter(DAY, "Z").equals(read.counter(other, "Z"))).isEqualTo(anew);
    }

    @Test
    void the_presets_are_written_so() {
        assertThat(NumberScheme.DAILY).hasToString("C{yyyyMMdd}{seq:3:day}");
        assertThat(NumberScheme.YEARLY_DASH).hasToString("CRM{yyyy}-{seq:3:year}");
        assertThat(NumberScheme.INDUSTRY_YEARLY).hasToString("{industry}{yyyy}{seq:3:year}");
        assertThat(NumberScheme.YEARLY).hasToString("C{yyyy}{seq:3:year}");
    }

    @Test
    void industries_are_counted_apart_where_the_number_names_them() {
        assertThat(NumberScheme.INDUSTRY_YEARLY.counter(DAY, "Z"))
                .isNotEqualTo(NumberScheme.INDUSTRY_YEARLY.counter(DAY, "J"));
        assertThat(NumberScheme.YEARLY.counter(DAY, "Z")).isEqualTo(NumberScheme.YEARLY.counter(DAY, "J"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "C{yyyy}", "{seq:3:year}{seq:3:year}", "C{seq:3:week}", "C{seq:0:day}", "C{seq:3:day", "C}"})
    void a_text_that_is_no_scheme_is_refused(String text) {
        assertThatThrownBy(() -> NumberScheme.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
