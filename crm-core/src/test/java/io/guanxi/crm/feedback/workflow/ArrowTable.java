package io.guanxi.crm.feedback.workflow;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The arrows of every flow, written out by hand and apart from the code: a line for each state, with the acts allowed in it
 * and behind {@code >} the state they lead to where it is another one.
 */
final class ArrowTable {
    private static final String COMMON = """
            new: noted prioritised escalated reminded retargeted replied assigned>assigned
            assigned: noted prioritised escalated reminded retargeted assigned replied \
            started>in-progress responded>in-progress paused>waiting-customer resolved>resolved
            in-progress: noted prioritised escalated reminded retargeted assigned responded replied held resumed \
            paused>waiting-customer resolved>resolved
            waiting-customer: noted prioritised escalated reminded retargeted assigned responded resolved>resolved
            resolved: noted prioritised escalated reminded retargeted assigned responded replied \
            confirmed>closed rejected>second-round closed-unconfirmed>closed-unconfirmed
            second-round: noted prioritised escalated reminded retargeted assigned responded replied held resumed \
            paused>waiting-customer resolved>resolved
            closed: noted reminded retargeted reopened>second-round
            closed-unconfirmed: noted reminded retargeted reopened>second-round
            """;
    private static final String FIRST_ROUND = """
            waiting-customer: resumed>in-progress replied>in-progress
            """;
    private static final String LATER_ROUNDS = """
            waiting-customer: resumed>second-round replied>second-round
            """;
    private static final String OF_SUGGESTIONS = """
            assigned: decided
            in-progress: decided
            waiting-customer: decided
            second-round: decided
            """;
    private static final String OF_PRAISE = """
            assigned: acknowledged>closed
            in-progress: acknowledged>closed
            second-round: acknowledged>closed
            """;

    private ArrowTable() {}

    /** For each state the acts allowed in it, each with the state it leads to. */
    static Map<CaseState, Map<CaseAct, CaseState>> of(FeedbackType type, int round) {
        String more = type == FeedbackType.SUGGESTION ? OF_SUGGESTIONS : type == FeedbackType.PRAISE ? OF_PRAISE : "";
        return read(COMMON + (round == 1 ? FIRST_ROUND : LATER_ROUNDS) + more);
    }

    /** What a case of this state and round allows, whatever its clocks do. */
    static Set<CaseAct> allowed(FeedbackType type, CaseState state, int round) {
        return of(type, round).get(state).keySet();
    }

    private static Map<CaseState, Map<CaseAct, CaseState>> read(String table) {
        Map<CaseState, Map<CaseAct, CaseState>> all = new EnumMap<>(CaseState.class);
        for (String line : table.split("\n")) {
            String[] parts = line.split(": ");
            CaseState from = CaseState.valueOf(constant(parts[0]));
            all.computeIfAbsent(from, state -> new TreeMap<>()).putAll(acts(from, parts[1]));
        }
        return all;
    }

    private static Map<CaseAct, CaseState> acts(CaseState from, String words) {
        return Arrays.stream(words.trim().split(" +"))
                .map(word -> word.split(">"))
                .collect(Collectors.toMap(
                        ends -> CaseAct.valueOf(constant(ends[0])),
                        ends -> ends.length == 1 ? from : CaseState.valueOf(constant(ends[1]))));
    }

    private static String constant(String key) {
        return key.trim().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
