package io.guanxi.crm.feedback;

import static io.guanxi.crm.field.FieldType.BOOLEAN;
import static io.guanxi.crm.field.FieldType.ID;
import static io.guanxi.crm.field.FieldType.INSTANT;
import static io.guanxi.crm.field.FieldType.INTEGER;
import static io.guanxi.crm.field.FieldType.LONG_TEXT;
import static io.guanxi.crm.field.FieldType.TEXT;
import static io.guanxi.crm.field.FieldType.choice;
import static io.guanxi.crm.field.Sensitivity.BASIC;
import static io.guanxi.crm.field.Sensitivity.FREE_TEXT;
import static io.guanxi.crm.field.Sensitivity.TECHNICAL;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.FeedbackCase.Intake;
import io.guanxi.crm.feedback.FeedbackCase.Outcome;
import io.guanxi.crm.feedback.FeedbackCase.Promise;
import io.guanxi.crm.feedback.FeedbackCase.Standing;
import io.guanxi.crm.feedback.FeedbackCase.Whose;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.field.Documents;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Relation;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The catalogue of a case's fields and how a case is stored. */
public final class FeedbackFields {
    private static final String WORDS = "、";
    private static final FieldType<UserId> USER = FieldType.text(UserId.class, UserId::value, UserId::new);

    public static final Field<FeedbackCase, UUID> ID_FIELD = field("id", "内部标识", ID, TECHNICAL, c -> c.id().value());
    public static final Field<FeedbackCase, String> NUMBER = field("number", "反馈编号", TEXT, BASIC, FeedbackCase::number);
    public static final Field<FeedbackCase, UUID> CUSTOMER =
            field("customer", "客户", ID, TECHNICAL, c -> c.customer().value());

    public static final Field<FeedbackCase, FeedbackType> TYPE =
            intake("type", "反馈类型", choice(FeedbackType.class), BASIC, Intake::type);
    public static final Field<FeedbackCase, String> TOPIC = intake("topic", "问题分类", TEXT, BASIC, Intake::topic);
    public static final Field<FeedbackCase, Channel> CHANNEL =
            intake("channel", "反馈来源", choice(Channel.class), BASIC, Intake::channel);
    public static final Field<FeedbackCase, String> DESCRIPTION =
            intake("description", "问题描述", LONG_TEXT, FREE_TEXT, Intake::description);
    /** The words of the description that judge, joined by {@code 、}; absent when none was found. */
    public static final Field<FeedbackCase, String> JUDGING =
            intake("judging-words", "主观用语", TEXT, FREE_TEXT, i -> joined(i.judging()));

    public static final Field<FeedbackCase, String> OWN_WORDS =
            intake("own-words", "客户原话", LONG_TEXT, FREE_TEXT, Intake::ownWords);
    public static final Field<FeedbackCase, String> REQUEST =
            intake("request", "客户诉求", LONG_TEXT, FREE_TEXT, Intake::request);
    public static final Field<FeedbackCase, List<Attachment>> ATTACHMENTS = intake(
            "attachments",
            "附件",
            Documents.listOf(Attachment.class),
            FREE_TEXT,
            i -> i.attachments().isEmpty() ? null : i.attachments());
    public static final Field<FeedbackCase, Instant> OPENED_AT =
            intake("opened-at", "反馈时间", INSTANT, BASIC, Intake::at);
    public static final Field<FeedbackCase, Instant> RECORDED_AT =
            intake("recorded-at", "录入时间", INSTANT, TECHNICAL, Intake::recordedAt);
    public static final Field<FeedbackCase, UserId> BY = intake("by", "提交人", USER, BASIC, Intake::by);
    public static final Field<FeedbackCase, String> EXTERNAL_KEY =
            intake("external-key", "外部工单", TEXT, BASIC, Intake::externalKey);
    public static final Field<FeedbackCase, UUID> EARLIER = intake(
            "earlier",
            "前一工单",
            ID,
            TECHNICAL,
            i -> i.earlier() == null ? null : i.earlier().value());

