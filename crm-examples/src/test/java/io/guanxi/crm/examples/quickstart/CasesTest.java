package io.guanxi.crm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * cases.csv against deadlines computed by hand. Working days of 2026 that matter: 14 and 28 February are Saturdays that
 * make up for the Spring Festival (15 to 23 February off); 1 to 5 May are off and Saturday 9 May is worked; 19 June is off.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CasesTest {
    private static final String HEADER = "\uFEFFnumber,customer_number,type,priority,opened,first_response_due,"
            + "first_responded,first_response_breached,resolution_due,resolved,resolution_breached,confirmed,closed,"
            + "escalated,satisfaction,state";

    @TempDir
    Path directory;

    private FeedbackRun run;

    @BeforeEach
    void prepare() throws IOException {
        run = new FeedbackRun(directory);
    }

    /** What becomes of one line of feedback.csv. */
    private List<String> cases(String... lines) throws IOException {
        assertThat(run.quickstart(String.join("\n", lines) + "\n")).isZero();
        assertThat(run.text("rejected.csv").lines()).hasSize(1);
        List<String> written = run.text("cases.csv").lines().toList();
        assertThat(written.get(0)).isEqualTo(HEADER);
        return written.subList(1, written.size());
    }

    @Test
    void a_make_up_saturday_counts_and_the_spring_festival_does_not() throws IOException {
        assertThat(cases("G1,K2,2026-02-13 10:00,电话,服务投诉,,没人回电,苏梅,已致歉,2026-02-24 09:30,,,"
                        + "2026-02-27 18:00,2026-02-28 11:00,4,,,,"))
                .containsExactly("G1,K2,complaint,high,2026-02-13 10:00,2026-02-14 18:00,2026-02-24 09:30,true,"
                        + "2026-02-27 18:00,2026-02-27 18:00,false,2026-02-28 11:00,2026-02-28 11:00,false,4,closed");
    }

    @Test
    void days_whose_close_lies_in_a_pause_do_not_count_and_silence_escalates() throws IOException {
        assertThat(cases("G2,K2,2026-04-30 16:00,官网,技术咨询,,如何接入,顾明,已答复,2026-04-30 16:30,2026-05-06 10:00,"
                        + "2026-05-08 09:00,2026-05-21 09:00,,,,,,"))
                .containsExactly("G2,K2,consultation,normal,2026-04-30 16:00,2026-05-08 18:00,2026-04-30 16:30,false,"
                        + "2026-05-20 18:00,2026-05-21 09:00,true,,,true,,resolved");
    }

    @Test
    void the_complaint_of_a_strategic_customer_is_urgent_and_a_low_score_opens_the_second_round() throws IOException {
        assertThat(cases("G3,K1,2026-06-06 15:00,电话,投诉,质量,无法上电,蒋琳,已更换,2026-06-07 15:00,,,"
                        + "2026-06-09 15:01,2026-06-10 10:00,2,,,,3"))
                .containsExactly("G3,K1,complaint,urgent,2026-06-06 15:00,2026-06-07 15:00,2026-06-07 15:00,false,"
                        + "2026-06-09 15:00,2026-06-09 15:01,true,2026-06-10 10:00,,false,2,second-round");
    }

    @Test
    void a_case_reopened_on_the_seventh_day_is_open_again_with_its_first_result_as_it_was() throws IOException {
        assertThat(cases("G4,K2,2026-06-01 09:00,APP,建议,产品质量,希望批量导入,沈倩,已立项,2026-06-02 10:00,,,"
                        + "2026-06-10 17:00,2026-06-11 09:00,5,2026-06-18 23:59,是,下一版本,9"))
                .containsExactly("G4,K2,suggestion,normal,2026-06-01 09:00,2026-06-04 18:00,2026-06-02 10:00,false,"
                        + "2026-06-15 18:00,2026-06-10 17:00,false,2026-06-11 09:00,,false,5,second-round");
    }

    @Test
    void a_case_reopened_on_the_eighth_day_stays_closed_and_a_linked_one_begins() throws IOException {
        assertThat(cases("G5,K2,2026-05-11 12:30,微信公众号,表扬,服务,很耐心,沈倩,已致谢,2026-05-12 09:00,,,"
                        + "2026-05-12 10:00,2026-05-12 20:00,,2026-05-20 08:00,,,"))
                .containsExactly(
                        "G5,K2,praise,low,2026-05-11 12:30,2026-05-18 18:00,2026-05-12 09:00,false,"
                                + "2026-06-08 18:00,2026-05-12 10:00,false,2026-05-12 20:00,2026-05-12 20:00,false,,closed",
                        "G5-2,K2,praise,low,2026-05-20 08:00,2026-05-27 18:00,,true,"
                                + "2026-06-17 18:00,,true,,,false,,assigned");
    }

    @Test
    void a_clock_that_stands_still_has_no_due_time() throws IOException {
        assertThat(cases("G6,K2,2026-06-24 10:00,邮件,咨询,价格,能否分期,沈倩,,2026-06-24 11:00,2026-06-25 09:00,,,,,,,,"))
                .containsExactly("G6,K2,consultation,normal,2026-06-24 10:00,2026-06-29 18:00,2026-06-24 11:00,false,"
                        + ",,false,,,false,,waiting-customer");
    }

    @Test
    void a_class_that_rises_while_the_case_is_open_raises_it_from_its_beginning() throws IOException {
        assertThat(cases("G7,K3,2026-05-04 10:00,电话,咨询,物流,何时到货,叶青,已告知,2026-05-07 09:00,,,"
                        + "2026-05-12 09:00,2026-05-12 09:30,3,,,,"))
                .containsExactly("G7,K3,consultation,high,2026-05-04 10:00,2026-05-08 18:00,2026-05-07 09:00,false,"
                        + "2026-05-11 18:00,2026-05-12 09:00,true,2026-05-12 09:30,2026-05-12 09:30,false,3,closed");
    }

    @Test
    void the_four_needed_columns_make_a_case_with_a_number_of_the_day() throws IOException {
        assertThat(cases(",K2,2026-06-03,,表扬,,谢谢,,,,,,,,,,,,"))
                .containsExactly("FK20260603001,K2,praise,low,2026-06-03 00:00,2026-06-10 18:00,,true,"
                        + "2026-07-02 18:00,,false,,,false,,new");
    }

    @Test
    void what_cannot_have_been_is_told_by_line_and_column() throws IOException {
        assertThat(run.quickstart("""
                        B1,K2,2026-06-01 09:00,电话,投诉,,如题,,,2小时,,,,,,,,,
                        B2,K2,2026-06-01 09:00,电话,投诉,,如题,,,2026-06-01 08:59,,,,,,,,,
                        B3,K2,2026-06-01 09:00,电话,投诉,,如题,,,2026-06-01 10:00,,,2026-06-02,2026-06-03,6,,,,
                        B4,K2,2026-06-01 09:00,电话,投诉,,如题,,,2026-06-01 10:00,,,2026-06-02,2026-06-03,5,,,,11
                        B5,K2,2026-06-01 09:00,电话,投诉,,如题,,,2026-07-01 00:00,,,,,,,,,
                        B6,K9,2026-06-01 09:00,电话,投诉,,如题,,,,,,,,,,,,
                        B7,K2,2026-06-01 09:00,传真,投诉,,如题,,,,,,,,,,,,
                        B8,K2,2026-06-01 09:00,电话,投诉,,如题,,,,2026-06-03,2026-06-02,,,,,,,
                        B9,K2,2026-07-01 09:00,电话,投诉,,如题,,,,,,,,,,,,
                        B10,K2,2026-06-01 09:00,电话,投诉,,如题,,,,2026-06-04,2026-06-05,2026-06-02,,,,,,
                        """)).isZero();
        assertThat(run.text("rejected.csv")
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceAll("^([^,]*,[^,]*,[^,]*,[^,]*),.*", "$1")))
                .containsExactly(
                        "feedback.csv,2,首次响应时间,2小时",
                        "feedback.csv,3,首次响应时间,2026-06-01 08:59",
                        "feedback.csv,4,满意度,6",
                        "feedback.csv,5,NPS,11",
                        "feedback.csv,6,首次响应时间,2026-07-01 00:00",
                        "feedback.csv,7,客户编号,K9",
                        "feedback.csv,8,反馈来源,传真",
                        "feedback.csv,9,等待客户结束时间,2026-06-02",
                        "feedback.csv,10,反馈时间,2026-07-01 09:00",
                        "feedback.csv,11,,");
        assertThat(run.text("rejected.csv"))
                .contains(",2026-06-01 08:59,首次响应时间早于反馈时间\n", ",2026-06-02,等待客户结束时间早于等待客户开始时间\n")
                .contains("这是时长,应填写时间");
        assertThat(run.text("cases.csv").lines()).hasSize(1);
    }

    @Test
    void reading_the_same_again_changes_nothing_and_the_counts_stand_in_the_summary() throws IOException {
        String lines = "G3,K1,2026-06-06 15:00,电话,投诉,质量,无法上电,蒋琳,已更换,2026-06-07 15:00,,,"
                + "2026-06-09 15:01,2026-06-10 10:00,2,,,,3\n,K2,2026-06-03,,表扬,,谢谢,,,,,,,,,,,,\n";
        assertThat(run.quickstart(lines)).isZero();
        String cases = run.text("cases.csv");
        String report = run.text("report.html");
        assertThat(run.quickstart(lines)).isZero();

        assertThat(run.text("cases.csv")).isEqualTo(cases);
        assertThat(run.text("report.html")).isEqualTo(report);
        JsonNode summary = new ObjectMapper().readTree(run.text("summary.json"));
        assertThat(summary.at("/files/feedback.csv/unchanged").asLong()).isEqualTo(2);
        assertThat(summary.at("/files/feedback.csv/accepted").asLong()).isZero();
        assertThat(summary.at("/cases/total").asLong()).isEqualTo(2);
        assertThat(summary.at("/cases/states/second-round").asLong()).isEqualTo(1);
        assertThat(summary.at("/cases/firstResponseBreached").asLong()).isEqualTo(1);
        assertThat(summary.at("/cases/resolutionBreached").asLong()).isEqualTo(1);
        assertThat(run.said()).contains("反馈工单 2:未关闭 2,首次响应超时 1,首轮解决超时 1,已升级 0");
    }
}
