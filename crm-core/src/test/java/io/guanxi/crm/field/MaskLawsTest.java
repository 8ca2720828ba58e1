package io.guanxi.crm.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.shared.text.AddressText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What no text whatever can make a mask show. */
class MaskLawsTest {
    @Property
    void masking_twice_is_masking_once(@ForAll MaskKind kind, @ForAll("texts") String text) {
        assertThat(kind.mask(kind.mask(text))).isEqualTo(kind.mask(text));
    }

    @Property
    void only_the_customary_shapes_come_out(@ForAll("texts") String text) {
        assertThat(MaskKind.PHONE.mask(text)).matches("\\*{3}|1\\d{2}\\*{4}\\d{4}|0\\d{2,3}-\\*{6}\\d{2}");
        assertThat(MaskKind.EMAIL.mask(text)).matches("\\*{3}|[A-Za-z0-9]?\\*{3}@[A-Za-z0-9.-]+");
        assertThat(MaskKind.NAME.mask(text)).matches("\\*{3}|\\p{L}\\*{2}");
        assertThat(MaskKind.ID_NUMBER.mask(text)).matches("\\*{3}|\\d\\*{15}\\d[0-9Xx]");
        assertThat(MaskKind.CREDIT_CODE.mask(text)).matches("\\*{3}|[0-9A-Z]{2}\\*{14}[0-9A-Z]{2}");
        assertThat(MaskKind.TEXT.mask(text)).isEqualTo("***");
    }

    @Property
    void an_address_shows_nothing_but_names_of_divisions(@ForAll("texts") String text) {
        String shown = MaskKind.ADDRESS.mask(text);
        String divisions = shown.substring(0, shown.length() - 3);
        assertThat(shown).endsWith("***");
        assertThat(AddressText.divisions(divisions)).isEqualTo(divisions);
    }

    @Property
    void two_values_of_one_end_look_alike_whatever_their_length(@ForAll("localParts") String local) {
        assertThat(MaskKind.EMAIL.mask("z" + local + "@example.com")).isEqualTo("z***@example.com");
        assertThat(MaskKind.NAME.mask("张" + local.replaceAll("\\d", "三"))).isEqualTo("张**");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> phones =
                Arbitraries.strings().withChars("0123456789+-*").ofMaxLength(16);
        Arbitrary<String> emails = Arbitraries.strings().withChars("ab1.@*-c").ofMaxLength(14);
        Arbitrary<String> mobiles = Arbitraries.strings().numeric().ofLength(9).map(rest -> "13" + rest);
        Arbitrary<String> cards = Arbitraries.strings().numeric().ofLength(17).map(body -> body + "X");
        Arbitrary<String> streets = Arbitraries.of(
                        "上海市", "江苏省", "苏州市", "姑苏区", "浦东新区", "中国", "花园小区", "南京", "1号", " ", "*")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(
                phones, emails, mobiles, cards, streets, Arbitraries.strings().ofMaxLength(30));
    }

    @Provide
    Arbitrary<String> localParts() {
        return Arbitraries.strings().withChars("abcxyz123").ofMinLength(1).ofMaxLength(40);
    }
}
