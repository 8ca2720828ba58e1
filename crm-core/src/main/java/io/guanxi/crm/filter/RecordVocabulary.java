package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The vocabulary of a record type: its fields by key, label and alias, their values as typed. Relations, metrics, terms
 * and the meaning of values are added. Immutable.
 */
public final class RecordVocabulary<T> implements Vocabulary<T> {
    private final Names<T> names;
    private final ValueReader values;
    private final ValueReader areas;
    private final Terms terms;
    private final ZoneId zone;

    private RecordVocabulary(Names<T> names, ValueReader values, ValueReader areas, Terms terms, ZoneId zone) {
        this.names = names;
        this.values = values;
        this.areas = areas;
        this.terms = terms;
        this.zone = zone;
    }

    /** Reads the quoted text of some fields; empty where the text is to be read as it is. */
    @FunctionalInterface
    public interface ValueReader {
        Optional<Reading> read(Field<?, ?> field, String typed);
    }

    /** The fields of the type alone; neither relations nor metrics, tags or classes. */
    public static <T> RecordVocabulary<T> of(RecordType<T> type, ZoneId zone) {
        return of(new Names<>(type.fields(), List.of(), List.of()), zone);
    }

    /** The fields of the type with relations and metrics; every tag and class is taken as typed. */
    public static <T> RecordVocabulary<T> of(
            RecordType<T> type,
            Collection<? extends RelationName<T, ?>> relations,
            Collection<MetricName> metrics,
            ZoneId zone) {
        return of(new Names<>(type.fields(), relations, metrics), zone).withTerms(Terms.OPEN);
    }

    /** These names, neither tags nor classes. */
    public static <T> RecordVocabulary<T> of(Names<T> names, ZoneId zone) {
        ValueReader none = (field, typed) -> Optional.empty();
        return new RecordVocabulary<>(names, none, none, Terms.NONE, zone);
    }

    /** The same with this reader of tags and classes. */
    public RecordVocabulary<T> withTerms(Terms reader) {
        return new RecordVocabulary<>(names, values, areas, reader, zone);
    }

    /** The same with this reader of values, asked before a text is read as typed. */
    public RecordVocabulary<T> withValues(ValueReader reader) {
        return new RecordVocabulary<>(names, reader, areas, terms, zone);
    }

    /** The same with this reader of what {@code field in 'x'} means: the prefix of a code, or several. */
    public RecordVocabulary<T> withAreas(ValueReader reader) {
        return new RecordVocabulary<>(names, values, reader, terms, zone);
    }

    @Override
    public Names<T> names() {
        return names;
    }

    @Override
    public Reading value(Field<T, ?> field, String typed) {
        return values.read(field, typed).orElseGet(() -> TypedText.read(field, typed, zone));
    }

    @Override
    public Reading within(Field<T, ?> field, String typed) {
        return areas.read(field, typed)
                .orElseGet(() -> Reading.refused(
                        "in 后面应为括号中的列表，如 in ('a', 'b')", "in takes a list in parentheses, as in ('a', 'b')"));
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }
}
