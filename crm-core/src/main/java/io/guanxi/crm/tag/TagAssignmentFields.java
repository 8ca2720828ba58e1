package io.guanxi.crm.tag;

import static io.guanxi.crm.field.FieldType.ID;
import static io.guanxi.crm.field.FieldType.INSTANT;
import static io.guanxi.crm.field.FieldType.TEXT;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Relation;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Sharing;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.shared.Label;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The catalogue of a tag assignment's fields and how an assignment is stored. */
public final class TagAssignmentFields {
    public static final Field<TagAssignment, UUID> ID_FIELD =
            field("id", "内部标识", ID, Sensitivity.TECHNICAL, TagAssignment::id);
    public static final Field<TagAssignment, UUID> CUSTOMER =
            field("customer", "客户", ID, Sensitivity.TECHNICAL, t -> t.customer().value());
    public static final Field<TagAssignment, String> TAG =
            field("tag", "标签", TEXT, Sensitivity.BASIC, TagAssignment::tag);
    public static final Field<TagAssignment, Provenance> PROVENANCE =
            field("provenance", "来源", FieldType.choice(Provenance.class), Sensitivity.BASIC, TagAssignment::provenance);
    public static final Field<TagAssignment, String> SOURCE =
            field("source", "来源说明", TEXT, Sensitivity.BASIC, TagAssignment::source);
    public static final Field<TagAssignment, Instant> SINCE =
            field("since", "起始时间", INSTANT, Sensitivity.BASIC, TagAssignment::since);
    public static final Field<TagAssignment, Instant> UNTIL =
            field("until", "到期时间", INSTANT, Sensitivity.BASIC, TagAssignment::until);
    public static final Field<TagAssignment, Instant> ENDED_AT =
            field("ended-at", "移除时间", INSTANT, Sensitivity.BASIC, TagAssignment::endedAt);

    public static final RecordType<TagAssignment> TAG_ASSIGNMENTS = RecordType.named(
                    "tag-assignment", ID_FIELD, TagAssignmentFields::build)
            .fields(List.of(CUSTOMER, TAG, PROVENANCE, SOURCE, SINCE, UNTIL, ENDED_AT))
            .indexed(CUSTOMER, TAG)
            .indexed(TAG, CUSTOMER)
            .sharing(TagAssignmentFields::shared)
            .build();

    /** A customer's tag assignments, ended ones included. */
    public static final Relation<Customer, TagAssignment> OF_CUSTOMER =
            new Relation<>("tags", TAG_ASSIGNMENTS, CUSTOMER);

    private TagAssignmentFields() {}

    /** Which assignments hold at that instant. */
    public static Filter<TagAssignment> holdingAt(Instant at) {
        return Filter.compare(SINCE, Op.LE, at)
                .and(Filter.<TagAssignment>absent(UNTIL).or(Filter.compare(UNTIL, Op.GT, at)))
                .and(Filter.<TagAssignment>absent(ENDED_AT).or(Filter.compare(ENDED_AT, Op.GT, at)));
    }

    private static <V> Field<TagAssignment, V> field(
            String key, String zh, FieldType<V> type, Sensitivity sensitivity, Field.Getter<TagAssignment, V> getter) {
        return Field.one(key, new Label(zh, key.replace('-', ' ')), type, getter)
                .labelled(sensitivity);
    }

    private static TagAssignment shared(TagAssignment t, Sharing parts) {
        return new TagAssignment(
                t.id(),
                t.customer(),
                parts.one(t.tag()),
                t.provenance(),
                parts.one(t.source()),
                parts.one(t.since()),
                parts.orNull(t.until()),
                t.endedAt());
    }

    private static TagAssignment build(Values<TagAssignment> v) {
        return new TagAssignment(
                v.need(ID_FIELD),
                new CustomerId(v.need(CUSTOMER)),
                v.need(TAG),
                v.need(PROVENANCE),
                v.need(SOURCE),
                v.need(SINCE),
                v.get(UNTIL),
                v.get(ENDED_AT));
    }
}
