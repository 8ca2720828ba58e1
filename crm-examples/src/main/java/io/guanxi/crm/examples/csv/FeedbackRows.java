package io.guanxi.crm.examples.csv;

import io.guanxi.crm.examples.csv.FeedbackTerms.TypeAndTopic;
import io.guanxi.crm.feedback.Categories;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackHistory;
import io.guanxi.crm.shared.Label;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lines of feedback.csv: each is the whole history of a case. Forms are settled here; whether the times and acts of a
 * history are possible is the library's to say.
 */
public final class FeedbackRows implements RowMapper<FeedbackHistory> {
    private static final Label OF_FIVE = new Label(" 1 到 5 ", "1 to 5");
    private static final Label OF_TEN = new Label(" 0 到 10 ", "0 to 10");
    private static final Map<String, FeedbackColumn> PATHS = Map.ofEntries(
            Map.entry("number", FeedbackColumn.NUMBER),
            Map.entry("identity", FeedbackColumn.NUMBER),
            Map.entry("at", FeedbackColumn.AT),
            Map.entry("openedat", FeedbackColumn.AT),
            Map.entry("channel", FeedbackColumn.CHANNEL),
            Map.entry("type", FeedbackColumn.TYPE),
            Map.entry("topic", FeedbackColumn.TOPIC),
            Map.entry("description", FeedbackColumn.DESCRIPTION),
            Map.entry("ownwords", FeedbackColumn.OWN_WORDS),
            Map.entry("request", FeedbackColumn.REQUEST),
            Map.entry("assignee", FeedbackColumn.ASSIGNEE),
            Map.entry("measure", FeedbackColumn.MEASURE),
            Map.entry("responded", FeedbackColumn.RESPONDED),
            Map.entry("waitfrom", FeedbackColumn.WAIT_FROM),
            Map.entry("waitto", FeedbackColumn.WAIT_TO),
            Map.entry("resolved", FeedbackColumn.RESOLVED),
            Map.entry("confirmed", FeedbackColumn.CONFIRMED),
            Map.entry("satisfaction", FeedbackColumn.SATISFACTION),
            Map.entry("reopened", FeedbackColumn.REOPENED),
            Map.entry("adopted", FeedbackColumn.ADOPTED),
            Map.entry("adoptedwhy", FeedbackColumn.ADOPTED_WHY),
            Map.entry("nps", FeedbackColumn.NPS));

    private final ZoneId zone;
    private final FeedbackTerms terms;
    private final Repeats numbers = new Repeats(FeedbackColumn.NUMBER);
    private final Identities identities = new Identities();

    /**
     * @param zone in which times without an offset are meant
     * @param topics what feedback can be about
     */
    public FeedbackRows(ZoneId zone, Categories topics) {
        this.zone = zone;
        terms = new FeedbackTerms(topics);
    }

    @Override
    public List<? extends Column> columns() {
        return List.of(FeedbackColumn.values());
    }

    @Override
    public @Nullable FeedbackHistory read(RowReading row) {
        String number = row.text(FeedbackColumn.NUMBER);
        if (number != null) {
            numbers.refuse(number, row);
        }
        FeedbackTimes times = new FeedbackTimes(row, zone);
        FeedbackDraft draft = draft(row, times.next(FeedbackColumn.AT));
        FeedbackHistory.Work work = work(row, times);
        FeedbackHistory.Answer answer = answer(row, times);
        columns().stream().filter(Column::isNeeded).forEach(row::need);
        if (!row.problems().isEmpty() || draft == null) {
            return null;
        }
        String assignee = row.text(FeedbackColumn.ASSIGNEE);
        String identity = number == null
                ? identities.next(Fingerprint.of(values(draft, work, answer, assignee)))
                : Fingerprint.of(number).hex();
        return new FeedbackHistory(draft.number(number), assignee, work, answer, identity);
    }

    private @Nullable FeedbackDraft draft(RowReading row, @Nullable Instant at) {
        String customer = row.text(FeedbackColumn.CUSTOMER);
        TypeAndTopic type = row.read(FeedbackColumn.TYPE, terms::type);
        String topic = row.read(FeedbackColumn.TOPIC, terms::topic);
        Channel channel = row.read(FeedbackColumn.CHANNEL, terms::channel);
        String description = row.text(FeedbackColumn.DESCRIPTION);
        if (customer == null || type == null || description == null) {
            return null;
        }
        return FeedbackDraft.ofNumber(customer, type.type(), description)
                .at(at)
                .topic(topic == null ? type.topic() : topic)
                .channel(channel)
                .ownWords(row.text(FeedbackColumn.OWN_WORDS))
                .request(row.text(FeedbackColumn.REQUEST));
    }

    private static FeedbackHistory.Work work(RowReading row, FeedbackTimes times) {
        return new FeedbackHistory.Work(
                row.text(FeedbackColumn.MEASURE),
                times.next(FeedbackColumn.RESPONDED),
                times.next(FeedbackColumn.WAIT_FROM),
                times.next(FeedbackColumn.WAIT_TO),
                times.next(FeedbackColumn.RESOLVED));
    }

    private static FeedbackHistory.Answer answer(RowReading row, FeedbackTimes times) {
        Optional<Boolean> adopted = row.read(FeedbackColumn.ADOPTED, FeedbackTerms::adopted);
        return new FeedbackHistory.Answer(
                times.next(FeedbackColumn.CONFIRMED),
                row.read(FeedbackColumn.SATISFACTION, text -> FeedbackTerms.score(text, OF_FIVE)),
                times.next(FeedbackColumn.REOPENED),
                adopted == null ? null : adopted.orElse(null),
                row.text(FeedbackColumn.ADOPTED_WHY),
                row.read(FeedbackColumn.NPS, text -> FeedbackTerms.score(text, OF_TEN)));
    }

    private static @Nullable Object[] values(
            FeedbackDraft draft, FeedbackHistory.Work work, FeedbackHistory.Answer answer, @Nullable String assignee) {
        return new @Nullable Object[] {
            draft.customerNumber(),
            draft.at(),
            draft.channel(),
            draft.type(),
            draft.topic(),
            draft.description(),
            draft.request(),
            assignee,
            work.measure(),
            work.responded(),
            work.waitFrom(),
            work.waitTo(),
            work.resolved(),
            answer.confirmed(),
            answer.satisfaction(),
            answer.reopened(),
            answer.adopted(),
            answer.adoptedWhy(),
            answer.nps(),
            draft.ownWords()
        };
    }

    /** By the last part of the path that names a column; what happened in an order that cannot be is about the whole line. */
    @Override
    public @Nullable Column columnOf(String path) {
        Column column = path.equals("state") ? null : FeedbackColumn.CUSTOMER;
        for (String part : path.split("[\\[\\].]+")) {
            String plain = part.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
            column = PATHS.containsKey(plain) ? PATHS.get(plain) : column;
        }
        return column;
    }
}
