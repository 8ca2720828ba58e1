package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Values;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of a draft by the fields that will hold them. */
record DraftTexts(FeedbackDraft draft) implements Values<FeedbackCase> {
    @Override
    public <V> @Nullable V get(Field<FeedbackCase, V> field) {
        return Stream.of(
                        text(FeedbackFields.NUMBER, draft.number(), field),
                        text(FeedbackFields.DESCRIPTION, draft.description(), field),
                        text(FeedbackFields.OWN_WORDS, draft.ownWords(), field),
                        text(FeedbackFields.REQUEST, draft.request(), field),
                        text(FeedbackFields.ATTACHMENTS, draft.attachments(), field),
                        text(FeedbackFields.EXTERNAL_KEY, draft.externalKey(), field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static <T, V> @Nullable V text(
            Field<FeedbackCase, T> holds, @Nullable T text, Field<FeedbackCase, V> asked) {
        return holds.equals(asked) ? (V) text : null;
    }

    @Override
    public <V> List<V> all(Field<FeedbackCase, V> field) {
        V value = get(field);
        return value == null ? List.of() : List.of(value);
    }
}
