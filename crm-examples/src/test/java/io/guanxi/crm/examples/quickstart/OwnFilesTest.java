package io.guanxi.crm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them: some cannot be used at all, some have doubtful or empty cells. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnFilesTest {
    private static final String TITLES = "客户编号,客户名称,联系人,手机号,行业,地区";
    private static final String GOOD = "K1,华东智造科技有限公司,王芳,13800001111,制造业,上海市浦东新区";

    @TempDir
    Path directory;

    private Job job;

    @BeforeEach
    void begin() {
        job = new Job(directory);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    编号,电话\\nK1,13800001111      ! 客户名称 ! 编号 | 电话
                    编号|客户名称\\nK1|甲公司        ! 客户名称 ! 分隔
                    K1,王芳,13800001111\\n          ! 客户名称 ! 3 项都无法识别
                    """)
    void a_file_that_lacks_a_needed_column_is_told_with_what_was_found(String text, String needed, String found)
            throws IOException {
        job.file("customers.csv", text.replace("\\n", "\n")).file("deals.csv", "客户编号,日期,金额\nK1,2026-01-05,5万\n");
        assertThat(job.own()).isEqualTo(1);
        assertThat(job.problems()).contains("customers.csv", needed, found).doesNotContain("王芳");
        assertThat(job.own("--lang", "en")).isEqualTo(1);
        assertThat(job.problems()).contains("customers.csv cannot be used: it lacks the column 客户名称 (or name");
        assertThat(job.rejected()).hasSize(1).first().asString().startsWith("customers.csv,1,客户名称,");
        assertThat(job.summary().at("/files/customers.csv/problem").asText()).contains("客户名称");
        assertThat(job.summary().at("/files").has("deals.csv")).isFalse();
    }

    @Test
    void an_empty_file_is_told_alike_everywhere() throws IOException {
        assertThat(job.file("customers.csv", "").own()).isEqualTo(1);
        assertThat(job.problems()).contains("customers.csv 无法使用: 文件为空");
        assertThat(job.said()).contains("读取 0,新增 0,未变 0,拒绝 0");
        assertThat(job.summary().at("/files/customers.csv/rejected").asLong()).isZero();
        assertThat(job.summary().at("/files/customers.csv/problem").asText()).contains("文件为空");
        assertThat(job.rejected()).hasSize(1).first().asString().startsWith("customers.csv,1,,,\"文件为空");
        assertThat(job.own("--lang", "en")).isEqualTo(1);
        assertThat(job.summary().at("/files/customers.csv/problem").asText()).contains("empty");
    }

    @Test
    void bytes_that_are_no_text_are_told_without_control_characters() throws IOException {
        byte[] bytes = new byte[4_000];
        new Random(1).nextBytes(bytes);
        assertThat(job.file("customers.csv", bytes).own()).isEqualTo(1);
        assertThat(job.problems().lines().filter(line -> line.startsWith("customers.csv 无法使用")))
                .singleElement()
                .asString()
                .doesNotContainPattern("\\p{Cntrl}")
                .hasSizeLessThan(700);
    }

    @Test
    void another_file_that_cannot_be_used_is_told_and_the_rest_is_done() throws IOException {
        job.file("customers.csv", TITLES + "\n" + GOOD + "\n").file("deals.csv", "客户编号,日期\nK1,2026-01-05\n");
        assertThat(job.own()).isEqualTo(1);
        assertThat(job.problems()).contains("deals.csv 无法使用: 缺少列 交易金额");
        assertThat(job.text("classifications.csv")).contains("K1,value,normal");
    }

    @Test
    void what_is_doubtful_about_customers_is_counted() throws IOException {
        job.file("customers.csv", TITLES + ",跟进负责人\n" + GOOD + ",李伟\n" + """
                        K2,甲公司,王芳,13800001112,没听说过的行业,上海市浦东新区,李伟
                        K3,乙公司,王芳,13800001113,闻所未闻的行业,某某星球,
                        """);
        assertThat(job.own()).isZero();
        assertThat(job.said()).contains("2 位客户有数据提示: 行业未识别 2、未填负责人,暂归导入人 1、地区未识别 1\n");
        assertThat(job.summary().at("/flags").toString())
                .isEqualTo("{\"industry-unknown\":2,\"owner-defaulted\":1,\"region-unknown\":1}");
        assertThat(job.own("--lang", "en")).isZero();
        assertThat(job.said()).contains("2 customers with doubtful data: industry not recognised 2, ");
    }

    @Test
    void a_number_that_cannot_be_read_is_not_missing_as_well() throws IOException {
        job.file("customers.csv", TITLES + "\nK1,甲公司,王芳,138****5678,制造业,上海市\n");
        assertThat(job.own()).isZero();
        assertThat(job.rejected()).singleElement().asString().startsWith("customers.csv,2,手机号,138****5678,");
        job.file("customers.csv", TITLES + "\nK1,甲公司,王芳,,制造业,上海市\n");
        assertThat(job.own()).isZero();
        assertThat(job.rejected()).singleElement().asString().startsWith("customers.csv,2,联系方式,,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "暂无", "/", "-", "--", "N/A"})
    void a_placeholder_is_blank_where_nothing_is_needed(String placeholder) throws IOException {
        String optional = ",固定电话,邮箱,企业规模,成立时间,历史合作金额,统一社会信用代码,客户标签";
        String cells = ("," + placeholder).repeat(7);
        job.file(
                "customers.csv",
                TITLES + optional + "\n" + GOOD + cells + "\nK2,甲公司,王芳,13800001112," + placeholder + ",上海市" + cells
                        + "\nK3," + placeholder + ",王芳,13800001112,制造业,上海市" + cells + "\n");
        assertThat(job.own()).isZero();
        assertThat(job.rejected()).noneMatch(line -> line.startsWith("customers.csv,2,"));
        assertThat(job.rejected() + job.summary().at("/flags").toString())
                .containsAnyOf("customers.csv,3,行业,", "industry-unknown");
    }

    @Test
    void whoever_names_a_customer_that_was_refused_is_told_where() throws IOException {
        job.file("customers.csv", TITLES + "\n" + GOOD + "\nK2,甲公司,王芳,1380,制造业,上海市\nK2,乙公司,,,,\n")
                .file("deals.csv", "客户编号,日期,金额\nK2,2026-01-05,5万\nK9,2026-01-05,5万\n")
                .file("interactions.csv", "客户编号,跟进时间,沟通方式\nK2,2026-01-05 10:00,电话\n")
                .file("feedback.csv", "客户编号,反馈时间,反馈类型,问题描述\nK2,2026-01-05 10:00,投诉,发货晚了三天\n");
        assertThat(job.own()).isZero();
        assertThat(job.rejected())
                .contains(
                        "deals.csv,2,客户编号,K2,该客户在 customers.csv 第 3 行被拒绝",
                        "interactions.csv,2,客户编号,K2,该客户在 customers.csv 第 3 行被拒绝",
                        "feedback.csv,2,客户编号,K2,该客户在 customers.csv 第 3 行被拒绝")
                .anyMatch(line -> line.startsWith("deals.csv,3,客户编号,K9,找不到"));
    }

    @Test
    void two_numbers_below_each_other_in_a_cell_are_two() throws IOException {
        job.file("customers.csv", TITLES + "\nK1,甲公司,王芳,\"13800001111\n13800001112\",制造业,上海市\n");
        assertThat(job.own()).isZero();
        assertThat(job.rejected()).isEmpty();
        job.file("customers.csv", TITLES + "\nK2,乙公司,王芳,\"13800001113\r\n1380\",制造业,上海市\n");
        assertThat(job.own()).isZero();
        assertThat(job.rejected()).first().asString().endsWith("\"13800001113");
    }

    @Test
    void a_customer_that_differs_from_the_stored_one_is_told_by_the_names_of_its_fields() throws IOException {
        assertThat(job.file("customers.csv", TITLES + "\n" + GOOD + "\n").own()).isZero();
        String other = GOOD.replace("智造", "机电").replace("浦东新区", "黄浦区");
        assertThat(job.file("customers.csv", TITLES + "\n" + other + "\n").own())
                .isZero();
        assertThat(job.rejected())
                .singleElement()
                .asString()
                .contains("客户编号已存在,以下内容不同:客户名称、所在地区")
                .doesNotContain("[", "name");
        assertThat(job.own("--lang", "en")).isZero();
        assertThat(job.rejected())
                .singleElement()
                .asString()
                .contains("the customer exists and differs in name, region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"504B0304140006000A0D2C5831", "D0CF11E0A1B11AE1000A0D2C5831"})
    void a_workbook_is_no_csv_whatever_it_is_called(String start) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(start);
        assertThat(job.file("customers.csv", bytes).own()).isEqualTo(1);
        assertThat(job.problems()).contains("customers.csv 无法使用: 这是 Excel 工作簿,请另存为 CSV");
        assertThat(job.rejected()).singleElement().asString().contains("Excel");
        assertThat(job.said() + job.problems()).doesNotContain("PK").doesNotContain("未识别的列");
        assertThat(job.summary().toString()).doesNotContain("PK").doesNotContain("X1");
        assertThat(job.own("--lang", "en")).isEqualTo(1);
        assertThat(job.problems()).contains("this is an Excel workbook; save it as CSV");
    }

    @Test
    void titles_that_are_not_known_reach_the_console_without_control_characters() throws IOException {
        String titles = TITLES + ",\u001B[31m星\u0007座\u009B,\u0000";
        assertThat(job.file("customers.csv", titles + "\n" + GOOD + ",a,b\n").own())
                .isZero();
        assertThat(job.said()).contains("[31m星座\n");
        assertThat(job.said().replace("\n", "")).doesNotContainPattern("\\p{Cc}");
        assertThat(job.summary().at("/files/customers.csv/unknownColumns").toString())
                .isEqualTo("[\"[31m星座\"]");
    }

    @Test
    void a_first_line_without_any_title_is_quoted_nowhere() throws IOException {
        assertThat(job.file("customers.csv", "K1,王芳,13800001111\n").own()).isEqualTo(1);
        assertThat(job.said() + job.problems() + job.summary()).doesNotContain("王芳");
    }

    @Test
    void dimensions_without_any_class_are_left_out_on_the_console() throws IOException {
        assertThat(job.file("customers.csv", "").own()).isEqualTo(1);
        assertThat(job.said()).doesNotContain("价值");
    }

    @Test
    void contracts_have_a_step_of_their_own_only_where_a_line_says_more_of_one_than_its_number() throws IOException {
        job.file("customers.csv", TITLES + "\n" + GOOD + "\n")
                .file("deals.csv", "客户编号,日期,金额,合同编号\nK1,2026-01-05,5万,H1\n");
        assertThat(job.own()).isZero();
        assertThat(job.problems()).contains("导入交易").doesNotContain("合同");
        job.file("deals.csv", "客户编号,日期,金额,合同编号,合同生效日,合同到期日\nK1,2026-01-06,5万,H2,2026-01-06,2026-12-31\n");
        assertThat(job.own()).isZero();
        assertThat(job.problems()).contains("导入交易", "导入合同");
    }

    @Test
    void where_the_results_are_is_told_without_detours() throws IOException {
        job.file("customers.csv", TITLES + "\n" + GOOD + "\n");
        Path detour = directory.resolve("data").resolve("..").resolve("elsewhere");
        assertThat(job.own("--out", detour.toString())).isZero();
        assertThat(job.said()).contains("结果目录: " + directory.resolve("elsewhere"));
    }
}
