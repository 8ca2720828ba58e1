package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackHistory;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.survey.Instrument;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Replays one row: its case, and the linked one when it was reopened too late. */
final class RowReplay {
    private final Ports ports;
    private final CaseLedger ledger;
    private final Staff staff;

    RowReplay(Ports ports, CaseLedger ledger, Staff staff) {
        this.ports = ports;
        this.ledger = ledger;
        this.staff = staff;
    }

    void play(ReplayRow row, Customer customer, Profile profile) {
        FeedbackHistory history = row.history();
        ZoneId zone = ledger.act().settings().zone();
        List<Instant> dealtAt = profile.dealDays().stream()
                .map(day -> day.atStartOfDay(zone).toInstant())
                .toList();
        Replay.Whose whose = new Replay.Whose(customer, profile, dealtAt);
        FeedbackCase.Intake intake = Intake.of(ports).read(history.draft(), ledger.act(), null);
        Replay replay = new Replay(ports, ledger, staff);
        CaseFile first = replay.play(opened(row.id(), row.number(), intake, whose), history, whose);
        recommend(first, history);
        Instant reopened = history.answer().reopened();
        if (reopened != null && replay.isLinked(first, reopened)) {
            CaseFile linked = opened(newId(), row.linkedNumber(), again(first, reopened), whose);
            first.assignee()
                    .ifPresent(user -> ledger.add(
                            linked,
                            Happening.assigned(user, "earlier-case"),
                            reopened,
                            ledger.act().authority().user()));
            replay.toNow(ledger.take(linked), whose, reopened);
        }
    }

    private CaseId newId() {
        return new CaseId(ledger.act().newId());
    }

    private FeedbackCase.Intake again(CaseFile first, Instant reopened) {
        return Reopening.again(ledger.act(), first, reopened);
    }

    /** Whether the customer would recommend us was asked when it gave its word, else when the case was resolved. */
    private void recommend(CaseFile file, FeedbackHistory history) {
        Integer score = history.answer().nps();
        if (score != null) {
            Instant at = file.story()
                    .confirmedAt()
                    .or(() -> file.story().runs(SlaClock.RESOLUTION).get(0).met())
                    .orElse(file.story().openedAt());
            ledger.answer(
                    file, Instrument.NPS, score, at, ledger.act().authority().user());
        }
    }

    private CaseFile opened(CaseId id, String number, FeedbackCase.Intake intake, Replay.Whose whose) {
        Profile then = whose.profile().at(intake.at());
        return new Openings(ports).open(ledger.act(), id, number, intake, whose.customer(), then);
    }
}
