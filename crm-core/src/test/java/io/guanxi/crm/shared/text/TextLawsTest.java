package io.guanxi.crm.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.time.api.constraints.DateRange;

/** What holds for every text, by generated ones. */
class TextLawsTest {
    @Property
    void normalising_twice_is_normalising_once(@ForAll("texts") String text) {
        assertThat(PlainText.fold(PlainText.fold(text))).isEqualTo(PlainText.fold(text));
        assertThat(NameText.normalise(NameText.normalise(text))).isEqualTo(NameText.normalise(text));
        String person = NameText.normalisePerson(text);
        assertThat(NameText.normalisePerson(person)).isEqualTo(person);
        assertThat(NameText.matchKey(NameText.matchKey(text))).isEqualTo(NameText.matchKey(text));
    }

    @Property
    void a_parsed_value_parses_to_itself(@ForAll("texts") String text) {
        NameText.parse(text)
                .toOptional()
                .ifPresent(v -> assertThat(NameText.parse(v).toOptional()).contains(v));
        EmailAddresses.parse(text)
                .toOptional()
                .ifPresent(v -> assertThat(EmailAddresses.parse(v).toOptional()).contains(v));
        PhoneNumbers.parse(text)
                .toOptional()
                .ifPresent(v ->
                        assertThat(PhoneNumbers.parse(v.display()).toOptional()).contains(v));
        Amounts.parse(text)
                .toOptional()
                .ifPresent(v -> assertThat(Amounts.parse(v.toPlainString()).toOptional())
                        .contains(v));
    }

    @Property
    void every_text_gets_an_answer_that_does_not_repeat_it(@ForAll("texts") String text) {
        String marked = "机密" + text;
        assertThat(NameText.parse(marked).toString()).doesNotContain("机密");
        assertThat(PhoneNumbers.parse(marked).toString()).doesNotContain("机密");
        assertThat(EmailAddresses.parse(marked).toString()).doesNotContain("机密");
        assertThat(Amounts.parse(marked).toString()).doesNotContain("机密");
        assertThat(Dates.read(marked, MonthMeaning.END).toString()).doesNotContain("机密");
        assertThat(CreditCodes.parse(marked).toString()).doesNotContain("机密");
    }

    @Property
    void every_text_of_digits_and_marks_gets_an_answer(@ForAll("figures") String text) {
        assertThat(Dates.read(text, MonthMeaning.START)).isNotNull();
        assertThat(Amounts.parse(text)).isNotNull();
        assertThat(PhoneNumbers.parse(text)).isNotNull();
        assertThat(CreditCodes.parse(text)).isNotNull();
    }

    @Property
    void a_decimal_reads_as_itself(
            @ForAll @BigRange(min = "-1000000000000", max = "1000000000000") @Scale(6) BigDecimal amount) {
        BigDecimal once = Amounts.parse(amount.toPlainString()).toOptional().orElseThrow();
        assertThat(once).isEqualByComparingTo(amount);
        assertThat(Amounts.parse(once.toPlainString()).toOptional()).contains(once);
    }

    @Property
    void a_day_reads_as_itself(@ForAll @DateRange(min = "1900-01-01", max = "2199-12-31") LocalDate day) {
        String chinese = "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        assertThat(Dates.date(day.toString()).toOptional()).contains(day);
        assertThat(Dates.date(chinese).toOptional()).contains(day);
    }

    @Property
    void a_made_credit_code_is_right_and_every_change_of_one_character_is_caught(@ForAll("codeBodies") String body) {
        String code = body + CreditCodes.checkCharacter(body);
        assertThat(CreditCodes.parse(code).toOptional()).contains(code);
        for (int i = 0; i < code.length(); i++) {
            for (char other : CreditCodes.ALPHABET.toCharArray()) {
                String changed = code.substring(0, i) + other + code.substring(i + 1);
                if (!changed.equals(code)) {
                    assertThat(CreditCodes.parse(changed).toOptional()).isEmpty();
                }
            }
        }
    }

    @Property
    void a_sort_key_is_printable_ascii_and_always_the_same(@ForAll("texts") String text) {
        String key = PinyinKey.sortKey(text);
        assertThat(key)
                .matches("[a-z0-9~ ]*")
                .isEqualTo(PinyinKey.sortKey(text))
                .isEqualTo(key.strip());
        assertThat(PinyinKey.personSortKey(text)).matches("[a-z0-9~ ]*");
        assertThat(PinyinKey.initials(text)).matches("[a-z0-9]*");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("张三公司（）()【】〔〕·•・ 　ABCabc１２３＆*\n\t\u200b\ufeff\u00a0éé①㎡ﬁ神Åſ𠮷")
                .ofMaxLength(20);
        Arbitrary<String> han =
                Arbitraries.strings().withCharRange('\u4e00', '\u9fff').ofMaxLength(8);
        return Arbitraries.oneOf(names, han, figures(), Arbitraries.strings().ofMaxLength(30));
    }

    @Provide
    Arbitrary<String> figures() {
        return Arbitraries.strings()
                .withChars("0123456789０９.,-+/:年月日时分万亿元￥()（） 转@aE*T")
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> codeBodies() {
        Arbitrary<String> head =
                Arbitraries.strings().withChars(CreditCodes.ALPHABET).ofLength(2);
        Arbitrary<String> region = Arbitraries.strings().numeric().ofLength(6);
        Arbitrary<String> organisation =
                Arbitraries.strings().withChars(CreditCodes.ALPHABET).ofLength(9);
        return Combinators.combine(head, region, organisation)
                .as((h, r, o) -> h + r + o)
                .filter(body -> !body.contains("XXX"));
    }
}
