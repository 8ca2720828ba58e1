package io.guanxi.crm.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NameTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "华东智造（上海）有限公司",
                "华东智造(上海)有限公司",
                "华东智造 (上海) 有限公司",
                " 华东智造（上海)有限公司　",
                "华东智造〔上海〕有限公司",
                "华东\u200b智造（上海）有限公司\ufeff",
                "华东智造\n（上海）有限公司"
            })
    void every_spelling_of_an_enterprise_is_one_name(String name) {
        assertThat(NameText.normalise(name)).isEqualTo("华东智造（上海）有限公司");
    }

    @ParameterizedTest
    @CsvSource({
        "ＡＢＣ　科技有限公司, ABC科技有限公司",
        "ABC 科技, ABC科技",
        "Acme  Trading (Shanghai)  Co., 'Acme Trading (Shanghai) Co.'",
        "Ａ＆Ｂ, A&B",
        "①号店, ①号店",
        "神华, 神华"
    })
    void widths_and_blanks_are_made_alike_and_nothing_else(String name, String expected) {
        assertThat(NameText.normalise(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "张 三, 张三",
        "欧阳　娜娜, 欧阳娜娜",
        "艾力•买买提, 艾力·买买提",
        "艾力・买买提, 艾力·买买提",
        "艾力 · 买买提, 艾力·买买提",
        "John  Smith, John Smith"
    })
    void people_have_one_spelling_too(String name, String expected) {
        assertThat(NameText.parsePerson(name).toOptional()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"'', name.blank", "'　', name.blank", "张*, name.masked", "*科技有限公司, name.masked", "张＊＊, name.masked"})
    void blank_and_masked_names_are_refused(String name, String code) {
        assertThat(NameText.parse(name).refusal().orElseThrow().code()).isEqualTo(code);
        assertThat(NameText.parsePerson(name).refusal().orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void names_of_200_characters_are_taken_and_of_201_refused() {
        assertThat(NameText.parse("公".repeat(200)).toOptional()).isPresent();
        assertThat(NameText.parse("公".repeat(201)).refusal().orElseThrow().code())
                .isEqualTo("name.too-long");
    }

    @Test
    void spellings_that_differ_in_marks_share_a_match_key() {
        assertThat(NameText.matchKey("农、林、牧、渔业")).isEqualTo(NameText.matchKey("农林牧渔业"));
        assertThat(NameText.matchKey("ＡＢＣ（上海）")).isEqualTo("abc上海").isEqualTo(NameText.matchKey("Abc 上海"));
    }

    @Test
    void the_match_key_of_a_match_key_is_itself_where_a_sign_kept_parts_of_a_syllable_apart() {
        String key = NameText.matchKey("㈎ﾣ");
        assertThat(key).isEqualTo("갃").isEqualTo(NameText.matchKey(key));
    }
}
