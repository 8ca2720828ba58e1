package io.guanxi.crm.field;

import io.guanxi.crm.shared.Label;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a record type, described once for everything that runs over attributes. A field has one value or
 * none, or, when {@link #isMany()}, a list of values. Immutable; two fields are the same when they are the same object.
 */
public final class Field<R, V> {
    private final FieldSpec spec;
    private final FieldType<V> type;
    private final Source<R, V> source;

    private Field(FieldSpec spec, FieldType<V> type, Source<R, V> source) {
        this.spec = spec;
        this.type = type;
        this.source = source;
    }

    /** A field with one value or none, unlabelled (and so hidden) until {@link #labelled} is called. */
    public static <R, V> Field<R, V> one(String key, Label label, FieldType<V> type, Getter<R, V> getter) {
        return new Field<>(FieldSpec.of(key, label, false), type, new Single<>(getter));
    }

    /**
     * A field with one value or none that the library keeps for itself: {@link Sensitivity#TECHNICAL technical}, with its
     * key for a label, because nobody is shown it by name.
     */
    public static <R, V> Field<R, V> technical(String key, FieldType<V> type, Getter<R, V> getter) {
        return one(key, new Label(key, key), type, getter).labelled(Sensitivity.TECHNICAL);
    }

    /** A field with any number of values, unlabelled (and so hidden) until {@link #labelled} is called. */
    public static <R, V> Field<R, V> many(
            String key, Label label, FieldType<V> type, Function<R, ? extends Collection<V>> getter) {
        return new Field<>(FieldSpec.of(key, label, true), type, getter::apply);
    }

    /** Reads one value, or null when the record has none. */
    @FunctionalInterface
    public interface Getter<R, V> {
        @Nullable
        V get(R owner);
    }

    /** Reads one value without a list where there is only one. */
    private interface Source<R, V> {
        Collection<V> all(R owner);

        default @Nullable V first(R owner) {
            Collection<V> all = all(owner);
            return all.isEmpty() ? null : all.iterator().next();
        }
    }

    private record Single<R, V>(Getter<R, V> getter) implements Source<R, V> {
        @Override
        public Collection<V> all(R owner) {
            V value = getter.get(owner);
            return value == null ? List.of() : List.of(value);
        }

        @Override
        public @Nullable V first(R owner) {
            return getter.get(owner);
        }
    }

    /** The same field with its sensitivity class. */
    public Field<R, V> labelled(Sensitivity sensitivity) {
        return new Field<>(spec.withSensitivity(sensitivity), type, source);
    }

    /** The same field, masked in this customary form for those who may see only a mask. */
    public Field<R, V> masked(MaskKind mask) {
        return new Field<>(spec.withMask(mask), type, source);
    }

    /**
     * The same field as personal data: stored as key id, payload and look-up key; supports equality alone, and that
     * only for those who may look up by personal values.
     */
    public Field<R, V> personal() {
        return new Field<>(spec.asPersonal(), type, source);
    }

    /** The same field with further names under which files and filters may call it. */
    public Field<R, V> aliases(String... names) {
        return new Field<>(spec.withAliases(List.of(names)), type, source);
    }

    /** The same field, sorted by the ASCII key of its value (pinyin for Chinese) so that all storages agree. */
    public Field<R, V> sortedByAsciiKey() {
        return new Field<>(spec.asciiSorted(), type, source);
    }

    /**
     * The same field as one computed from the record's other fields: stored to be looked up, never read back, so that a
     * record is built without it.
     */
    public Field<R, V> derived() {
        return new Field<>(spec.asDerived(), type, source);
    }

    public String key() {
        return spec.key();
    }

    public Label label() {
        return spec.label();
    }

    public FieldType<V> type() {
        return type;
    }

    public Sensitivity sensitivity() {
        return spec.sensitivity();
    }

    public Optional<MaskKind> mask() {
        return spec.mask();
    }

    public List<String> aliases() {
        return spec.aliases();
    }

    public boolean isMany() {
        return spec.many();
    }

    public boolean isPersonal() {
        return spec.isPersonal();
    }

    public boolean isDerived() {
        return spec.derived();
    }

    public boolean isSortedByAsciiKey() {
        return spec.sortedByAsciiKey();
    }

    /** The name of the storage's column: the key with underscores. */
    public String column() {
        return spec.key().replace('-', '_').replace('.', '_');
    }

    /** All values of the record, empty when it has none. */
    public List<V> values(R owner) {
        return List.copyOf(source.all(owner));
    }

    /** The value of the record, or its first one, or null when it has none. */
    public @Nullable V value(R owner) {
        return source.first(owner);
    }

    /** The stored form of a value of this field. */
    public Object stored(V value) {
        return Objects.requireNonNull(type.encode().apply(value), spec.key());
    }

    @Override
    public String toString() {
        return spec.key();
    }
}
