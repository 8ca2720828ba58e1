package io.guanxi.crm.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text that is looked up. */
class DictionaryLawsTest {
    private static final List<Dictionary> ALL = List.of(
            Dictionaries.standard().industries(),
            Dictionaries.standard().regions(),
            Dictionaries.standard().sourceChannels(),
            Dictionaries.standard().titles());

    @Property
    void an_answer_holds_only_entries_of_the_dictionary(@ForAll("texts") String text) {
        for (Dictionary dictionary : ALL) {
            LookUp answer = dictionary.lookUp(text);
            assertThat(dictionary.entries()).containsAll(entriesOf(answer));
            if (answer instanceof LookUp.Ambiguous ambiguous) {
                assertThat(ambiguous.candidates()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
            }
        }
    }

    @Property
    void blanks_and_widths_do_not_change_an_answer(@ForAll("texts") String text) {
        for (Dictionary dictionary : ALL) {
            assertThat(dictionary.lookUp("　" + text + " ")).isEqualTo(dictionary.lookUp(text));
        }
    }

    @Property
    void every_head_count_that_is_read_has_a_figure_within_its_ends(@ForAll("counts") String text) {
        ScaleBands.standard()
                .parse(text)
                .toOptional()
                .ifPresent(count -> assertThat(count.from()).isBetween(0, count.to()));
    }

    private static List<DictionaryEntry> entriesOf(LookUp answer) {
        if (answer instanceof LookUp.Found found) {
            return List.of(found.entry());
        }
        return answer instanceof LookUp.Ambiguous ambiguous
                ? ambiguous.candidates()
                : ((LookUp.Unknown) answer).suggestions();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.of(
                        "上海", "上海市", "浦东新区", "江苏", "苏州", "市", "区", "鼓楼", "制造", "业", "服务", "软件", "C", "13", "0115", "31",
                        "/", "经理")
                .list()
                .ofMaxSize(4)
                .map(list -> String.join("", list));
        return Arbitraries.oneOf(parts, Arbitraries.strings().ofMaxLength(20));
    }

    @Provide
    Arbitrary<String> counts() {
        return Arbitraries.strings().withChars("0123456789-+,.人以上下万千约>< ").ofMaxLength(12);
    }
}
