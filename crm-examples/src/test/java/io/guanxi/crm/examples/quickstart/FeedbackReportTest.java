package io.guanxi.crm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report's figures of feedback against counts made by hand. The last of the 24 months is June 2026. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedbackReportTest {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);
    private static final int FEBRUARY = 19;
    private static final int JUNE = 23;

    @TempDir
    static Path directory;

    private static JsonNode page;
    private static JsonNode data;

    @BeforeAll
    static void prepare() throws IOException {
        FeedbackRun run = new FeedbackRun(directory);
        assertThat(run.quickstart("""
                        A,K2,2026-02-13 10:00,电话,服务投诉,,没人回电,苏梅,已致歉,2026-02-24 09:30,,,2026-02-27 18:00,2026-02-28 11:00,4,,,,
                        B,K1,2026-06-06 15:00,电话,投诉,质量,无法上电,蒋琳,已更换,2026-06-07 15:00,,,2026-06-09 15:01,2026-06-10 10:00,2,,,,3
                        C,K2,2026-06-01 09:00,APP,建议,产品质量,批量导入,沈倩,已立项,2026-06-02 10:00,,,2026-06-03 09:00,2026-06-03 10:00,5,,是,下版,9
                        D,K2,2026-06-01 09:00,APP,建议,产品质量,中英文切换,沈倩,不可行,2026-06-02 10:00,,,2026-06-03 09:00,2026-06-04 10:00,,,否,成本,10
                        E,K2,2026-06-29 09:00,,建议,,离线安装,沈倩,,,,,,,,,,,
                        """)).isZero();
        Matcher found = DATA.matcher(run.text("report.html"));
        assertThat(found.find()).isTrue();
        page = new ObjectMapper().readTree(found.group(1));
        data = page.get("feedback");
    }

    @Test
    void cases_are_counted_by_type_month_and_channel() {
        assertThat(data.at("/types/2/label").asText()).isEqualTo("投诉");
        assertThat(data.at("/types/2/months/" + FEBRUARY).asLong()).isEqualTo(1);
        assertThat(data.at("/types/1/months/" + JUNE).asLong()).isEqualTo(3);
        assertThat(data.at("/channels").findValuesAsText("label")).containsExactlyInAnyOrder("APP", "电话", "未填写");
        assertThat(data.at("/complaints").findValuesAsText("label")).containsExactlyInAnyOrder("服务", "产品质量");
        assertThat(page.at("/totals/5/value").asLong()).isEqualTo(5);
    }

    @Test
    void a_promise_that_is_neither_kept_nor_broken_does_not_count() {
        assertThat(data.at("/response/broken/" + FEBRUARY).asLong()).isEqualTo(1);
        assertThat(data.at("/resolution/kept/" + FEBRUARY).asLong()).isEqualTo(1);
        assertThat(data.at("/response/kept/" + JUNE).asLong()).isEqualTo(3);
        assertThat(data.at("/response/broken/" + JUNE).asLong()).isZero();
        assertThat(data.at("/resolution/kept/" + JUNE).asLong()).isEqualTo(2);
        assertThat(data.at("/resolution/broken/" + JUNE).asLong()).isEqualTo(1);
    }

    @Test
    void closed_cases_alone_have_a_time_to_close() {
        assertThat(data.at("/closings/2/count").asLong()).isEqualTo(1);
        assertThat(data.at("/closings/2/hours").asLong()).isEqualTo(15 * 24 + 1);
        assertThat(data.at("/closings/2/places/4").asLong()).isEqualTo(1);
        assertThat(data.at("/closings/1/count").asLong()).isEqualTo(2);
        assertThat(data.at("/closings/1/places/1").asLong()).isEqualTo(1);
        assertThat(data.at("/closings/1/places/2").asLong()).isEqualTo(1);
    }

    @Test
    void adopted_and_declined_are_decided_and_the_rest_is_not() {
        assertThat(data.get("adopted").asLong()).isEqualTo(1);
        assertThat(data.get("declined").asLong()).isEqualTo(1);
        assertThat(data.get("undecided").asLong()).isEqualTo(1);
    }

    @Test
    void satisfaction_and_nps_have_their_own_answers() {
        assertThat(data.at("/satisfaction/answers/" + JUNE).asLong()).isEqualTo(2);
        assertThat(data.at("/satisfaction/satisfied/" + JUNE).asLong()).isEqualTo(1);
        assertThat(data.at("/satisfaction/points/" + JUNE).asLong()).isEqualTo(7);
        assertThat(data.at("/satisfaction/answers/" + FEBRUARY).asLong()).isEqualTo(1);
        assertThat(data.at("/nps/answers/" + JUNE).asLong()).isEqualTo(3);
        assertThat(data.at("/nps/promoters/" + JUNE).asLong()).isEqualTo(2);
        assertThat(data.at("/nps/detractors/" + JUNE).asLong()).isEqualTo(1);
        assertThat(data.at("/nps/answers/" + FEBRUARY).asLong()).isZero();
        assertThat(data.at("/quarters/7/label").asText()).isEqualTo("2026 Q2");
        assertThat(data.at("/quarters/7/places")).hasSize(3);
    }
}
