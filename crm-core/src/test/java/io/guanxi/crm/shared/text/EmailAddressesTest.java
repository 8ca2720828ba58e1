package io.guanxi.crm.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailAddressesTest {
    @ParameterizedTest
    @CsvSource({
        "wang.fang@example.com, wang.fang@example.com",
        "Wang.Fang@EXAMPLE.Com, Wang.Fang@example.com",
        "ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ, wang@example.com",
        "' wang@example.com ', wang@example.com",
        "mailto:wang@example.com, wang@example.com",
        "王芳 <wang@example.com>, wang@example.com",
        "wang@example。com, wang@example.com",
        "a@b.cn, a@b.cn",
        "sales+cn@mail.example.com.cn, sales+cn@mail.example.com.cn",
        "123456789@qq.com, 123456789@qq.com",
        "info@例子.中国, info@xn--fsqu00a.xn--fiqs8s"
    })
    void addresses_come_into_one_form(String text, String expected) {
        assertThat(EmailAddresses.parse(text).toOptional()).contains(expected);
        assertThat(EmailAddresses.parse(expected).toOptional()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'', email.blank",
        "zhang*@example.com, email.masked",
        "z***@example.com, email.masked",
        "example.com, email.malformed",
        "@example.com, email.malformed",
        "wang@, email.malformed",
        "wang@example, email.malformed",
        "wang@-example.com, email.malformed",
        "wang@example..com, email.malformed",
        ".wang@example.com, email.malformed",
        "wang..fang@example.com, email.malformed",
        "wang fang@example.com, email.malformed",
        "王芳@example.com, email.malformed",
        "wang@127.0.0.1, email.malformed",
        "a@b@example.com, email.malformed"
    })
    void what_is_no_address_is_refused_with_its_reason(String text, String code) {
        assertThat(EmailAddresses.parse(text).refusal().orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void a_local_part_of_64_characters_is_taken_and_of_65_refused() {
        assertThat(EmailAddresses.parse("a".repeat(64) + "@example.com").toOptional())
                .isPresent();
        assertThat(EmailAddresses.parse("a".repeat(65) + "@example.com").toOptional())
                .isEmpty();
    }
}
