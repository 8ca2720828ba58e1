package io.guanxi.crm.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubjectiveWordsTest {
    private final SubjectiveWords shipped = SubjectiveWords.standard();

    @ParameterizedTest
    @CsvSource({
        "客服态度恶劣, 态度恶劣",
        "质量很差, 很差",
        "简直是垃圾, 垃圾",
        "该客户无理取闹, 无理取闹",
        "客户难缠, 难缠",
        "Service was TERRIBLE., terrible",
        "awful service, awful",
        "terrible服务, terrible"
    })
    void words_that_judge_are_found_in_any_case_and_width(String text, String word) {
        assertThat(shipped.in(text)).containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "设备停机两天,要求周五前修复",
                "垃圾桶传感器离线",
                "生活垃圾焚烧发电项目的网关",
                "危险废物仓库报警",
                "the garbage collector stalls",
                "crude oil, crapshoot",
                "ratio 1:2"
            })
    void what_tells_what_happened_is_not_flagged(String text) {
        assertThat(shipped.in(text)).isEmpty();
    }

    @Test
    void each_word_is_told_once_in_the_order_of_the_text_and_the_longest_counts() {
        assertThat(shipped.in("垃圾!态度很差,很差,垃圾桶也垃圾")).containsExactly("垃圾", "态度很差", "很差");
    }

    @Test
    void the_list_is_the_users_to_extend_and_to_narrow() {
        SubjectiveWords own = shipped.with("摆烂", "So What").harmless("垃圾");
        assertThat(own.in("垃圾售后摆烂, so what")).containsExactly("摆烂", "so what");
        assertThat(shipped.in("售后摆烂")).isEmpty();
        assertThat(SubjectiveWords.none().in("垃圾")).isEmpty();
    }

    @Test
    void a_text_full_of_them_tells_the_first_ten() {
        SubjectiveWords many = SubjectiveWords.none()
                .with(IntStream.range(0, 30)
                        .mapToObj(i -> "词" + (char) ('甲' + i))
                        .toArray(String[]::new));
        String text =
                IntStream.range(0, 30).mapToObj(i -> "词" + (char) ('甲' + i)).collect(Collectors.joining(","));
        assertThat(many.in(text)).hasSize(SubjectiveWords.MOST).startsWith("词甲");
    }

    @Test
    void a_word_that_cannot_be_kept_is_refused() {
        for (String bad : List.of(" ", "长".repeat(41), "甲、乙")) {
            assertThatThrownBy(() -> shipped.with(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