    public static final Field<FeedbackCase, CaseState> STATE =
            standing("state", "处理状态", choice(CaseState.class), Standing::state);
    public static final Field<FeedbackCase, Boolean> OPEN = FeedbackFields.<Boolean>standing(
                    "open", "未关闭", BOOLEAN, s -> s.state().isOpen())
            .derived();
    public static final Field<FeedbackCase, Priority> PRIORITY =
            standing("priority", "优先级", choice(Priority.class), Standing::priority);
    public static final Field<FeedbackCase, Long> ROUND = standing("round", "轮次", INTEGER, s -> (long) s.round());
    public static final Field<FeedbackCase, UserId> ASSIGNEE = standing("assignee", "处理责任人", USER, Standing::assignee);
    /** Whoever has the case, or the customer's owner while nobody has. */
    public static final Field<FeedbackCase, UserId> IN_CHARGE =
            field("in-charge", "负责人", USER, BASIC, FeedbackCase::inCharge).derived();

    public static final Field<FeedbackCase, UserId> OWNER =
            field("customer-owner", "跟进负责人", USER, BASIC, c -> c.whose().owner());
    public static final Field<FeedbackCase, UserId> COLLABORATORS = Field.<FeedbackCase, UserId>many(
                    "customer-collaborators",
                    new Label("协作人", "customer collaborators"),
                    USER,
                    c -> c.whose().collaborators())
            .labelled(BASIC);
    public static final Field<FeedbackCase, Instant> ESCALATED_AT =
            standing("escalated-at", "升级时间", INSTANT, Standing::escalatedAt);
    public static final Field<FeedbackCase, Instant> RESPONSE_DUE =
            standing("response-due", "首次响应时限", INSTANT, s -> s.response().due());
    public static final Field<FeedbackCase, Instant> RESPONDED_AT =
            standing("responded-at", "首次响应时间", INSTANT, s -> s.response().met());
    public static final Field<FeedbackCase, Instant> RESPONSE_BREACHED_AT = standing(
            "response-breached-at", "首次响应超时", INSTANT, s -> s.response().breachedAt());
    public static final Field<FeedbackCase, Instant> RESOLUTION_DUE =
            standing("resolution-due", "解决时限", INSTANT, s -> s.resolution().due());
    public static final Field<FeedbackCase, Instant> RESOLVED_AT =
            standing("resolved-at", "解决时间", INSTANT, s -> s.resolution().met());
    public static final Field<FeedbackCase, Instant> RESOLUTION_BREACHED_AT = standing(
            "resolution-breached-at", "解决超时", INSTANT, s -> s.resolution().breachedAt());
    public static final Field<FeedbackCase, Instant> CONFIRMED_AT =
            standing("confirmed-at", "客户确认时间", INSTANT, s -> s.outcome().confirmedAt());
    public static final Field<FeedbackCase, Instant> CLOSED_AT =
            standing("closed-at", "关闭时间", INSTANT, s -> s.outcome().closedAt());
    public static final Field<FeedbackCase, Long> SATISFACTION = standing(
            "satisfaction",
            "满意度",
            INTEGER,
            s -> s.outcome().satisfaction() == null
                    ? null
                    : s.outcome().satisfaction().longValue());
    public static final Field<FeedbackCase, String> ROOT_CAUSE =
            standing("root-cause", "根本原因", TEXT, s -> s.outcome().rootCause());
    public static final Field<FeedbackCase, Boolean> ADOPTED =
            standing("adopted", "是否采纳", BOOLEAN, s -> s.outcome().adopted());
    public static final Field<FeedbackCase, Instant> LAST_AT = standing("last-at", "最近处理时间", INSTANT, Standing::lastAt);

