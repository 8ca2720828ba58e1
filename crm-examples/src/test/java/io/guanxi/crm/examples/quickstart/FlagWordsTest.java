package io.guanxi.crm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.shared.Label;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FlagWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "industry-unknown",
                "region-unknown",
                "registered-region-unknown",
                "owner-unknown",
                "owner-defaulted",
                "required-missing",
                "head-count-spans-classes",
                "tag-left-out"
            })
    void every_flag_that_an_intake_sets_has_words_in_both_languages(String flag) {
        Label words = FlagWords.of(flag);
        assertThat(words.zh()).isNotEqualTo(flag).containsPattern("\\p{IsHan}");
        assertThat(words.en()).isNotEqualTo(flag).contains(" ");
    }

    @Test
    void another_flag_says_its_code() {
        assertThat(FlagWords.of("own-flag")).isEqualTo(new Label("own-flag", "own-flag"));
    }
}
