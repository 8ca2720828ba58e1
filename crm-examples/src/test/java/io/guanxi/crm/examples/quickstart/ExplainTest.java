package io.guanxi.crm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplainTest {
    @TempDir
    static Path directory;

    private static FeedbackRun run;

    @BeforeAll
    static void prepare() throws IOException {
        run = new FeedbackRun(directory);
        assertThat(run.quickstart("""
                        G2,K2,2026-04-30 16:00,官网,技术咨询,,如何接入,顾明,已答复,2026-04-30 16:30,2026-05-06 10:00,2026-05-08 09:00,2026-05-21 09:00,,,,,,
                        G6,K2,2026-06-24 10:00,邮件,咨询,价格,能否分期,沈倩,,2026-06-24 11:00,2026-06-25 09:00,,,,,,,,
                        G8,K3,2026-06-29 10:00,电话,投诉,物流,司机态度恶劣,,,,,,,,,,,,,“他把货扔在门口就走。”
                        G7,K3,2026-05-04 10:00,电话,投诉,物流,何时到货,叶青,已告知,2026-05-07 09:00,,,2026-05-12 09:00,2026-05-12 09:30,3,,,,
                        G9,K2,2026-06-30 16:00,邮件,咨询,价格,何时报价,沈倩,,,,,,,,,,,,
                        """)).isZero();
    }

    @Test
    void a_case_is_judged_as_of_the_day_at_which_the_database_stands() {
        assertThat(run.explain("--case", "G9", "--out", run.results())).isZero();
        assertThat(run.said()).contains("未完成,未到期").doesNotContain("已超时");
        assertThat(run.explain("--case", "G9", "--out", run.results(), "--as-of", "2026-07-10"))
                .isZero();
        assertThat(run.said()).contains("未完成,已超时");
    }

    @Test
    void a_deadline_is_told_interval_by_interval() {
        assertThat(run.explain("--case", "G2", "--out", run.results())).isZero();
        assertThat(run.said())
                .contains("反馈工单 G2", "咨询 · 技术 · 官网 · 客户 K2", "状态 待客户确认,优先级 一般,第 1 轮,已升级,处理责任人 顾明")
                .contains("2026-04-30 16:00  一般 ← 咨询 × 普通客户", "战略客户 高、重点客户 一般、普通客户 一般")
                .contains("优先级一般: 10 个工作日 → 到期 2026-05-20 18:00", "于 2026-05-21 09:00 完成,超时")
                .contains("2026-05-01 00:00:00 – 2026-05-06 00:00:00  不计:劳动节")
                .contains("不计:暂停:等待客户(顾明)", "计入 1 个工作日:劳动节调休上班")
                .contains("2026-04-30 16:30 * 回复客户: “已答复”  [顾明]", "解决超时", "* 事后补记,提醒不再发送");
    }

    @Test
    void the_same_in_english() {
        assertThat(run.explain("--case", "G2", "--out", run.results(), "--lang", "en"))
                .isZero();
        assertThat(run.said())
                .contains("Feedback case G2", "Why this priority", "normal ← consultation × normal customer")
                .contains("priority normal: 10 business days → due 2026-05-20 18:00", "done at 2026-05-21 09:00, late")
                .contains("does not count: Labour Day", "Timeline", "the customer never confirmed");
    }

    @Test
    void of_several_targets_the_first_to_run_out_is_named_and_a_raised_priority_has_its_own() {
        assertThat(run.explain("--case", "G7", "--out", run.results())).isZero();
        assertThat(run.said())
                .contains("高 ← 投诉 × 普通客户", "紧急 ← 投诉 × 战略客户(调整)")
                .contains("优先级高: 1 个工作日 与 72 小时,取先到者:1 个工作日 → 到期 2026-05-06 18:00");
    }

    @Test
    void the_customers_own_words_are_told_beside_the_description_and_words_that_judge_are_named() {
        assertThat(run.explain("--case", "G8", "--out", run.results())).isZero();
        assertThat(run.said()).contains("问题描述: 司机态度恶劣", "其中主观用语: 态度恶劣", "客户原话: “他把货扔在门口就走。”");
        assertThat(run.explain("--case", "G7", "--out", run.results())).isZero();
        assertThat(run.said()).doesNotContain("主观用语").doesNotContain("客户原话");
    }

    @Test
    void a_clock_that_stands_still_says_so() {
        assertThat(run.explain("--case", "G6", "--out", run.results(), "--as-of", FeedbackRun.AS_OF))
                .isZero();
        assertThat(run.said()).contains("计时暂停中", "计时暂停,尚无到期时间");
    }

    @Test
    void what_is_not_there_is_answered_with_the_way_out() throws IOException {
        assertThat(run.explain("--case", "G99", "--out", run.results())).isEqualTo(1);
        assertThat(run.problems()).contains("G99", "cases.csv");
        assertThat(run.explain("--out", run.results())).isEqualTo(2);
        assertThat(run.problems()).contains("--case");
        assertThat(run.explain("--case", "G2", "--nonsense", "x", "--lang", "en"))
                .isEqualTo(2);
        assertThat(run.problems()).contains("unknown option --nonsense");
        Path empty = Files.createDirectories(directory.resolve("empty"));
        assertThat(run.explain("--case", "G2", "--out", empty.toString())).isEqualTo(2);
        assertThat(run.problems()).contains("quickstart", "--db");
        assertThat(run.explain("--case", "G2", "--db", "jdbc:h2:file:" + empty.resolve("none")))
                .isEqualTo(2);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void help_names_every_option() {
        assertThat(run.explain("--help", "--lang", "en")).isZero();
        assertThat(run.said()).contains("--case", "--out", "--db", "--lang", "--as-of");
    }
}
