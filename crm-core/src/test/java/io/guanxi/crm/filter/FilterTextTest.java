package io.guanxi.crm.filter;

import static io.guanxi.crm.filter.Filter.absent;
import static io.guanxi.crm.filter.Filter.all;
import static io.guanxi.crm.filter.Filter.any;
import static io.guanxi.crm.filter.Filter.classified;
import static io.guanxi.crm.filter.Filter.compare;
import static io.guanxi.crm.filter.Filter.contains;
import static io.guanxi.crm.filter.Filter.eq;
import static io.guanxi.crm.filter.Filter.in;
import static io.guanxi.crm.filter.Filter.none;
import static io.guanxi.crm.filter.Filter.startsWith;
import static io.guanxi.crm.filter.Filter.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.filter.Aggregate.Function;
import io.guanxi.crm.filter.Filter.And;
import io.guanxi.crm.filter.Filter.Compute;
import io.guanxi.crm.filter.Filter.Measured;
import io.guanxi.crm.filter.Filter.Not;
import io.guanxi.crm.filter.Filter.Or;
import io.guanxi.crm.filter.ParsedFilter.Ok;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences, the trees that they mean and the canonical form in which those are written. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilterTextTest {
    private static final Filter<House> MADE = eq(House.INDUSTRY, "C");
    private static final Filter<House> LARGE = compare(House.ROOMS, Op.GE, 3L);
    private static final Filter<House> LISTED = eq(House.LISTED, true);

    record Sentence(String text, Filter<House> meant, String canonical) {
        static Sentence of(String text, Filter<House> meant) {
            return new Sentence(text, meant, text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static Filter<House> measured(String metric, String window, Op op, String value) {
        return new Measured<>(metric, window, op, new BigDecimal(value));
    }

    static Stream<Sentence> fields() {
        return Stream.of(
                new Sentence("industry = '制造业'", MADE, "industry = 'C'"),
                new Sentence("所属行业 = '制造业'", MADE, "industry = 'C'"),
                new Sentence(" 行业＝‘制造业’\n", MADE, "industry = 'C'"),
                new Sentence("行业 = “制造业”", MADE, "industry = 'C'"),
                new Sentence("\"the industry\" = 'C'", MADE, "industry = 'C'"),
                new Sentence("INDUSTRY = 'C'", MADE, "industry = 'C'"),
                Sentence.of("name = 'it''s'", eq(House.NAME, "it's")),
                new Sentence("name = ‘it's’", eq(House.NAME, "it's"), "name = 'it''s'"),
                Sentence.of("name != ''", compare(House.NAME, Op.NE, "")),
                new Sentence("name <> 'x'", compare(House.NAME, Op.NE, "x"), "name != 'x'"),
                new Sentence("rooms≥２万", compare(House.ROOMS, Op.GE, 20_000L), "rooms >= 20000"),
                new Sentence("房间数 < 1_000", compare(House.ROOMS, Op.LT, 1_000L), "rooms < 1000"),
                new Sentence("rooms<=-1", compare(House.ROOMS, Op.LE, -1L), "rooms <= -1"),
                new Sentence("rooms > 1.2万", compare(House.ROOMS, Op.GT, 12_000L), "rooms > 12000"),
                new Sentence(
                        "\"价格（万元）\" >= 50万元",
                        compare(House.PRICE, Op.GE, new BigDecimal("500000.00")),
                        "price >= 500000"),
                Sentence.of("price = 0.000001", eq(House.PRICE, new BigDecimal("0.000001"))),
                new Sentence(
                        "price < 1.5亿",
                        compare(House.PRICE, Op.LT, new BigDecimal("150000000.00")),
                        "price < 150000000"),
                new Sentence(
                        "price < 2万亿",
                        compare(House.PRICE, Op.LT, new BigDecimal("2000000000000.00")),
                        "price < 2000000000000"));
    }

    static Stream<Sentence> values() {
        return Stream.of(
                Sentence.of("built-on >= 2026-06-30", compare(House.BUILT, Op.GE, LocalDate.of(2026, 6, 30))),
                new Sentence("建成日 = '2024-02-29'", eq(House.BUILT, LocalDate.of(2024, 2, 29)), "built-on = 2024-02-29"),
                Sentence.of("seen-at = '2026-06-30T12:00:00Z'", eq(House.SEEN, Instant.parse("2026-06-30T12:00:00Z"))),
                new Sentence(
                        "seen_at < '2026-06-30T20:00:00'",
                        compare(House.SEEN, Op.LT, Instant.parse("2026-06-30T12:00:00Z")),
                        "seen-at < '2026-06-30T12:00:00Z'"),
                Sentence.of("listed = true", LISTED),
                new Sentence("在售 = '否'", eq(House.LISTED, false), "listed = false"),
                Sentence.of("mood = 'very-loud'", eq(House.MOOD, House.Mood.VERY_LOUD)),
                Sentence.of("id = '00000000-0000-0000-0000-000000000007'", eq(House.ID, new UUID(0, 7))),
                Sentence.of("phones = '13800138000'", eq(House.PHONES, "13800138000")),
                Sentence.of("\"not\" = 'x'", eq(House.AWKWARD, "x")),
                new Sentence("any = 5", eq(House.COUNT, 5L), "\"count\" = 5"),
                new Sentence("any in (5)", in(House.COUNT, List.of(5L)), "\"count\" in (5)"));
    }

    static Stream<Sentence> tests() {
        return Stream.of(
                new Sentence(
                        "industry in ('制造业', 'A')", in(House.INDUSTRY, List.of("C", "A")), "industry in ('A', 'C')"),
                new Sentence("行业 属于（'制造业'、'A'）", in(House.INDUSTRY, List.of("C", "A")), "industry in ('A', 'C')"),
                Sentence.of("rooms in ()", in(House.ROOMS, List.of())),
                Sentence.of("notes is absent", absent(House.NOTES)),
                Sentence.of("notes is present", new Not<>(absent(House.NOTES))),
                new Sentence("notes is not absent", new Not<>(absent(House.NOTES)), "notes is present"),
                new Sentence("备注 为空", absent(House.NOTES), "notes is absent"),
                new Sentence("备注 不为空", new Not<>(absent(House.NOTES)), "notes is present"),
                Sentence.of("region starts with '31'", startsWith(House.REGION, "31")),
                new Sentence("所在地区 开头为 '31'", startsWith(House.REGION, "31"), "region starts with '31'"),
                new Sentence("region in '上海市'", startsWith(House.REGION, "31"), "region starts with '31'"),
                new Sentence("备注 包含 'x'", contains(House.NOTES, "x"), "notes contains 'x'"),
                Sentence.of("tag('黑名单')", tagged("黑名单")),
                new Sentence("标签（'黑名单'）", tagged("黑名单"), "tag('黑名单')"),
                Sentence.of("class(value) = 'key'", classified("value", "key")),
                Sentence.of("class(value) in ('key', 'strategic')", classified("value", "strategic", "key")),
                new Sentence("class('价值') = 'key'", classified("价值", "key"), "class(价值) = 'key'"));
    }

    static Stream<Sentence> metrics() {
        return Stream.of(
                Sentence.of("amount(12 months) >= 500000", measured("amount", "12 months", Op.GE, "500000.00")),
                new Sentence(
                        "金额(近12个月) >= 50万",
                        measured("amount", "12 months", Op.GE, "500000.00"),
                        "amount(12 months) >= 500000"),
                new Sentence(
                        "amount( 12  MONTHS ) > 0",
                        measured("amount", "12 months", Op.GT, "0.00"),
                        "amount(12 months) > 0"),
                Sentence.of("amount(calendar year) < 0.5", measured("amount", "calendar year", Op.LT, "0.50")),
                Sentence.of("amount(year before) != 1", measured("amount", "year before", Op.NE, "1.00")),
                Sentence.of("interactions(30 days) >= 3", measured("interactions", "30 days", Op.GE, "3.00")),
                new Sentence(
                        "cumulative_amount > 1亿",
                        measured("cumulative_amount", null, Op.GT, "100000000.00"),
                        "cumulative_amount() > 100000000"),
                new Sentence(
                        "累计金额() > 1", measured("cumulative_amount", null, Op.GT, "1.00"), "cumulative_amount() > 1"),
                new Sentence("rooms > 1", compare(House.ROOMS, Op.GT, 1L), "rooms > 1"),
                Sentence.of("rooms() > 1", measured("rooms", null, Op.GT, "1.00")));
    }

    static Stream<Sentence> moments() {
        Instant start = Instant.parse("2026-06-29T16:00:00Z");
        Instant end = Instant.parse("2026-06-30T16:00:00Z");
        return Stream.of(
                new Sentence(
                        "seen-at >= 2026-06-30",
                        compare(House.SEEN, Op.GE, start),
                        "seen-at >= '2026-06-29T16:00:00Z'"),
                new Sentence(
                        "seen-at < '2026-06-30'",
                        compare(House.SEEN, Op.LT, start),
                        "seen-at < '2026-06-29T16:00:00Z'"),
                new Sentence(
                        "seen-at <= 2026-06-30", compare(House.SEEN, Op.LT, end), "seen-at < '2026-06-30T16:00:00Z'"),
                new Sentence(
                        "seen-at > 2026-06-30", compare(House.SEEN, Op.GE, end), "seen-at >= '2026-06-30T16:00:00Z'"));
    }

    static Stream<Sentence> logic() {
        Filter<House> two = new And<>(List.of(MADE, LARGE));
        return Stream.of(
                Sentence.of("true", all()),
                Sentence.of("false", none()),
                new Sentence("not true", none(), "false"),
                Sentence.of("not false", new Not<>(none())),
                Sentence.of("industry = 'C' and rooms >= 3", two),
                new Sentence("((industry = 'C') AND (rooms >= 3))", two, "industry = 'C' and rooms >= 3"),
                new Sentence("行业='C' 且 房间数>=3", two, "industry = 'C' and rooms >= 3"),
                Sentence.of("industry = 'C' and rooms >= 3 and listed = true", new And<>(List.of(MADE, LARGE, LISTED))),
                Sentence.of("(industry = 'C' and rooms >= 3) and listed = true", new And<>(List.of(two, LISTED))),
                new Sentence(
                        "listed = true or industry = 'C' and rooms >= 3",
                        new Or<>(List.of(LISTED, two)),
                        "listed = true or (industry = 'C' and rooms >= 3)"),
                Sentence.of(
                        "(listed = true or industry = 'C') and rooms >= 3",
                        new And<>(List.of(new Or<>(List.of(LISTED, MADE)), LARGE))),
                Sentence.of("not industry = 'C' and rooms >= 3", new And<>(List.of(new Not<>(MADE), LARGE))),
                Sentence.of("not (industry = 'C' and rooms >= 3)", new Not<>(two)),
                Sentence.of("not not industry = 'C'", new Not<>(new Not<>(MADE))),
                Sentence.of("all of ()", new And<>(List.of())),
                Sentence.of("any of ()", new Or<>(List.of())),
                Sentence.of("any of (industry = 'C')", new Or<>(List.of(MADE))),
                new Sentence("all of (industry = 'C', rooms >= 3)", two, "industry = 'C' and rooms >= 3"));
    }

    static Stream<Sentence> relations() {
        Filter<Visit> done = eq(Visit.STATUS, "completed");
        Filter<Visit> dear = done.and(compare(Visit.FEE, Op.GE, new BigDecimal("100000.00")));
        return Stream.of(
                Sentence.of("any visits", any(House.VISITS, all())),
                new Sentence("any visits (true)", any(House.VISITS, all()), "any visits"),
                new Sentence(
                        "任一 看房 (状态 = 'completed' 且 费用 >= 10万)",
                        any(House.VISITS, dear),
                        "any visits (status = 'completed' and fee >= 100000)"),
                Sentence.of("count(visits) >= 2", figure(Function.COUNT, null, all(), null, 2L)),
                Sentence.of(
                        "count(visits where status = 'completed') >= 2", figure(Function.COUNT, null, done, null, 2L)),
                Sentence.of("count(guest of visits) >= 1", figure(Function.COUNT, Visit.GUEST, all(), null, 1L)),
                Sentence.of(
                        "distinct(status of visits) >= 2",
                        figure(Function.COUNT_DISTINCT, Visit.STATUS, all(), null, 2L)),
                Sentence.of(
                        "sum(fee of visits where status = 'completed') plus price >= 500000",
                        figure(Function.SUM, Visit.FEE, done, House.PRICE, new BigDecimal("500000.00"))),
                Sentence.of(
                        "max(day of visits) >= 2026-01-01",
                        figure(Function.MAX, Visit.DAY, all(), null, LocalDate.of(2026, 1, 1))),
                Sentence.of("min(guests of visits) >= 2", figure(Function.MIN, Visit.GUESTS, all(), null, 2L)));
    }

    private static Filter<House> figure(
            Function function,
            io.guanxi.crm.field.Field<Visit, ?> field,
            Filter<Visit> where,
            io.guanxi.crm.field.Field<House, ?> plus,
            Object value) {
        return new Compute<>(new Aggregate<>(House.VISITS, function, field, where, plus), Op.GE, value);
    }

    @ParameterizedTest
    @MethodSource({"fields", "values", "tests", "metrics", "moments", "logic", "relations"})
    void a_sentence_means_its_tree_and_has_one_canonical_form(Sentence sentence) {
        assertThat(FilterText.parse(sentence.text(), House.VOCABULARY)).isEqualTo(new Ok<>(sentence.meant()));
        assertThat(FilterText.print(sentence.meant())).isEqualTo(sentence.canonical());
        assertThat(FilterText.parse(sentence.canonical(), House.VOCABULARY)).isEqualTo(new Ok<>(sentence.meant()));
    }

    @Test
    void the_sentence_of_the_manual_is_read() {
        String text = "industry = '制造业' and amount(12 months) >= 50万 and not tag('黑名单')";

        assertThat(FilterText.parse(text, House.VOCABULARY).orThrow("segment"))
                .isEqualTo(new And<>(
                        List.of(MADE, measured("amount", "12 months", Op.GE, "500000.00"), new Not<>(tagged("黑名单")))));
    }
}
