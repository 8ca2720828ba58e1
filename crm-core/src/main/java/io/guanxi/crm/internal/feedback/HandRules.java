package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.survey.Instrument;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody may enter of an act: the parts that belong to it, whole and within their limits, and no other. */
final class HandRules {
    private static final int MAX_TEXT = 20_000;
    private static final int MAX_CODE = 200;
    private static final Set<CaseAct> OF_TIME = EnumSet.of(CaseAct.REMINDED, CaseAct.RETARGETED);
    private static final Set<CaseAct> SCORED = EnumSet.of(CaseAct.CONFIRMED, CaseAct.REJECTED);
    private static final Set<CaseAct> RANKED = EnumSet.of(CaseAct.PRIORITISED, CaseAct.SUBMITTED);
    private static final Set<CaseAct> OF_SOMEBODY = EnumSet.of(CaseAct.ASSIGNED, CaseAct.ESCALATED);
    private static final Set<CaseAct> CODED = EnumSet.of(
            CaseAct.SUBMITTED,
            CaseAct.PRIORITISED,
            CaseAct.ASSIGNED,
            CaseAct.DECIDED,
            CaseAct.RESOLVED,
            CaseAct.REJECTED,
            CaseAct.ESCALATED);
    private static final Set<CaseAct> IN_WORDS =
            EnumSet.of(CaseAct.RESPONDED, CaseAct.NOTED, CaseAct.REPLIED, CaseAct.REOPENED, CaseAct.CLOSED_UNCONFIRMED);

    private final Happening what;
    private final List<Violation> violations = new ArrayList<>();

    private HandRules(Happening what) {
        this.what = what;
    }

    /**
     * @throws InvalidInputException with every violation
     * @throws RefusedException for what nobody enters
     */
    static void check(Happening what) {
        if (OF_TIME.contains(what.act())) {
            throw new RefusedException(
                    "case-act-not-by-hand",
                    new Label("提醒和时限规则变更由系统记录,不能手工录入", "time records reminders and other rules, nobody else does"));
        }
        HandRules rules = new HandRules(what);
        rules.belongs("priority", what.priority(), RANKED);
        rules.belongs("assignee", what.person(), OF_SOMEBODY);
        rules.belongs("code", what.code(), CODED);
        rules.belongs("score", what.score(), SCORED);
        rules.needed();
        rules.score();
        rules.code();
        rules.text();
        if (!rules.violations.isEmpty()) {
            throw new InvalidInputException(rules.violations);
        }
    }

    private void add(String field, String code, String zh, String en) {
        violations.add(new Violation(field, code, new Label(zh, en)));
    }

    private void belongs(String field, @Nullable Object part, Set<CaseAct> acts) {
        if (part != null && !acts.contains(what.act())) {
            Label act = what.act().label();
            add(
                    field,
                    "not-of-this-act",
                    "“" + act.zh() + "”没有该项,请去掉",
                    "does not belong to the act “" + act.en() + "”; leave it out");
        }
    }

    private void needed() {
        if (RANKED.contains(what.act()) && what.priority() == null) {
            add("priority", "required", "请填写优先级", "say the priority");
        }
        if (what.act() == CaseAct.ASSIGNED && what.person() == null) {
            add("assignee", "required", "请填写处理责任人", "say who gets the case");
        }
    }

    private void score() {
        Integer score = what.score();
        int least = what.act() == CaseAct.CONFIRMED ? CaseCommand.SATISFIED : Instrument.CSAT.lowest();
        if (score != null && SCORED.contains(what.act()) && (score < least || !Instrument.CSAT.isOnScale(score))) {
            add("score", "score.off-scale", "满意度应为 " + least + "–5", "satisfaction is " + least + " to 5 here");
        }
    }

    private void code() {
        String code = what.code();
        if (code != null && code.length() > MAX_CODE) {
            add("code", "too-long", "代码最多 " + MAX_CODE + " 字", "a code has at most " + MAX_CODE + " characters");
        }
        if (what.act() == CaseAct.DECIDED && !Happening.ADOPTED.equals(code) && !Happening.DECLINED.equals(code)) {
            add("code", "decision.unknown", "请说明采纳(adopted)或不采纳(declined)", "say adopted or declined");
        }
    }

    private void text() {
        String text = what.text();
        boolean needed = IN_WORDS.contains(what.act())
                || what.act() == CaseAct.DECIDED && Happening.DECLINED.equals(what.code());
        if (needed && (text == null || text.isBlank())) {
            add("text", "required", "请填写内容", "say it in words");
        }
        if (text != null && text.length() > MAX_TEXT) {
            add("text", "too-long", "内容最多 " + MAX_TEXT + " 字", "a text has at most " + MAX_TEXT + " characters");
        }
    }
}
