package io.guanxi.crm.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.filter.ParsedFilter.Problem;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a text is said where it is, with what was probably meant. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilterTextProblemsTest {
    private static Problem<House> problem(String text) {
        ParsedFilter<House> parsed = FilterText.parse(text, House.VOCABULARY);
        assertThat(parsed).as(text).isInstanceOf(Problem.class);
        return (Problem<House>) parsed;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
                    indutry = 'C'                    | 0  | unknown-name         | industry
                    industyr = 'C'                   | 0  | unknown-name         | industry
                    属行业 = 'C'                      | 0  | unknown-name         | 所属行业
                    rooms > 1 and 价格 > 1            | 14 | unknown-name         | "价格(万元)"
                    xyzzy = 1                        | 0  | unknown-name         | -
                    not = 'x'                        | 4  | unexpected           | -
                    日期 > 2026-01-01                 | 0  | ambiguous-name       | built-on
                    amont(12 months) > 1             | 0  | unknown-name         | amount
                    tags('x')                        | 0  | unknown-name         | tag
                    amount > 1                       | 0  | window-missing       | amount(12 months)
                    amount() > 1                     | 0  | window-missing       | amount(12 months)
                    amount(12 month) > 1             | 7  | unknown-window       | 12 months
                    amount(ever) > 1                 | 7  | unknown-window       | 12 months
                    amount(12 months) > 'x'          | 20 | wrong-type           | -
                    amount(12 months) 5              | 18 | unexpected           | -
                    amount(12 months                 | 16 | unexpected-end       | )
                    any visit                        | 4  | unknown-name         | visits
                    any visits (fees > 1)            | 12 | unknown-name         | fee
                    any visits (tag('x'))            | 16 | unknown-value        | -
                    any visits (any visits)          | 16 | unknown-name         | -
                    sum(phones of visits) > 1        | 4  | unknown-name         | -
                    sum(status of visits) > 1        | 4  | operator-not-allowed | -
                    sum(bill of visits) > 1          | 4  | operator-not-allowed | -
                    distinct(guest of visits) > 1    | 9  | operator-not-allowed | -
                    sum(visits) > 1                  | 10 | unexpected           | of
                    count(visits) > 1.5              | 16 | wrong-type           | -
                    sum(fee of visits) plus name > 1 | 24 | operator-not-allowed | -
                    industry = '制造'                 | 11 | unknown-value        | '制造业'
                    industry = 制造业                 | 11 | quotes-missing       | -
                    industry = 5                     | 11 | wrong-type           | -
                    mood = 'quite'                   | 7  | unknown-value        | 'quiet'
                    mood > 'quiet'                   | 5  | operator-not-allowed | -
                    rooms = 'many'                   | 8  | unknown-value        | -
                    rooms = 1.5                      | 8  | wrong-type           | -
                    rooms = 2026-06-30               | 8  | wrong-type           | -
                    rooms = 1000000000000000000      | 8  | bad-number           | -
                    price = 0.0000001                | 8  | wrong-type           | -
                    built-on = 5                     | 11 | wrong-type           | -
                    built-on = 2026-02-30            | 11 | no-such-day          | -
                    built-on = '2026-02-30'          | 11 | unknown-value        | -
                    built-on = true                  | 11 | quotes-missing       | -
                    seen-at = 2026-06-30             | 8  | day-needs-range      | -
                    seen-at > 5                      | 10 | wrong-type           | -
                    seen-at > '2026-06-30T1'         | 10 | unknown-value        | -
                    seen-at > '2026-06-30T00:00:00.0000001Z' | 10 | unknown-value | -
                    seen-at >= 0001-01-01            | 11 | wrong-type           | -
                    listed = 1                       | 9  | wrong-type           | -
                    listed = yes                     | 9  | wrong-type           | -
                    listed and true                  | 7  | unexpected           | -
                    id = '1-1-1-1-1'                 | 5  | unknown-value        | -
                    phones contains '138'            | 7  | operator-not-allowed | -
                    phones starts with '138'         | 7  | operator-not-allowed | -
                    phones > '138'                   | 7  | operator-not-allowed | -
                    phones != '138'                  | 7  | operator-not-allowed | -
                    notes = 'x'                      | 6  | operator-not-allowed | -
                    notes starts with 'x'            | 6  | operator-not-allowed | -
                    notes in ('x')                   | 6  | operator-not-allowed | -
                    plan contains 'x'                | 5  | operator-not-allowed | -
                    rooms in '上海市'                 | 6  | operator-not-allowed | -
                    industry in '上海市'              | 12 | unknown-value        | -
                    industry cotains 'x'             | 9  | unexpected           | contains
                    industry not in ('x')            | 9  | unexpected           | -
                    industry is null                 | 12 | unexpected           | absent
                    industry is not present          | 16 | unexpected           | absent
                    industry == 'C'                  | 9  | bad-operator         | =
                    rooms > 1 && rooms < 3           | 10 | bad-operator         | and
                    !listed = true                   | 0  | bad-operator         | not
                    rooms > 1 ; true                 | 10 | bad-character        | -
                    name = 'x                        | 7  | open-quote           | -
                    (rooms > 1                       | 10 | unexpected-end       | )
                    rooms > 1)                       | 9  | unexpected           | -
                    rooms > 1 amd true               | 10 | unexpected           | and
                    rooms >                          | 7  | unexpected-end       | -
                    rooms                            | 5  | unexpected-end       | -
                    rooms in (1, )                   | 13 | unexpected           | -
                    class(value) != 'key'            | 13 | unexpected           | -
                    class() = 'key'                  | 6  | unexpected           | -
                    ``                               | 0  | unexpected-end       | -
                    """)
    void a_problem_has_its_place_its_code_and_what_was_meant(String text, int at, String code, String suggestion) {
        Problem<House> problem = problem(text);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place().position()).isEqualTo(at);
        assertThat(problem.suggestion()).isEqualTo(suggestion);
    }

    @Test
    void the_place_counts_lines_and_characters_from_one() {
        Problem<House> problem = problem("rooms > 1\r\nand name = '𠮷' and\r  foo = 1");

        assertThat(problem.place()).isEqualTo(new Place(33, 3, 3));
        assertThat(problem("name = '𠮷𠮷' und").place()).isEqualTo(new Place(14, 1, 13));
    }

    @Test
    void messages_are_in_chinese_and_english() {
        Problem<House> problem = problem("indutry = 'C'");

        assertThat(problem.message()).isEqualTo(new Label("没有这个字段", "no field has this name"));
        assertThat(problem.text())
                .isEqualTo(new Label(
                        "第1行第1列：没有这个字段；是否想写 industry？",
                        "line 1, column 1: no field has this name; did you mean industry?"));
        assertThat(problem("built-on = 5").message())
                .isEqualTo(
                        new Label("字段“建成日”的值应为日期，如 2026-06-30", "the field built-on takes a date such as 2026-06-30"));
        assertThat(problem("phones > 'x'").message())
                .isEqualTo(new Label(
                        "字段“电话”不支持这种比较，可用：=, in, is absent",
                        "the field phones does not support this test; it supports: =, in, is absent"));
        assertThat(problem("mood = 'x'").message().en())
                .isEqualTo("the field mood has no such value; it takes: quiet, very-loud");
        assertThat(problem("rooms >").message())
                .isEqualTo(new Label("文本到此结束，还缺一个值", "the text ends here, a value is missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phones > 'S3CRET'",
                "name = S3CRET",
                "S3CRET = 1",
                "mood = 'S3CRET'",
                "rooms = 'S3CRET'",
                "name = 'S3CRET",
                "built-on = 'S3CRET'",
                "id = 'S3CRET'",
                "seen-at > 'S3CRET'",
                "amount(S3CRET) > 1",
                "any S3CRET",
                "rooms > 1 S3CRET",
                "class(value) = S3CRET",
                "industry in 'S3CRET'",
                "rooms S3CRET 5",
                "listed = S3CRET"
            })
    void nothing_that_was_typed_is_repeated(String text) {
        Problem<House> problem = problem(text);

        assertThat(problem.toString() + problem.text()).doesNotContain("S3CRET");
        assertThatThrownBy(() -> problem.orThrow("segment")).hasMessageNotContaining("S3CRET");
    }

    @Test
    void a_problem_can_be_thrown_under_the_name_of_the_input() {
        assertThatThrownBy(() -> FilterText.parse("foo = 1", House.VOCABULARY).orThrow("segment.where"))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.violations().get(0).path()).isEqualTo("segment.where");
                    assertThat(e.violations().get(0).code()).isEqualTo("unknown-name");
                    assertThat(e.messageIn(Locale.CHINA)).contains("第1行第1列");
                });
    }

    @Test
    void characters_that_no_storage_keeps_are_refused_in_texts() {
        assertThat(problem("name = 'a\0'").place().position()).isEqualTo(9);
        assertThat(problem("name = 'a\ud842'").code()).isEqualTo("bad-character");
        assertThat(problem("name = '\udc42a'").code()).isEqualTo("bad-character");
    }
}
