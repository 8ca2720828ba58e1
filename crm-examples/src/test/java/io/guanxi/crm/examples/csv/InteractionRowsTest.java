package io.guanxi.crm.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InteractionRowsTest {
    @TempDir
    Path directory;

    private Lines.Result<InteractionDraft> read(String text) {
        return Lines.read(directory, text, new InteractionRows(ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void a_line_is_an_interaction() {
        InteractionDraft draft = read("""
                客户编号,跟进时间,录入时间,跟进人,参与人,沟通方向,沟通方式,沟通内容,客户反馈,下次跟进时间
                K1,2024-05-1014:30,2024-05-11,李伟,张三、李四,客户来访,上门拜访,谈价格,满意,2024年6月1日
                """).drafts().get(0);
        assertThat(draft.at()).isEqualTo(Instant.parse("2024-05-10T06:30:00Z"));
        assertThat(draft.enteredAt()).isEqualTo(Instant.parse("2024-05-10T16:00:00Z"));
        assertThat(draft.by()).isEqualTo("李伟");
        assertThat(draft.participants()).containsExactly("张三", "李四");
        assertThat(draft.direction()).isEqualTo(Direction.INBOUND);
        assertThat(draft.method()).isEqualTo(Method.VISIT);
        assertThat(draft.talk().content()).isEqualTo("谈价格");
        assertThat(draft.talk().nextOn()).isEqualTo(LocalDate.of(2024, 6, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "电话, PHONE", "电话沟通, PHONE", "拜访, VISIT", "面谈, VISIT", "邮件, EMAIL", "线上会议, ONLINE_MEETING", "线上, ONLINE_MEETING",
        "微信, WECHAT", "企业微信, WECHAT", "短信, SMS", "社交媒体, SOCIAL", "回访, CALL_BACK", "E-mail, EMAIL",
                "call-back, CALL_BACK"
    })
    void methods_are_read_by_their_words(String cell, Method method) {
        assertThat(read("客户编号,跟进时间,沟通方式\nK,2024-05-01 10:00," + cell + "\n").drafts())
                .extracting(InteractionDraft::method)
                .containsExactly(method);
    }

    @Test
    void whoever_is_not_said_to_have_begun_is_us() {
        assertThat(read("客户编号,跟进时间,沟通方式\nK,2024-05-01,电话\n").drafts())
                .extracting(InteractionDraft::direction)
                .containsExactly(Direction.OUTBOUND);
    }

    @Test
    void every_bad_cell_of_every_bad_line_is_told() {
        assertThat(read("""
                        客户编号,跟进时间,沟通方向,沟通方式,下次跟进时间
                        K,昨天,侧面,电报,2024-05
                        ,2024-05-01 25:00,,,
                        """).rejections())
                .containsExactly(
                        "2|跟进时间|昨天|无法识别的日期;请写作 2024-05-01 09:30",
                        "2|沟通方向|侧面|应为 主动 或 客户来访",
                        "2|沟通方式|电报|应为 电话、拜访、邮件、线上会议、微信、短信、社交媒体 或 回访",
                        "2|下次跟进时间|2024-05|只有年月,缺少日;请写作 2024-05-01",
                        "3|跟进时间|2024-05-01 25:00|日期后面的时间写法不对;请写作 2024-05-01 09:30",
                        "3|客户编号||必填",
                        "3|沟通方式||必填");
    }
}
