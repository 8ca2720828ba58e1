package io.guanxi.crm.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditCodesTest {
    /** The example of the standard, and codes that large enterprises publish on their websites. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "9144030071526726XG",
                "91330100799655058B",
                "914403001922038216",
                "91110108551385082Q"
            })
    void published_codes_are_right(String code) {
        assertThat(CreditCodes.parse(code).toOptional()).contains(code);
        assertThat(CreditCodes.checkCharacter(code.substring(0, 17))).isEqualTo(code.charAt(17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9144030071526726xg", " 9144 0300 7152 6726 XG ", "９１４４０３００７１５２６７２６ＸＧ", "91440300-71526726XG"})
    void case_width_and_blanks_do_not_matter(String text) {
        assertThat(CreditCodes.parse(text).toOptional()).contains("9144030071526726XG");
    }

    @ParameterizedTest
    @CsvSource({
        "'', credit-code.blank",
        "9144************XG, credit-code.masked",
        "9.1440E+17, credit-code.damaged",
        "440301103097413, credit-code.old-licence",
        "9144030071526726X, credit-code.malformed",
        "9144030071526726XGG, credit-code.malformed",
        "91A403007152672600, credit-code.malformed",
        "9144030O71526726XG, credit-code.malformed",
        "9I44030071526726XG, credit-code.malformed",
        "9144030071526726XH, credit-code.check",
        "9144030071526762XG, credit-code.check"
    })
    void what_is_no_code_is_refused_with_its_reason(String text, String code) {
        assertThat(CreditCodes.parse(text).refusal().orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void three_letters_x_within_a_right_code_are_no_mask_and_four_are() {
        String three = "R6616199UGU61XXX8";
        String four = "R6616199UGU6XXXX8";

        assertThat(CreditCodes.parse(three + CreditCodes.checkCharacter(three)).toOptional())
                .isPresent();
        assertThat(CreditCodes.parse(four + CreditCodes.checkCharacter(four))
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo("credit-code.masked");
    }

    @Test
    void the_check_character_needs_seventeen_characters_of_the_standard() {
        assertThatThrownBy(() -> CreditCodes.checkCharacter("123")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CreditCodes.checkCharacter("9144030071526726I"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
