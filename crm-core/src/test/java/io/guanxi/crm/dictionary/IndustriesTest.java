package io.guanxi.crm.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.shared.Label;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IndustriesTest {
    private final Industries industries = Industries.standard();

    @Test
    void the_standard_has_twenty_sections_and_ninety_seven_divisions() {
        List<String> codes =
                industries.entries().stream().map(DictionaryEntry::code).toList();
        assertThat(codes).hasSize(117).doesNotHaveDuplicates();
        assertThat(codes).contains("A", "T");
        assertThat(codes)
                .containsAll(
                        IntStream.rangeClosed(1, 97).mapToObj("%02d"::formatted).toList());
        assertThat(industries.entries())
                .allSatisfy(
                        entry -> assertThat(industries.sectionOf(entry.code())).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "生产业, C",
        "制造业, C",
        "制造, C",
        "信息技术, I",
        "信息技术服务, I",
        "信息技术服务业, I",
        "IT服务业, I",
        "it 服务业, I",
        "ＩＴ服务业, I",
        "零售业, F",
        "批发和零售业, F",
        "批发零售业, F",
        "农、林、牧、渔业, A",
        "农林牧渔业, A",
        "教育, P",
        "教育业, P",
        "房地产业, K",
        "国际组织, T",
        "Manufacturing, C",
        "C, C",
        "c, C",
        "信息传输、软件和信息技术服务业, I",
        "软件业, 65",
        "软件和信息技术服务业, 65",
        "餐饮业, 62",
        "物流业, G",
        "汽车制造业, 36",
        "13, 13",
        "C13, 13",
        "c13, 13",
        "01, 01",
        "97, 97"
    })
    void names_codes_and_aliases_are_found(String text, String code) {
        assertThat(industries.lookUp(text).code()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"服务业, I;L;M;O", "现代服务业, I;L;M;O", "工业, B;C;D", "电商, 64;F", "纺织服装, 17;18", "养殖业, 03;04"})
    void a_term_of_several_industries_is_ambiguous(String text, String codes) {
        assertThat(industries.lookUp(text))
                .isInstanceOfSatisfying(
                        LookUp.Ambiguous.class,
                        answer -> assertThat(answer.candidates())
                                .extracting(DictionaryEntry::code)
                                .containsExactlyInAnyOrder(codes.split(";")));
    }

    @ParameterizedTest
    @CsvSource({"制造企业, C", "零售业务, F", "软件服务商, 65", "餐饮行业类, 62", "6510, 65", "C1310, 13", "131, 13"})
    void an_unknown_term_suggests_near_ones(String text, String nearest) {
        assertThat(industries.lookUp(text))
                .isInstanceOfSatisfying(
                        LookUp.Unknown.class,
                        answer -> assertThat(answer.suggestions())
                                .hasSizeBetween(1, 5)
                                .extracting(DictionaryEntry::code)
                                .contains(nearest));
    }

    @ParameterizedTest
    @CsvSource({"''", "？", "魑魅魍魉", "98", "00", "A13", "U"})
    void what_resembles_nothing_is_unknown_without_a_found_answer(String text) {
        assertThat(industries.lookUp(text)).isInstanceOf(LookUp.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"C, C", "13, C", "65, I", "52, F", "97, T"})
    void every_code_has_its_section(String code, String section) {
        assertThat(industries.sectionOf(code)).contains(section);
    }

    @Test
    void an_unknown_code_has_no_section() {
        assertThat(industries.sectionOf("98")).isEmpty();
    }

    @Test
    void a_user_settles_what_was_ambiguous() {
        DictionaryEntry services = industries.find("O").orElseThrow().alsoWritten("服务业");
        Industries own = industries.with(services);
        assertThat(own.lookUp("服务业").code()).contains("O");
        assertThat(own.lookUp("居民服务").code()).contains("O");
        assertThat(industries.lookUp("服务业")).isInstanceOf(LookUp.Ambiguous.class);
    }

    @Test
    void a_user_adds_an_industry_below_the_standards() {
        Industries own = industries.with(DictionaryEntry.below("65", "65-saas", new Label("企业SaaS", "SaaS"), "云软件"));
        assertThat(own.lookUp("云软件").code()).contains("65-saas");
        assertThat(own.sectionOf("65-saas")).contains("I");
        assertThat(own.entries()).hasSize(118);
        assertThat(own.without("65-saas").lookUp("云软件")).isInstanceOf(LookUp.Unknown.class);
        assertThat(industries.find("65-saas")).isEmpty();
    }

    @Test
    void an_entry_with_a_taken_code_replaces_it_and_its_terms() {
        Industries own = industries.with(DictionaryEntry.of("T", new Label("其他", "Other")));
        assertThat(own.lookUp("其他").code()).contains("T");
        assertThat(own.lookUp("国际机构")).isInstanceOf(LookUp.Unknown.class);
    }
}