    public static final RecordType<FeedbackCase> CASES = RecordType.named(
                    "feedback-case", ID_FIELD, FeedbackFields::build)
            .fields(List.of(NUMBER, CUSTOMER, TYPE, TOPIC, CHANNEL, DESCRIPTION, JUDGING, OWN_WORDS, REQUEST))
            .fields(List.of(ATTACHMENTS, OPENED_AT, RECORDED_AT, BY))
            .fields(List.of(EXTERNAL_KEY, EARLIER, STATE, OPEN, PRIORITY, ROUND, ASSIGNEE))
            .fields(List.of(IN_CHARGE, OWNER, COLLABORATORS, ESCALATED_AT))
            .fields(List.of(RESPONSE_DUE, RESPONDED_AT, RESPONSE_BREACHED_AT))
            .fields(List.of(RESOLUTION_DUE, RESOLVED_AT, RESOLUTION_BREACHED_AT))
            .fields(List.of(CONFIRMED_AT, CLOSED_AT, SATISFACTION, ROOT_CAUSE, ADOPTED, LAST_AT))
            .unique("number", FeedbackCase::number)
            .indexed(NUMBER)
            .indexed(CUSTOMER, OPENED_AT)
            .indexed(IN_CHARGE, OPEN, OPENED_AT)
            .indexed(OPEN, RESOLUTION_DUE)
            .indexed(EXTERNAL_KEY)
            .build();

    /** A customer's cases. */
    public static final Relation<Customer, FeedbackCase> OF_CUSTOMER = new Relation<>("feedback", CASES, CUSTOMER);

    private FeedbackFields() {}

    private static <V> Field<FeedbackCase, V> field(
            String key, String zh, FieldType<V> type, Sensitivity sensitivity, Field.Getter<FeedbackCase, V> getter) {
        return Field.one(key, new Label(zh, key.replace('-', ' ')), type, getter)
                .labelled(sensitivity);
    }

    private static <V> Field<FeedbackCase, V> intake(
            String key, String zh, FieldType<V> type, Sensitivity sensitivity, Function<Intake, @Nullable V> getter) {
        return field(key, zh, type, sensitivity, c -> getter.apply(c.intake()));
    }

    private static <V> Field<FeedbackCase, V> standing(
            String key, String zh, FieldType<V> type, Function<Standing, @Nullable V> getter) {
        return field(key, zh, type, BASIC, c -> getter.apply(c.standing()));
    }

    private static @Nullable String joined(List<String> words) {
        return words.isEmpty() ? null : String.join(WORDS, words);
    }

    private static List<String> split(@Nullable String words) {
        return words == null ? List.of() : List.of(words.split(WORDS));
    }

    private static FeedbackCase build(Values<FeedbackCase> v) {
        return new FeedbackCase(
                new CaseId(v.need(ID_FIELD)),
                v.need(NUMBER),
                new CustomerId(v.need(CUSTOMER)),
                new Intake(
                        v.need(TYPE),
                        v.get(TOPIC),
                        v.get(CHANNEL),
                        v.need(DESCRIPTION),
                        split(v.get(JUDGING)),
                        v.get(OWN_WORDS),
                        v.get(REQUEST),
                        Objects.requireNonNullElse(v.get(ATTACHMENTS), List.of()),
                        v.need(OPENED_AT),
                        v.need(RECORDED_AT),
                        v.need(BY),
                        v.get(EXTERNAL_KEY),
                        Optional.ofNullable(v.get(EARLIER)).map(CaseId::new).orElse(null)),
                standing(v),
                new Whose(v.need(OWNER), v.all(COLLABORATORS)));
    }

    private static Standing standing(Values<FeedbackCase> v) {
        return new Standing(
                v.need(STATE),
                v.need(PRIORITY),
                v.need(ROUND).intValue(),
                v.get(ASSIGNEE),
                v.get(ESCALATED_AT),
                new Promise(v.get(RESPONSE_DUE), v.get(RESPONDED_AT), v.get(RESPONSE_BREACHED_AT)),
                new Promise(v.get(RESOLUTION_DUE), v.get(RESOLVED_AT), v.get(RESOLUTION_BREACHED_AT)),
                new Outcome(
                        v.get(CONFIRMED_AT),
                        v.get(CLOSED_AT),
                        Optional.ofNullable(v.get(SATISFACTION))
                                .map(Long::intValue)
                                .orElse(null),
                        v.get(ROOT_CAUSE),
                        v.get(ADOPTED)),
                v.need(LAST_AT));
    }
}
