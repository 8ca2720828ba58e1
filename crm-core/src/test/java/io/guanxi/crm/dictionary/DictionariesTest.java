package io.guanxi.crm.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.shared.Label;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DictionariesTest {
    private final Dictionaries standard = Dictionaries.standard();

    @ParameterizedTest
    @CsvSource({
        "线上推广, online-promotion",
        "展会, exhibition",
        "行业展会, exhibition",
        "转介绍, referral",
        "老客户推荐, existing-customer",
        "官网, website",
        "公众号, wechat",
        "exhibition, exhibition",
        "其它, other"
    })
    void source_channels_are_found(String text, String code) {
        assertThat(standard.sourceChannels().lookUp(text).code()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "总经理, general-manager",
        "技术总监, technical-director",
        "采购经理, purchasing-manager",
        "经理, manager",
        "总监, director",
        "CTO, cto",
        "法人代表, legal-representative"
    })
    void titles_are_found(String text, String code) {
        assertThat(standard.titles().lookUp(text).code()).contains(code);
    }

    @Test
    void no_term_of_a_small_dictionary_means_two_things() {
        for (Dictionary dictionary : List.of(standard.sourceChannels(), standard.titles())) {
            assertThat(dictionary.entries()).allSatisfy(entry -> {
                assertThat(dictionary.lookUp(entry.name().zh()).code()).contains(entry.code());
                assertThat(dictionary.lookUp(entry.name().en()).code()).contains(entry.code());
                assertThat(entry.aliases())
                        .allSatisfy(alias ->
                                assertThat(dictionary.lookUp(alias).code()).contains(entry.code()));
            });
        }
    }

    @Test
    void every_alias_of_an_industry_is_found_and_belongs_to_its_section() {
        Industries industries = standard.industries();
        assertThat(industries.entries())
                .allSatisfy(entry -> assertThat(entry.aliases())
                        .allSatisfy(alias -> assertThat(
                                        industries.lookUp(alias).code().flatMap(industries::sectionOf))
                                .isEqualTo(industries.sectionOf(entry.code()))));
    }

    @Test
    void a_user_makes_a_dictionary_of_their_own() {
        Dictionary brands = Dictionary.of(
                "brand",
                List.of(
                        DictionaryEntry.of("a", new Label("甲品牌", "Brand A"), "甲"),
                        DictionaryEntry.of("b", new Label("乙品牌", "Brand B"), "乙")));
        assertThat(brands.lookUp("甲").code()).contains("a");
        assertThat(brands.lookUp(" brand　Ｂ ").code()).contains("b");
        assertThat(brands.lookUp("丙品牌"))
                .isInstanceOfSatisfying(
                        LookUp.Unknown.class,
                        answer -> assertThat(answer.suggestions())
                                .extracting(DictionaryEntry::code)
                                .containsExactlyInAnyOrder("a", "b"));
    }

    @Test
    void two_entries_that_share_a_term_make_it_ambiguous() {
        Dictionary shared = Dictionary.of(
                "x",
                List.of(
                        DictionaryEntry.of("1", new Label("一号", "One"), "号"),
                        DictionaryEntry.of("2", new Label("二号", "Two"), "号")));
        assertThat(shared.lookUp("号")).isInstanceOf(LookUp.Ambiguous.class);
        assertThat(shared.without("1").lookUp("号").code()).contains("2");
    }

    @Test
    void a_dictionary_of_a_workspace_is_replaced_alone() {
        Dictionary channels = Dictionary.of("source-channel", List.of());
        Dictionaries own = standard.withSourceChannels(channels);
        assertThat(own.sourceChannels()).isSameAs(channels);
        assertThat(own.industries()).isSameAs(standard.industries());
        assertThat(standard.sourceChannels().entries()).isNotEmpty();
    }
}
