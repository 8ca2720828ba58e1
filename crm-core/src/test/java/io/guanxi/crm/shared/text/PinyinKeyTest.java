package io.guanxi.crm.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PinyinKeyTest {
    @ParameterizedTest
    @CsvSource({
        "重庆银行, chong qing yin hang",
        "华东智造（上海）有限公司, hua dong zhi zao shang hai you xian gong si",
        "长城汽车, chang cheng qi che",
        "长信科技, chang xin ke ji",
        "长沙, chang sha",
        "长大, zhang da",
        "成都, cheng du",
        "奥都科技, ao du ke ji",
        "绿地集团, lv di ji tuan",
        "厦工股份, xia gong gu fen",
        "乐视, le shi",
        "黑龙江, hei long jiang",
        "ABC科技123, abc ke ji 123",
        "ＡＢＣ　科技, abc ke ji",
        "Café Zoë, cafe zoe",
        "A&B, a b",
        "𠮷野家, ~20bb7 ye jia",
        "〇一, ling yi"
    })
    void texts_sort_by_pinyin(String text, String key) {
        assertThat(PinyinKey.sortKey(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "曾国藩, zeng guo fan",
        "单田芳, shan tian fang",
        "解晓东, xie xiao dong",
        "仇英, qiu ying",
        "任正非, ren zheng fei",
        "华佗, hua tuo",
        "查良镛, zha liang yong",
        "盖叫天, ge jiao tian",
        "区志明, ou zhi ming",
        "朴树, piao shu",
        "翟天临, zhai tian lin",
        "尉迟恭, yu chi gong",
        "万俟雄, mo qi xiong",
        "澹台明月, tan tai ming yue",
        "欧阳娜娜, ou yang na na"
    })
    void surnames_are_read_as_surnames(String name, String key) {
        assertThat(PinyinKey.sortKey(name)).isEqualTo(key);
        assertThat(PinyinKey.personSortKey(name)).isEqualTo(key);
    }

    @Test
    void a_surname_rule_stays_out_of_longer_texts() {
        assertThat(PinyinKey.sortKey("区块链科技")).startsWith("qu kuai lian");
        assertThat(PinyinKey.sortKey("查理食品公司")).startsWith("cha li");
        assertThat(PinyinKey.sortKey("曾记食品公司")).startsWith("zeng ji");
    }

    @Test
    void readings_that_only_people_have_need_the_person() {
        assertThat(PinyinKey.personSortKey("乐嘉")).isEqualTo("yue jia");
        assertThat(PinyinKey.personSortKey("盛洪")).isEqualTo("sheng hong");
    }

    @Test
    void sorting_by_the_key_is_sorting_by_pinyin() {
        List<String> sorted = Stream.of("张三", "重庆", "阿里", "鑫源", "先锋", "西安", "曾氏", "Acme", "3M", "百度", "アニメ")
                .sorted(java.util.Comparator.comparing(PinyinKey::sortKey))
                .toList();
        assertThat(sorted).containsExactly("3M", "阿里", "Acme", "百度", "重庆", "西安", "先锋", "鑫源", "曾氏", "张三", "アニメ");
    }

    @ParameterizedTest
    @CsvSource({"制造业, zzy", "重庆银行, cqyh", "ABC科技, abckj", "华东（上海）, hdsh", "单田芳, stf", "A B, ab", "'', ''"})
    void initials_are_the_first_letters(String text, String initials) {
        assertThat(PinyinKey.initials(text)).isEqualTo(initials);
    }

    @Test
    void letters_are_what_people_type() {
        assertThat(PinyinKey.letters("华东智造")).isEqualTo("huadongzhizao");
    }

    @Test
    void a_key_has_at_most_255_characters() {
        assertThat(PinyinKey.sortKey("双".repeat(300))).hasSizeLessThanOrEqualTo(PinyinKey.MAX_LENGTH);
    }

    @Test
    void the_locale_of_the_machine_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(PinyinKey.sortKey("ISTANBUL 贸易")).isEqualTo("istanbul mao yi");
        } finally {
            Locale.setDefault(before);
        }
    }
}
