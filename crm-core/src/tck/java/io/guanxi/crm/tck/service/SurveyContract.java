package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.survey.Instrument;
import io.guanxi.crm.survey.NetPromoters;
import io.guanxi.crm.survey.Satisfaction;
import io.guanxi.crm.survey.SurveyDraft;
import io.guanxi.crm.survey.SurveyFields;
import io.guanxi.crm.survey.SurveyView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Satisfaction and willingness to recommend are asked, kept and counted apart. */
public abstract class SurveyContract extends FeedbackSuite {
    private void asked(Instrument instrument, int... scores) {
        CustomerId id = customer("受访公司" + instrument);
        for (int score : scores) {
            boss().surveys().answer(SurveyDraft.of(id, instrument, score));
        }
    }

    @Test
    void an_answer_that_is_sent_twice_counts_once() {
        CustomerId id = customer("重发公司");
        IdempotencyKey key = IdempotencyKey.of("answer-1");
        SurveyDraft draft = SurveyDraft.of(id, Instrument.NPS, 9).words("好");
        SurveyView first = boss().surveys().answer(draft, key);
        clock.set(at("2026-07-01T09:00"));
        assertThat(boss().surveys().answer(draft, key).fields().id())
                .isEqualTo(first.fields().id());
        assertThat(boss().surveys().of(id)).hasSize(1);
        assertThatThrownBy(() -> boss().surveys().answer(draft.words("不好"), key))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        reused -> assertThat(reused.code()).isEqualTo("idempotency-key-reused"));
    }

    private void refused(SurveyDraft draft, String code) {
        Map<String, Long> before = census();
        assertThatThrownBy(() -> boss().surveys().answer(draft))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        thrown -> assertThat(thrown.violations())
                                .extracting(each -> each.code())
                                .containsExactly(code));
        assertThat(census()).isEqualTo(before);
    }

    @Test
    void a_confirmed_score_answers_csat_by_itself_and_never_nps() {
        CaseId id = complained();
        act(id, CaseCommand.resolve("修好", null));
        act(id, CaseCommand.confirm(2, "一般"));
        act(id, CaseCommand.resolve("换新", "process"));
        act(id, CaseCommand.confirm(5, "很好"));
        List<SurveyView> answers = boss().surveys().of(seen(id).customer());
        assertThat(answers)
                .extracting(each -> each.get(SurveyFields.SCORE).get())
                .containsExactlyInAnyOrder(2L, 5L);
        assertThat(answers)
                .allSatisfy(each ->
                        assertThat(each.get(SurveyFields.INSTRUMENT).get()).isEqualTo(Instrument.CSAT))
                .allSatisfy(
                        each -> assertThat(each.get(SurveyFields.CASE).get()).isEqualTo(id.value()));
        assertThat(boss().surveys().satisfaction(TODAY, TODAY)).isEqualTo(new Satisfaction(2, 1, 7));
        assertThat(boss().surveys().netPromoters(TODAY, TODAY)).isEqualTo(new NetPromoters(0, 0, 0));
        assertThat(boss().surveys().netPromoters(TODAY, TODAY).score()).isEmpty();
    }

    @Test
    void without_a_score_there_is_no_answer() {
        CaseId id = complained();
        act(id, CaseCommand.resolve("修好", null));
        act(id, CaseCommand.confirm(null, "好"));
        assertThat(boss().surveys().of(seen(id).customer())).isEmpty();
    }

    @Test
    void the_figures_follow_their_definitions() {
        asked(Instrument.CSAT, 1, 3, 4, 5, 5);
        asked(Instrument.NPS, 0, 6, 7, 8, 9, 10, 10);
        Satisfaction csat = boss().surveys().satisfaction(TODAY, TODAY);
        assertThat(csat).isEqualTo(new Satisfaction(5, 3, 18));
        assertThat(csat.share().orElseThrow()).isCloseTo(0.6, within(1e-12));
        assertThat(csat.mean().orElseThrow()).isCloseTo(3.6, within(1e-12));
        NetPromoters nps = boss().surveys().netPromoters(TODAY, TODAY);
        assertThat(nps).isEqualTo(new NetPromoters(7, 3, 2));
        assertThat(nps.score().orElseThrow()).isCloseTo(100.0 / 7, within(1e-12));
        assertThat(boss().surveys()
                        .satisfaction(TODAY.plusDays(1), TODAY.plusDays(9))
                        .share())
                .isEmpty();
    }

    @Test
    void each_instrument_has_its_scale() {
        CustomerId id = customer("量表公司");
        for (int off : new int[] {0, 6, -1}) {
            refused(SurveyDraft.of(id, Instrument.CSAT, off), "score.off-scale");
        }
        for (int off : new int[] {-1, 11}) {
            refused(SurveyDraft.of(id, Instrument.NPS, off), "score.off-scale");
        }
        refused(SurveyDraft.of(id, Instrument.NPS, 5).at(NOON.plusSeconds(1)), "time.in-future");
        refused(SurveyDraft.of(id, Instrument.NPS, 5).words("坏\u0000字"), "text.not-storable");
    }

    @Test
    void answers_are_kept_by_the_day_of_the_workspace() {
        CustomerId id = customer("跨日公司");
        boss().surveys().answer(SurveyDraft.of(id, Instrument.CSAT, 4).at(at("2026-06-30T00:00")));
        boss().surveys().answer(SurveyDraft.of(id, Instrument.CSAT, 2).at(at("2026-06-29T23:59")));
        assertThat(boss().surveys().satisfaction(TODAY, TODAY)).isEqualTo(new Satisfaction(1, 1, 4));
        assertThat(boss().surveys().satisfaction(TODAY.minusDays(1), TODAY)).isEqualTo(new Satisfaction(2, 1, 6));
    }

    @Test
    void rights_hold_for_answers_and_figures() {
        CustomerId id = customer("权限公司");
        SurveyDraft draft = SurveyDraft.of(id, Instrument.NPS, 9).words("推荐给王芳 13800001234");
        assertThatThrownBy(() -> as("shichang", Role.MARKETING).surveys().answer(draft))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> as("kefu", Role.SERVICE).surveys().answer(draft.at(NOON.minusSeconds(60))))
                .isInstanceOf(ForbiddenException.class);
        assertThat(stored(SurveyFields.SURVEY_ANSWERS)).isZero();
        boss().surveys().answer(draft);
        assertThat(as("shichang", Role.MARKETING).surveys().of(id))
                .singleElement()
                .satisfies(each -> assertThat(each.get(SurveyFields.WORDS)).isInstanceOf(Shown.Hidden.class));
        assertThat(as("shichang", Role.MARKETING)
                        .surveys()
                        .netPromoters(TODAY, TODAY)
                        .answers())
                .isEqualTo(1);
        assertThatThrownBy(() -> li().surveys().netPromoters(TODAY, TODAY)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> admin().surveys().of(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> boss().surveys().answer(draft.about(complained())))
                .as("a case of another customer")
                .isInstanceOf(NotFoundException.class);
    }
}
