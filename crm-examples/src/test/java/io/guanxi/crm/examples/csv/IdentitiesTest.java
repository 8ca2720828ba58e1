package io.guanxi.crm.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.shared.SourceKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentitiesTest {
    private static final Fingerprint VALUES = Fingerprint.of("2024-05-01", "电话");

    private static long place(String number) {
        return new Identities().next(VALUES, number).place();
    }

    @ParameterizedTest
    @CsvSource({"K1, 1", "C2026001, 2026001", "KH-2024-0007, 20240007", "客户12, 12", "甲, 0"})
    void a_row_stands_where_the_digits_of_its_customers_number_say(String number, long place) {
        assertThat(place(number)).isEqualTo(place);
    }

    @Test
    void of_more_digits_than_have_a_place_the_last_count() {
        assertThat(place("K10123456789012345")).isEqualTo(23456789012345L);
        assertThat(place("K" + "9".repeat(30))).isEqualTo(99999999999999L).isLessThanOrEqualTo(SourceKey.MAX_PLACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800001234",
                "+8613800001234",
                "02158881234",
                "4008001234",
                "8613800001234",
                "021-5888 1234",
                "11010519491231002X",
                "00123号",
                "1",
                ""
            })
    void a_number_that_begins_with_a_digit_gives_no_place_because_it_may_be_a_telephones_or_a_persons(String number) {
        assertThat(place(number)).isZero();
    }

    @Test
    void equal_lines_are_told_apart_by_their_ordinal_the_same_in_every_run() {
        Identities first = new Identities();
        Identities second = new Identities();
        SourceKey once = first.next(VALUES, "K1");
        SourceKey again = first.next(VALUES, "K1");
        assertThat(again.text()).isNotEqualTo(once.text());
        assertThat(second.next(VALUES, "K1")).isEqualTo(once);
        assertThat(second.next(VALUES, "K1")).isEqualTo(again);
    }
}
