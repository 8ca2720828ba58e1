package io.guanxi.crm.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.feedback.Categories;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackHistory;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Violation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedbackRowsTest {
    private static final String HEADER = "反馈编号,客户编号,反馈时间,反馈来源,反馈类型,问题分类,问题描述,客户诉求,处理责任人,处理措施,首次响应时间,"
            + "等待客户开始时间,等待客户结束时间,解决时间,客户确认时间,满意度评分,重新打开时间,是否采纳,采纳说明,NPS评分\n";
    private static final String LEAST = "客户编号,反馈时间,反馈类型,问题描述\n";

    @TempDir
    Path directory;

    private static FeedbackRows rows() {
        return new FeedbackRows(ZoneId.of("Asia/Shanghai"), Categories.topics());
    }

    private Lines.Result<FeedbackHistory> read(String text) {
        return Lines.read(directory, text, rows());
    }

    private FeedbackHistory only(String text) {
        Lines.Result<FeedbackHistory> result = read(text);
        assertThat(result.rejections()).isEmpty();
        return result.drafts().get(0);
    }

    private static Instant at(String local) {
        return Instant.parse(local + ":00+08:00");
    }

    @Test
    void a_line_is_the_history_of_a_case() {
        FeedbackHistory history =
                only(HEADER + "GD-1,K1,2026-01-05 09:30,公众号问卷,服务投诉,,没人回电,道歉,苏梅,已致歉,2026年1月5日 10:00,2026-01-0611:00,"
                        + "2026/1/7 12:00,20260108 1500,2026-01-09 16:00,4,2026-01-12 09:00,是,下月实施,9分\n");
        assertThat(history.draft().customerNumber()).isEqualTo("K1");
        assertThat(history.draft().number()).isEqualTo("GD-1");
        assertThat(history.draft().type()).isEqualTo(FeedbackType.COMPLAINT);
        assertThat(history.draft().topic()).isEqualTo("service");
        assertThat(history.draft().channel()).isEqualTo(Channel.QUESTIONNAIRE);
        assertThat(history.draft().description()).isEqualTo("没人回电");
        assertThat(history.draft().request()).isEqualTo("道歉");
        assertThat(history.draft().at()).isEqualTo(at("2026-01-05T09:30"));
        assertThat(history.assignee()).isEqualTo("苏梅");
        assertThat(history.work())
                .isEqualTo(new FeedbackHistory.Work(
                        "已致歉",
                        at("2026-01-05T10:00"),
                        at("2026-01-06T11:00"),
                        at("2026-01-07T12:00"),
                        at("2026-01-08T15:00")));
        assertThat(history.answer())
                .isEqualTo(
                        new FeedbackHistory.Answer(at("2026-01-09T16:00"), 4, at("2026-01-12T09:00"), true, "下月实施", 9));
    }

    @Test
    void the_customers_own_words_are_kept_apart_from_the_description() {
        FeedbackHistory history = only("客户编号,反馈时间,反馈类型,问题描述,客户原话\nK1,2026-01-05,投诉,送货迟到两天,“你们太差了!”\n");
        assertThat(history.draft().description()).isEqualTo("送货迟到两天");
        assertThat(history.draft().ownWords()).isEqualTo("“你们太差了!”");
        assertThat(only(LEAST + "K1,2026-01-05,表扬,谢谢\n").draft().ownWords()).isNull();
    }

    @Test
    void four_columns_are_enough() {
        FeedbackHistory history = only(LEAST + "K1,2026-01-05,表扬,谢谢\n");
        assertThat(history.draft().at()).isEqualTo(at("2026-01-05T00:00"));
        assertThat(history.assignee()).isNull();
        assertThat(history.work()).isEqualTo(new FeedbackHistory.Work(null, null, null, null, null));
        assertThat(history.answer()).isEqualTo(new FeedbackHistory.Answer(null, null, null, null, null, null));
        assertThat(read("客户编号,反馈时间,反馈类型\nK1,2026-01-05,表扬\n").rejections()).containsExactly("1|问题描述||缺少这一列,文件未导入");
    }

    @ParameterizedTest
    @CsvSource({
        "咨询, CONSULTATION,",
        "投诉类, COMPLAINT,",
        "客户建议, SUGGESTION,",
        "表扬, PRAISE,",
        "技术咨询, CONSULTATION, technical",
        "服务投诉, COMPLAINT, service",
        "产品质量投诉, COMPLAINT, product-quality",
        "质量投诉, COMPLAINT, product-quality",
        "发票咨询, CONSULTATION, contract",
        "物流建议, SUGGESTION, logistics",
        "service complaint, COMPLAINT, service",
        "Praise, PRAISE,"
    })
    void a_type_may_have_its_topic_in_front(String cell, FeedbackType type, @Nullable String topic) {
        FeedbackHistory history = only(LEAST + "K1,2026-01-05," + cell + ",如题\n");
        assertThat(history.draft().type()).isEqualTo(type);
        assertThat(history.draft().topic()).isEqualTo(topic);
    }

    @Test
    void the_column_of_topics_goes_before_the_words_in_front_of_the_type() {
        assertThat(only("客户编号,反馈时间,反馈类型,问题分类,问题描述\nK,2026-01-05,技术咨询,开票,如题\n")
                        .draft()
                        .topic())
                .isEqualTo("contract");
    }

    @ParameterizedTest
    @CsvSource({
        "官网, WEB",
        "官网反馈入口, WEB",
        "APP留言, APP",
        "ａｐｐ, APP",
        "公众号, OFFICIAL_ACCOUNT",
        "公众号问卷, QUESTIONNAIRE",
        "客服电话, PHONE",
        "销售经理拜访记录, VISIT",
        "邮件, EMAIL",
        "在线论坛, FORUM",
        "社交媒体, SOCIAL",
        "工单系统, TICKET_SYSTEM",
        "ticket-system, TICKET_SYSTEM"
    })
    void channels_are_read_by_their_words(String cell, Channel channel) {
        assertThat(only("客户编号,反馈时间,反馈来源,反馈类型,问题描述\nK,2026-01-05," + cell + ",咨询,如题\n")
                        .draft()
                        .channel())
                .isEqualTo(channel);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2小时",
                "30分钟",
                "1天",
                "约2个工作日",
                "1天2小时",
                "两小时内",
                "半天",
                "1.5h",
                "90 min",
                "2 business days",
                "24小时以内",
                "3"
            })
    void a_duration_where_a_time_belongs_refuses_the_line(String cell) {
        assertThat(read("客户编号,反馈时间,反馈类型,问题描述,首次响应时间\nK,2026-01-05,咨询,如题," + cell + "\n")
                        .rejections())
                .containsExactly("2|首次响应时间|" + cell + "|这是时长,应填写时间;请写作 2024-05-01 09:30");
    }

    @Test
    void a_date_without_a_time_is_midnight_but_never_before_what_came_earlier_that_day() {
        FeedbackHistory history = only("客户编号,反馈时间,反馈类型,问题描述,首次响应时间,解决时间,客户确认时间\n"
                + "K,2026-01-05 15:00,咨询,如题,2026-01-05,2026-01-06,2026-01-06\n");
        assertThat(history.work().responded()).isEqualTo(at("2026-01-05T15:00"));
        assertThat(history.work().resolved()).isEqualTo(at("2026-01-06T00:00"));
        assertThat(history.answer().confirmed()).isEqualTo(at("2026-01-06T00:00"));

        FeedbackHistory backwards = only("客户编号,反馈时间,反馈类型,问题描述,首次响应时间\nK,2026-01-05 15:00,咨询,如题,2026-01-04\n");
        assertThat(backwards.work().responded()).isEqualTo(at("2026-01-04T00:00"));
    }

    @ParameterizedTest
    @CsvSource({"是, true", "已采纳, true", "yes, true", "否, false", "不采纳, false", "0, false", "待定,", "'',"})
    void a_suggestion_is_adopted_or_not_or_undecided(String cell, @Nullable Boolean adopted) {
        assertThat(only("客户编号,反馈时间,反馈类型,问题描述,是否采纳\nK,2026-01-05,建议,如题," + cell + "\n")
                        .answer()
                        .adopted())
                .isEqualTo(adopted);
    }

    @Test
    void every_bad_cell_of_every_bad_line_is_told() {
        assertThat(read("""
                        反馈编号,客户编号,反馈时间,反馈来源,反馈类型,问题分类,问题描述,解决时间,满意度,是否采纳,NPS
                        1,K,昨天,传真,吐槽,天气,如题,2024-05,很好,部分,九
                        2,,,,,,,,,,
                        1,K,2026-01-05,,咨询,,如题,,,,
                        """).rejections())
                .containsExactly(
                        "2|反馈时间|昨天|无法识别的日期;请写作 2024-05-01 09:30",
                        "2|反馈类型|吐槽|应为 咨询、建议、投诉、表扬,前面可加问题分类,如 服务投诉",
                        "2|问题分类|天气|应为 技术、服务、产品质量、物流、价格、合同/发票、其他",
                        "2|反馈来源|传真|应为 官网、APP、公众号、问卷、电话、拜访、邮件、在线论坛、社交媒体、工单系统",
                        "2|解决时间|2024-05|只有年月,缺少日;请写作 2024-05-01 09:30",
                        "2|是否采纳|部分|应为 是、否 或 待定",
                        "2|满意度|很好|应为 1 到 5 的整数",
                        "2|NPS|九|应为 0 到 10 的整数",
                        "3|客户编号||必填",
                        "3|反馈时间||必填",
                        "3|反馈类型||必填",
                        "3|问题描述||必填",
                        "4|反馈编号|1|反馈编号与第2行重复");
    }

    @Test
    void a_case_is_known_by_its_number_or_else_by_its_values_and_its_place_among_equals() {
        String numbered = "反馈编号,客户编号,反馈时间,反馈类型,问题描述\nA,K,2026-01-05,咨询,";
        assertThat(only(numbered + "如题\n").identity())
                .isEqualTo(only(numbered + "别的\n").identity());

        String text = LEAST + "K,2026-01-05,投诉,如题\nK,2026-01-05,投诉,如题\nK,2026-01-05,投诉,别的\n";
        String otherwise = "问题描述,反馈类型,反馈时间,客户编号\n如题,投诉,2026年1月5日,K\n如题,complaint,20260105,K\n别的,投诉,2026/1/5,K\n";
        assertThat(identities(text)).doesNotHaveDuplicates().isEqualTo(identities(otherwise));
    }

    private List<String> identities(String text) {
        return read(text).drafts().stream().map(FeedbackHistory::identity).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "work.resolved, 解决时间, 2026-01-06",
        "work.waitTo, 等待客户结束时间, ''",
        "answer.satisfaction, 满意度评分, 9",
        "satisfaction, 满意度评分, 9",
        "draft.at, 反馈时间, 2026-01-05",
        "draft.customer-number, 客户编号, K",
        "reopened, 重新打开时间, ''",
        "state, '', ''",
        "anything else, 客户编号, K"
    })
    void what_the_library_refuses_is_told_by_its_column(String path, String column, String value) {
        assertThat(Lines.refusing(
                                directory,
                                "客户编号,反馈时间,反馈类型,问题描述,解决时间,满意度评分\nK,2026-01-05,咨询,如题,2026-01-06,9\n",
                                rows(),
                                new Violation(path, "odd", new Label("不对", "odd")))
                        .rejections())
                .containsExactly("2|" + column + "|" + value + "|不对");
    }
}
