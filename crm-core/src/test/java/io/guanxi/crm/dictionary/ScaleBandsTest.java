package io.guanxi.crm.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.dictionary.ScaleBands.Size;
import io.guanxi.crm.shared.text.Parsed;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScaleBandsTest {
    private final ScaleBands bands = ScaleBands.standard();

    private HeadCount read(String text) {
        return bands.parse(text).toOptional().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "300 | 300 | 300",
                "300人 | 300 | 300",
                "３００人 | 300 | 300",
                "约300人 | 300 | 300",
                "300人左右 | 300 | 300",
                "员工人数：300 | 300 | 300",
                "1,200人 | 1200 | 1200",
                "1.5万人 | 15000 | 15000",
                "2千人 | 2000 | 2000",
                "0 | 0 | 0",
                "100-499人 | 100 | 499",
                "100人-500人 | 100 | 500",
                "100～499 | 100 | 499",
                "100至499人 | 100 | 499",
                "100—499人 | 100 | 499",
                "1-2万人 | 10000 | 20000",
                "1000-5000 | 1000 | 5000",
                "1000人以上 | 1001 | 2147483647",
                "1000+ | 1001 | 2147483647",
                "超过1000人 | 1001 | 2147483647",
                "＞1000人 | 1001 | 2147483647",
                "1万人以上 | 10001 | 2147483647",
                "至少1000人 | 1000 | 2147483647",
                "≥1000人 | 1000 | 2147483647",
                "100人以下 | 0 | 99",
                "少于100人 | 0 | 99",
                "不足50人 | 0 | 49",
                "<100人 | 0 | 99",
                "不超过100人 | 0 | 100"
            })
    void head_counts_are_read_with_their_bounds(String text, int from, int to) {
        assertThat(read(text)).isEqualTo(new HeadCount(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "99, SMALL, false",
        "100, MEDIUM, false",
        "1000, MEDIUM, false",
        "1001, LARGE, false",
        "1000人以上, LARGE, false",
        "999人以上, MEDIUM, true",
        "100人以下, SMALL, false",
        "101人以下, SMALL, true",
        "500人以下, SMALL, true",
        "100-1000人, MEDIUM, false",
        "100-1001人, MEDIUM, true",
        "99-1000人, SMALL, true",
        "50-99人, SMALL, false",
        "500人以上, MEDIUM, true",
        "至少1000人, MEDIUM, true",
        "至少1001人, LARGE, false"
    })
    void the_class_follows_the_lower_end_and_a_band_across_classes_is_flagged(String text, Size size, boolean spans) {
        assertThat(bands.sizeOf(read(text))).isEqualTo(size);
        assertThat(bands.spansClasses(read(text))).isEqualTo(spans);
    }

    @ParameterizedTest
    @ValueSource(strings = {"中小型企业", "中小企业", "大型企业", "小微企业", "小型", "中等规模", "大型", "大公司"})
    void vague_words_are_refused_with_the_bands_offered(String text) {
        Parsed.Refused<HeadCount> refusal = bands.parse(text).refusal().orElseThrow();
        assertThat(refusal.code()).isEqualTo("scale.vague");
        assertThat(refusal.hint()).isNotNull().satisfies(hint -> {
            assertThat(hint.zh()).isEqualTo("请选择: 50人以下、50-99人、100-499人、500-1000人、1000人以上");
            assertThat(hint.en()).isEqualTo("Choose one of: <50, 50-99, 100-499, 500-1000, >1000");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', scale.blank",
        "很多, scale.malformed",
        "500-100人, scale.reversed",
        "1**人, scale.masked",
        "99999999999人, scale.malformed"
    })
    void what_is_no_head_count_is_refused_with_its_reason(String text, String code) {
        assertThat(bands.parse(text).refusal().orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void every_band_that_is_offered_reads_and_lies_in_one_class() {
        assertThat(bands.offered())
                .allSatisfy(text -> assertThat(bands.spansClasses(read(text))).isFalse());
    }

    @Test
    void the_bounds_of_the_classes_are_the_users() {
        ScaleBands own = new ScaleBands(20, 300, List.of("20人以下", "20-300人"));
        assertThat(own.sizeOf(19)).isEqualTo(Size.SMALL);
        assertThat(own.sizeOf(20)).isEqualTo(Size.MEDIUM);
        assertThat(own.sizeOf(300)).isEqualTo(Size.MEDIUM);
        assertThat(own.sizeOf(301)).isEqualTo(Size.LARGE);
    }
}
