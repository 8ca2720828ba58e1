package io.guanxi.crm.feedback.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads the diagrams line by line, as the notation of Mermaid state diagrams has it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MermaidTest {
    private static final Pattern STATE = Pattern.compile(" {4}state \"([^\"]+)\" as ([A-Z_]+)");
    private static final Pattern ARROW =
            Pattern.compile(" {4}(\\[\\*]|[A-Z_]+) --> ([A-Z_]+) : ([^:;\"\\[]+?)( \\[[^]]+])?");

    @ParameterizedTest
    @EnumSource
    void a_diagram_has_every_arrow_that_changes_the_state_and_no_other(FeedbackType type) {
        for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(drawn(Mermaid.of(type, locale))).isEqualTo(expected(type, locale));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_line_is_a_head_a_state_or_an_arrow_between_states_that_were_named(FeedbackType type) {
        for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            String[] lines = Mermaid.of(type, locale).split("\n");
            Map<String, String> states = new TreeMap<>();
            assertThat(lines[0]).isEqualTo("stateDiagram-v2");
            for (String line : Arrays.copyOfRange(lines, 1, lines.length)) {
                Matcher state = STATE.matcher(line);
                Matcher arrow = ARROW.matcher(line);
                assertThat(state.matches() || arrow.matches()).as(line).isTrue();
                if (state.matches()) {
                    states.put(state.group(2), state.group(1));
                } else {
                    assertThat(states).containsKey(arrow.group(2));
                }
            }
            assertThat(states).isEqualTo(names(locale));
        }
    }

    @Test
    void a_reader_sees_the_words_of_the_language() {
        assertThat(Mermaid.of(FeedbackType.PRAISE, Locale.CHINESE))
                .contains("    state \"待客户确认\" as RESOLVED\n")
                .contains("    [*] --> NEW : 提交\n")
                .contains("    IN_PROGRESS --> CLOSED : 已致谢\n")
                .contains("    WAITING_CUSTOMER --> IN_PROGRESS : 恢复计时 / 客户来信 [首轮]\n")
                .contains("    WAITING_CUSTOMER --> SECOND_ROUND : 恢复计时 / 客户来信 [后续轮次]\n");
        assertThat(Mermaid.of(FeedbackType.PRAISE, Locale.ENGLISH))
                .contains("    state \"second round\" as SECOND_ROUND\n")
                .contains("    RESOLVED --> SECOND_ROUND : not satisfied\n");
    }

    @Test
    void the_document_holds_the_diagrams_of_today() throws IOException {
        assertThat(Files.readString(WriteWorkflowDoc.FILE))
                .as("run WriteWorkflowDoc in the directory of this module")
                .isEqualTo(WriteWorkflowDoc.text());
    }

    private static Map<String, String> names(Locale locale) {
        Map<String, String> names = new TreeMap<>();
        for (CaseState state : CaseState.values()) {
            names.put(state.name(), state.label().in(locale));
        }
        return names;
    }

    private static Map<String, Set<String>> drawn(String diagram) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (String line : diagram.split("\n")) {
            Matcher arrow = ARROW.matcher(line);
            if (arrow.matches()) {
                arrows.put(
                        arrow.group(1) + " to " + arrow.group(2),
                        new TreeSet<>(Arrays.asList(arrow.group(3).split(" / "))));
            }
        }
        return arrows;
    }

    private static Map<String, Set<String>> expected(FeedbackType type, Locale locale) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        arrows.put("[*] to NEW", Set.of(CaseAct.SUBMITTED.label().in(locale)));
        for (int round : new int[] {1, 2}) {
            ArrowTable.of(type, round)
                    .forEach((from, acts) -> acts.forEach((act, to) -> {
                        if (from != to) {
                            arrows.computeIfAbsent(from + " to " + to, ends -> new TreeSet<>())
                                    .add(act.label().in(locale));
                        }
                    }));
        }
        return arrows;
    }
}
