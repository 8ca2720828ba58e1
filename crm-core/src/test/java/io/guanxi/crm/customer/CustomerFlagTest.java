package io.guanxi.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerFlagTest {
    /** Stored with customers and written in filters: a code never changes. */
    @Test
    void the_codes_are_these() {
        assertThat(Arrays.stream(CustomerFlag.values()).map(CustomerFlag::code))
                .containsExactlyInAnyOrder(
                        "industry-unknown",
                        "region-unknown",
                        "registered-region-unknown",
                        "owner-unknown",
                        "owner-defaulted",
                        "required-missing",
                        "head-count-spans-classes",
                        "tag-left-out");
    }

    @ParameterizedTest
    @EnumSource
    void every_flag_has_words_of_its_own_in_both_languages(CustomerFlag flag) {
        assertThat(flag.label().zh()).containsPattern("\\p{IsHan}");
        assertThat(flag.label().en()).contains(" ").doesNotContainPattern("\\p{IsHan}");
        assertThat(Arrays.stream(CustomerFlag.values()).map(CustomerFlag::label))
                .containsOnlyOnce(flag.label());
    }

    @ParameterizedTest
    @EnumSource
    void a_flag_is_found_by_its_code(CustomerFlag flag) {
        assertThat(CustomerFlag.of(flag.code())).contains(flag);
    }

    @Test
    void a_code_of_ones_own_is_no_flag_of_the_library() {
        assertThat(CustomerFlag.of("own-flag")).isEmpty();
    }
}
