package io.guanxi.crm.tck;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.tck.sample.Probe;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts are compared, begun and contained character by character; no character has a meaning of its own. */
public abstract class TextFilterContract extends FilterSuite {
    private void insertTexts(Field<Probe, String> field, String... texts) {
        for (int n = 0; n < texts.length; n++) {
            insert(probe(n).with(field, texts[n]));
        }
    }

    @Test
    void equality_is_exact() {
        insertTexts(Probe.CODE, "a", "A", "a ", " a", "á", "a\u0301", "ａ", "ss", "ß", "i", "ı", "İ", "K", "\u212A");
        passes(Filter.eq(Probe.CODE, "a"), 0);
        passes(Filter.eq(Probe.CODE, "A"), 1);
        passes(Filter.eq(Probe.CODE, "a "), 2);
        passes(Filter.eq(Probe.CODE, "a  "));
        passes(Filter.eq(Probe.CODE, "á"), 4);
        passes(Filter.eq(Probe.CODE, "ss"), 7);
        passes(Filter.in(Probe.CODE, List.of("a", "i", "K", "S")), 0, 9, 12);
        passes(Filter.compare(Probe.CODE, Op.NE, "a"), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    }

    @Test
    void an_empty_text_is_a_value() {
        insert(probe(1).with(Probe.CODE, ""), probe(2).with(Probe.CODE, " "), probe(3));
        passes(Filter.eq(Probe.CODE, ""), 1);
        passes(Filter.absent(Probe.CODE), 3);
        passes(Filter.startsWith(Probe.CODE, ""), 1, 2);
        passes(Filter.contains(Probe.CODE, ""), 1, 2);
    }

    @Test
    void a_beginning_is_found_by_its_characters() {
        insertTexts(Probe.CODE, "310115", "3101", "31", "0310", " 3101", "三1", "");
        insert(probe(9));
        passes(Filter.startsWith(Probe.CODE, "3101"), 0, 1);
        passes(Filter.startsWith(Probe.CODE, "31"), 0, 1, 2);
        passes(Filter.startsWith(Probe.CODE, "3101150"));
        passes(Filter.startsWith(Probe.CODE, " "), 4);
    }

    @Test
    void a_part_is_found_by_its_characters() {
        insertTexts(Probe.CODE, "上海制造业", "制造", "造制", "制 造", "Abc", "abc", "xabcx");
        insert(probe(9));
        passes(Filter.contains(Probe.CODE, "制造"), 0, 1);
        passes(Filter.contains(Probe.CODE, "abc"), 5, 6);
        passes(Filter.contains(Probe.CODE, "A"), 4);
        passes(Filter.contains(Probe.CODE, "制造业 "));
    }

    @Test
    void beginnings_respect_case_accents_and_spaces() {
        insertTexts(Probe.CODE, "Ab", "ab", "áb", "a b", "ａb", "ab ");
        passes(Filter.startsWith(Probe.CODE, "a"), 1, 3, 5);
        passes(Filter.startsWith(Probe.CODE, "A"), 0);
        passes(Filter.startsWith(Probe.CODE, "ab"), 1, 5);
        passes(Filter.startsWith(Probe.CODE, "ab "), 5);
        passes(Filter.startsWith(Probe.CODE, "a "), 3);
    }

    @Test
    void percent_and_underscore_mean_themselves() {
        insertTexts(Probe.CODE, "100%", "100x", "a_b", "axb", "%", "_", "%%", "");
        passes(Filter.contains(Probe.CODE, "%"), 0, 4, 6);
        passes(Filter.contains(Probe.CODE, "_"), 2, 5);
        passes(Filter.contains(Probe.CODE, "a_b"), 2);
        passes(Filter.contains(Probe.CODE, "%%"), 6);
        passes(Filter.startsWith(Probe.CODE, "100%"), 0);
        passes(Filter.startsWith(Probe.CODE, "%"), 4, 6);
        passes(Filter.startsWith(Probe.CODE, "_"), 5);
        passes(Filter.eq(Probe.CODE, "%"), 4);
    }

    @Test
    void backslashes_mean_themselves() {
        insertTexts(Probe.CODE, "a\\b", "a\\\\b", "ab", "\\", "\\%", "%", "a\\_b", "\\n", "\n");
        passes(Filter.contains(Probe.CODE, "\\"), 0, 1, 3, 4, 6, 7);
        passes(Filter.contains(Probe.CODE, "\\\\"), 1);
        passes(Filter.contains(Probe.CODE, "\\%"), 4);
        passes(Filter.startsWith(Probe.CODE, "a\\"), 0, 1, 6);
        passes(Filter.startsWith(Probe.CODE, "\\"), 3, 4, 7);
        passes(Filter.eq(Probe.CODE, "\\n"), 7);
        passes(Filter.in(Probe.CODE, List.of("\\", "\n")), 3, 8);
    }

    @Test
    void quotes_and_other_signs_mean_themselves() {
        insertTexts(
                Probe.CODE, "O'Neil", "\"q\"", "a*b", "a?b", "a[b]", "a.b", "a#b", "a!b", "a^b", "a:b", "a$1b", "`a`");
        passes(Filter.contains(Probe.CODE, "'"), 0);
        passes(Filter.contains(Probe.CODE, "\""), 1);
        passes(Filter.contains(Probe.CODE, "*"), 2);
        passes(Filter.contains(Probe.CODE, "?"), 3);
        passes(Filter.contains(Probe.CODE, "[b]"), 4);
        passes(Filter.contains(Probe.CODE, "a."), 5);
        passes(Filter.contains(Probe.CODE, "#"), 6);
        passes(Filter.startsWith(Probe.CODE, "a!"), 7);
        passes(Filter.startsWith(Probe.CODE, "a^"), 8);
        passes(Filter.startsWith(Probe.CODE, "a:"), 9);
        passes(Filter.startsWith(Probe.CODE, "a$1"), 10);
        passes(Filter.eq(Probe.CODE, "' or '1'='1"));
        passes(Filter.in(Probe.CODE, List.of("O'Neil", "`a`")), 0, 11);
    }

    @Test
    void characters_beyond_the_basic_plane_are_found_whole() {
        insertTexts(
                Probe.CODE, "𠮷野家", "𠮶野家", "吉野家", "\uD83D\uDE00", "\uD83D\uDE01", "x𠮷", "\uD83D\uDE00\uD83D\uDE00");
        passes(Filter.eq(Probe.CODE, "𠮷野家"), 0);
        passes(Filter.startsWith(Probe.CODE, "𠮷"), 0);
        passes(Filter.contains(Probe.CODE, "𠮷"), 0, 5);
        passes(Filter.contains(Probe.CODE, "\uD83D\uDE00"), 3, 6);
        passes(Filter.in(Probe.CODE, List.of("\uD83D\uDE01", "吉野家")), 2, 4);
    }

    @Test
    void long_texts_are_searched_through() {
        String padding = "客户反馈，".repeat(20_000);
        insert(
                probe(1).with(Probe.NOTE, padding + "加急" + padding),
                probe(2).with(Probe.NOTE, padding),
                probe(3).with(Probe.NOTE, "加急%"),
                probe(4));
        passes(Filter.contains(Probe.NOTE, "加急"), 1, 3);
        passes(Filter.startsWith(Probe.NOTE, "客户"), 1, 2);
        passes(Filter.eq(Probe.NOTE, padding), 2);
        passes(Filter.compare(Probe.NOTE, Op.NE, padding), 1, 3);
        passes(Filter.in(Probe.NOTE, List.of("加急%", padding + " ")), 3);
        passes(Filter.absent(Probe.NOTE), 4);
    }

    @Test
    void many_texts_are_searched_one_by_one() {
        insert(
                probe(1).withAll(Probe.TAGS, List.of("ab", "cd")),
                probe(2).withAll(Probe.TAGS, List.of("a,b", "\"c\"", "[d]")),
                probe(3).withAll(Probe.TAGS, List.of("", "é")),
                probe(4));
        passes(Filter.contains(Probe.TAGS, "bc"));
        passes(Filter.contains(Probe.TAGS, "b"), 1, 2);
        passes(Filter.contains(Probe.TAGS, ","), 2);
        passes(Filter.contains(Probe.TAGS, "\""), 2);
        passes(Filter.contains(Probe.TAGS, "["), 2);
        passes(Filter.startsWith(Probe.TAGS, "c"), 1);
        passes(Filter.eq(Probe.TAGS, ""), 3);
        passes(Filter.eq(Probe.TAGS, "e"));
        passes(Filter.contains(Probe.TAGS, ""), 1, 2, 3);
    }
}
