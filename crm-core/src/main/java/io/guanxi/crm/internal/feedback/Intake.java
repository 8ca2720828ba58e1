package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.dictionary.SubjectiveWords;
import io.guanxi.crm.feedback.Categories;
import io.guanxi.crm.feedback.Category;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.internal.BeanRules;
import io.guanxi.crm.internal.GivenTimes;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.internal.Storable;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Violation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads drafts: what is wrong with them, and what is kept of them. */
final class Intake {
    private final Categories topics;
    private final SubjectiveWords judging;

    /** @param judging the words by which descriptions are flagged */
    Intake(Categories topics, SubjectiveWords judging) {
        this.topics = topics;
        this.judging = judging;
    }

    static Intake of(Ports ports) {
        return new Intake(ports.feedback().topics(), ports.dictionaries().subjectiveWords());
    }

    List<Violation> violations(FeedbackDraft draft, Instant now) {
        List<Violation> all = new ArrayList<>(BeanRules.standard().violations(draft));
        all.addAll(Storable.violations(FeedbackFields.CASES, new DraftTexts(draft)));
        if (draft.customer() == null && draft.customerNumber() == null) {
            all.add(new Violation("customer", "required", new Label("缺少客户", "the customer is missing")));
        }
        all.addAll(GivenTimes.violations("at", draft.at(), now));
        if (draft.topic() != null && topics.named(draft.topic()).isEmpty()) {
            all.add(unknown("topic", "topic.unknown", topics));
        }
        return all;
    }

    static Violation unknown(String field, String code, Categories known) {
        return new Violation(
                field,
                code,
                new Label(
                        "未知的分类,可用:"
                                + known.all().stream()
                                        .map(each -> each.label().zh())
                                        .collect(Collectors.joining("、")),
                        "unknown; known are "
                                + known.all().stream().map(Category::key).collect(Collectors.joining(", "))));
    }

    /** What is kept of a draft without violations. */
    FeedbackCase.Intake read(FeedbackDraft draft, Look look, @Nullable CaseId earlier) {
        return new FeedbackCase.Intake(
                draft.type(),
                draft.topic() == null
                        ? null
                        : topics.named(draft.topic()).map(Category::key).orElse(null),
                draft.channel(),
                draft.description(),
                judging.in(draft.description()),
                draft.ownWords(),
                draft.request(),
                draft.attachments(),
                at(draft, look.now()),
                look.now(),
                look.authority().user(),
                draft.externalKey(),
                earlier);
    }

    static Instant at(FeedbackDraft draft, Instant now) {
        return Objects.requireNonNullElse(draft.at(), now).truncatedTo(ChronoUnit.MICROS);
    }
}
