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
class PhoneNumbersTest {
    private static Phone phone(String text) {
        return PhoneNumbers.parse(text).toOptional().orElseThrow();
    }

    private static String refusal(String text) {
        return PhoneNumbers.parse(text).refusal().orElseThrow().code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "138 0013 8000",
                "138-0013-8000",
                "138–0013–8000",
                "1３800138０00",
                "　13800138000 ",
                "+86 138 0013 8000",
                "+8613800138000",
                "0086-13800138000",
                "8613800138000",
                "(+86)13800138000",
                "手机:13800138000",
                "电话：13800138000",
                "13800138000.0"
            })
    void every_spelling_of_a_mobile_is_one_number(String text) {
        assertThat(phone(text)).isEqualTo(new Phone("+8613800138000", PhoneKind.MOBILE, ""));
        assertThat(phone(text).display()).isEqualTo("13800138000");
    }

    @ParameterizedTest
    @CsvSource({
        "021-58881234, +862158881234, 021-58881234",
        "021-5888 1234, +862158881234, 021-58881234",
        "(021)58881234, +862158881234, 021-58881234",
        "（021）5888-1234, +862158881234, 021-58881234",
        "02158881234, +862158881234, 021-58881234",
        "+86 21 5888 1234, +862158881234, 021-58881234",
        "010-12345678, +861012345678, 010-12345678",
        "0755-26001234, +8675526001234, 0755-26001234",
        "0512 6789 1234, +8651267891234, 0512-67891234",
        "0310-3121234, +863103121234, 0310-3121234"
    })
    void landlines_are_shown_with_their_area_code(String text, String e164, String shown) {
        assertThat(phone(text)).isEqualTo(new Phone(e164, PhoneKind.LANDLINE, ""));
        assertThat(phone(text).display()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "021-58881234-801",
                "021-58881234转801",
                "021-58881234 转 801",
                "021-58881234(转801)",
                "021-58881234分机801",
                "021-58881234 ext. 801",
                "021-58881234 x801",
                "021-58881234#801",
                "02158881234-801",
                "+86 21-58881234-801"
            })
    void an_extension_is_kept(String text) {
        assertThat(phone(text)).isEqualTo(new Phone("+862158881234", PhoneKind.LANDLINE, "801"));
        assertThat(phone(text).display()).isEqualTo("021-58881234-801");
    }

    @ParameterizedTest
    @CsvSource({"400-820-8820, 400-820-8820", "4008208820, 400-820-8820", "800-810-1234, 800-810-1234"})
    void service_numbers_are_recognised(String text, String shown) {
        assertThat(phone(text).kind()).isEqualTo(PhoneKind.SERVICE);
        assertThat(phone(text).display()).isEqualTo(shown);
    }

    @Test
    void numbers_abroad_keep_their_country_code() {
        assertThat(phone("+852 2345 6789").e164()).isEqualTo("+85223456789");
        assertThat(phone("+1 650 253 0000").display()).isEqualTo("+1 650-253-0000");
        assertThat(phone("+1 650 253 0000").kind()).isEqualTo(PhoneKind.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "138****5678, phone.masked",
        "138＊＊＊＊5678, phone.masked",
        "138xxxx5678, phone.masked",
        "138××××5678, phone.masked",
        "021-******34, phone.masked",
        "1.38E+10, phone.damaged",
        "1.38001E10, phone.damaged",
        "1.38e+010, phone.damaged",
        "58881234, phone.no-area-code",
        "5888-1234, phone.no-area-code",
        "1380013800, phone.invalid",
        "138001380001, phone.invalid",
        "021-1234567, phone.invalid",
        "95588, phone.invalid",
        "5678, phone.invalid",
        "zhang@example.com, phone.malformed",
        "无, phone.malformed",
        "13800138000/13900139000, phone.several",
        "'', phone.blank",
        "'  ', phone.blank"
    })
    void what_is_no_number_is_refused_with_its_reason(String text, String code) {
        assertThat(refusal(text)).isEqualTo(code);
    }

    @Test
    void a_local_number_gets_the_area_code_that_the_caller_knows() {
        assertThat(PhoneNumbers.parse("5888 1234", "021")
                        .toOptional()
                        .orElseThrow()
                        .display())
                .isEqualTo("021-58881234");
        assertThat(PhoneNumbers.parse("58881234-801", "021")
                        .toOptional()
                        .orElseThrow()
                        .display())
                .isEqualTo("021-58881234-801");
        assertThat(PhoneNumbers.parse("13800138000", "021")
                        .toOptional()
                        .orElseThrow()
                        .kind())
                .isEqualTo(PhoneKind.MOBILE);
    }

    @Test
    void a_cell_with_several_numbers_can_be_split() {
        assertThat(PhoneNumbers.split("13800138000、021-5888 1234；13900139000/13700137000"))
                .containsExactly("13800138000", "021-5888 1234", "13900139000", "13700137000");
        assertThat(PhoneNumbers.split(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "021-58881234-801", "400-820-8820", "+1 650 253 0000", "0310-3121234"})
    void the_stored_form_gives_the_same_phone_back(String text) {
        assertThat(Phone.ofStored(phone(text).stored())).isEqualTo(phone(text));
        assertThat(phone(phone(text).display())).isEqualTo(phone(text));
    }

    @Test
    void a_stored_text_in_another_form_is_a_programming_error() {
        assertThatThrownBy(() -> Phone.ofStored("13800138000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("138");
    }

    @Test
    void neither_the_phone_nor_the_answer_shows_the_number_in_its_text() {
        assertThat(phone("13800138000")).hasToString("Phone[MOBILE]");
        assertThat(PhoneNumbers.parse("13800138000").toString()).doesNotContain("138");
        assertThat(PhoneNumbers.parse("1380013800").toString()).doesNotContain("138");
    }
}
