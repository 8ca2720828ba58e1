package io.guanxi.crm.feedback.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowTest {

    @ParameterizedTest
    @EnumSource
    void every_arrow_of_a_flow_stands_in_the_table_and_no_other(FeedbackType type) {
        for (int round : new int[] {1, 2, 3}) {
            assertThat(arrows(type, round)).isEqualTo(ArrowTable.of(type, round));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_act_leads_where_the_table_says(FeedbackType type) {
        for (int round : new int[] {1, 2, 3}) {
            for (CaseState from : CaseState.values()) {
                for (CaseAct act : CaseAct.values()) {
                    CaseState to = ArrowTable.of(type, round).get(from).get(act);
                    assertThat(Workflow.of(type).after(from, act, round).orElse(null))
                            .as("%s %s %s in round %s", type, from, act, round)
                            .isEqualTo(to);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_arrow_is_listed_twice(FeedbackType type) {
        assertThat(Workflow.of(type).transitions()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void every_state_can_be_reached_and_from_every_open_one_the_case_can_be_closed(FeedbackType type) {
        assertThat(reachable(type, CaseState.NEW)).containsExactlyInAnyOrder(CaseState.values());
        for (CaseState state : CaseState.values()) {
            assertThat(reachable(type, state)).as("from " + state).contains(CaseState.CLOSED);
        }
    }

    @Test
    void only_closed_states_are_not_open() {
        assertThat(Arrays.stream(CaseState.values()).filter(state -> !state.isOpen()))
                .containsExactly(CaseState.CLOSED, CaseState.CLOSED_UNCONFIRMED);
    }

    @ParameterizedTest(name = "a {0} case cannot be {2}")
    @CsvSource(delimiter = '|', textBlock = """
            new | complaint | confirmed | 待分配 | 客户确认 | assigned, replied, noted, escalated, reminded, prioritised | 定级、分配、内部记录、客户来信、升级、提醒
            new | complaint | submitted | 待分配 | 提交 | prioritised | 定级
            assigned | praise | confirmed | 待处理 | 客户确认 | acknowledged, resolved | 已致谢
            assigned | complaint | acknowledged | 待处理 | 已致谢 | resolved | 已解决
            in-progress | complaint | decided | 处理中 | 采纳决定 | held, resolved | 等待第三方
            waiting-customer | suggestion | held | 待客户补充 | 等待第三方 | resumed, decided, resolved | 采纳决定、已解决
            resolved | suggestion | paused | 待客户确认 | 等待客户 | confirmed, rejected, closed-unconfirmed | 客户确认、客户不满意、未确认关闭
            second-round | complaint | started | 二次跟进 | 开始处理 | resolved | 已解决
            closed | complaint | resolved | 处理完成 | 已解决 | noted, reminded, reopened | 内部记录、提醒、重新打开
            closed-unconfirmed | complaint | replied | 未确认关闭 | 客户来信 | noted, reminded, reopened | 内部记录、提醒、重新打开
            """)
    void an_impossible_act_is_answered_with_the_possible_ones(
            String state, String type, String act, String zhState, String zhAct, String possible, String zhPossible) {
        CaseStory story = Stories.in(type, state);

        assertThatThrownBy(() -> story.with(Stories.next(story, act)))
                .isInstanceOfSatisfying(ImpossibleActException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("case-act-not-allowed");
                    assertThat(refused.messageIn(Locale.ENGLISH))
                            .startsWith("a case that is " + state + " cannot be " + act + "; allowed are ")
                            .contains(possible.split(", "));
                    assertThat(refused.messageIn(Locale.CHINESE))
                            .startsWith("工单处于“" + zhState + "”,不能执行“" + zhAct + "”;可执行:")
                            .contains(zhPossible.split("、"));
                });
    }

    @Test
    void the_possible_ones_are_all_named_and_no_other() {
        CaseStory story = Stories.in("complaint", "closed");

        assertThatThrownBy(() -> story.with(Stories.next(story, "paused")))
                .hasMessageContaining("a case that is closed cannot be paused; allowed are noted, reopened, reminded,"
                        + " retargeted")
                .isInstanceOfSatisfying(
                        ImpossibleActException.class,
                        refused -> assertThat(refused.messageIn(Locale.CHINESE))
                                .isEqualTo("工单处于“处理完成”,不能执行“等待客户”;可执行:内部记录、重新打开、提醒、时限规则变更"));
    }

    private static Map<CaseState, Map<CaseAct, CaseState>> arrows(FeedbackType type, int round) {
        Map<CaseState, Map<CaseAct, CaseState>> all = new EnumMap<>(CaseState.class);
        for (CaseState state : CaseState.values()) {
            all.put(
                    state,
                    Workflow.of(type).allowed(state, round).stream()
                            .collect(Collectors.toMap(
                                    act -> act,
                                    act -> Workflow.of(type)
                                            .after(state, act, round)
                                            .orElseThrow(),
                                    (one, other) -> one,
                                    TreeMap::new)));
        }
        return all;
    }

    private static Set<CaseState> reachable(FeedbackType type, CaseState start) {
        Set<CaseState> seen = EnumSet.of(start);
        Deque<CaseState> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            CaseState from = open.poll();
            Workflow.of(type).transitions().stream()
                    .filter(arrow -> arrow.from() == from && seen.add(arrow.to()))
                    .forEach(arrow -> open.add(arrow.to()));
        }
        return seen;
    }
}
