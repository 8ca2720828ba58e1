package io.guanxi.crm.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of stored record: its fields, how it is built from them, what is unique and what is looked up often. A storage
 * needs nothing else to keep records of this type.
 */
public final class RecordType<R> {
    private final String name;
    private final Field<R, UUID> id;
    private final Map<String, Field<R, ?>> byKey;
    private final List<Field<R, ?>> fields;
    private final Function<Values<R>, R> build;
    private final List<UniqueKey<R>> uniqueKeys;
    private final List<Index<R>> indexes;
    private final BiFunction<R, Sharing, R> sharing;

    private RecordType(Builder<R> builder) {
        this.name = builder.name;
        this.id = builder.id;
        this.byKey = Map.copyOf(builder.fields);
        this.fields = List.copyOf(builder.fields.values());
        this.build = builder.build;
        this.uniqueKeys = List.copyOf(builder.uniqueKeys);
        this.indexes = List.copyOf(builder.indexes);
        this.sharing = builder.sharing;
    }

    /** The start of a description; {@code id} is the first field. */
    public static <R> Builder<R> named(String name, Field<R, UUID> id, Function<Values<R>, R> build) {
        return new Builder<>(name, id, build);
    }

    /**
     * A value that at most one record of a workspace has.
     *
     * @param name the key's name, used in errors
     * @param value the value, or null for a record that claims none
     */
    public record UniqueKey<R>(String name, Field.Getter<R, String> value) {}

    /** Fields by which records are often looked up, in order. */
    public record Index<R>(List<Field<R, ?>> fields) {
        public Index {
            fields = List.copyOf(fields);
        }
    }

    public String name() {
        return name;
    }

    public Field<R, UUID> id() {
        return id;
    }

    public UUID idOf(R owner) {
        UUID value = id.value(owner);
        if (value == null) {
            throw new IllegalStateException(name + " without an id");
        }
        return value;
    }

    /** All fields in their declared order, the id first. */
    public List<Field<R, ?>> fields() {
        return fields;
    }

    /** The field of this key, if the type has one. */
    public Optional<Field<R, ?>> field(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public List<UniqueKey<R>> uniqueKeys() {
        return uniqueKeys;
    }

    public List<Index<R>> indexes() {
        return indexes;
    }

    /** The record that has these values. */
    public R build(Values<R> values) {
        return build.apply(values);
    }

    /** An equal record whose common parts are shared; for a storage that keeps records as objects. */
    public R shared(R owner, Sharing parts) {
        return sharing.apply(owner, parts);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Gathers the description of a record type; not thread-safe. */
    public static final class Builder<R> {
        private final String name;
        private final Field<R, UUID> id;
        private final Function<Values<R>, R> build;
        private final Map<String, Field<R, ?>> fields = new LinkedHashMap<>();
        private final List<UniqueKey<R>> uniqueKeys = new ArrayList<>();
        private final List<Index<R>> indexes = new ArrayList<>();
        private BiFunction<R, Sharing, R> sharing = (owner, parts) -> owner;

        private Builder(String name, Field<R, UUID> id, Function<Values<R>, R> build) {
            this.name = name;
            this.id = id;
            this.build = build;
            fields.put(id.key(), id);
        }

        /** Adds fields in order; a second field of the same key is refused. */
        public Builder<R> fields(List<? extends Field<R, ?>> more) {
            for (Field<R, ?> field : more) {
                if (fields.put(field.key(), field) != null) {
                    throw new IllegalArgumentException(name + " has two fields " + field.key());
                }
            }
            return this;
        }

        public Builder<R> unique(String key, Field.Getter<R, String> value) {
            uniqueKeys.add(new UniqueKey<>(key, value));
            return this;
        }

        /** Declares a frequent look-up; single-valued fields only. */
        @SafeVarargs
        public final Builder<R> indexed(Field<R, ?>... by) {
            indexes.add(new Index<>(List.of(by)));
            return this;
        }

        /** Declares how an equal record is made whose parts that many records carry are shared; none is by default. */
        public Builder<R> sharing(BiFunction<R, Sharing, R> common) {
            sharing = common;
            return this;
        }

        public RecordType<R> build() {
            return new RecordType<>(this);
        }
    }
}
