package io.guanxi.crm.tck.sample;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Relation;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record by which the contract kit examines a storage: one field for every stored form, each of them nullable but
 * the id, fields with many values, personal ones, and unique keys.
 *
 * @param name sorted by its ASCII key
 * @param code plain text, compared exactly
 * @param secret personal, one value
 * @param phones personal, many values
 * @param serial the unique key {@code serial}
 * @param badge together with the color the unique key {@code badge-of-color}
 */
public record Probe(
        UUID id,
        @Nullable String name,
        @Nullable String code,
        @Nullable Color color,
        @Nullable Long rank,
        @Nullable BigDecimal amount,
        @Nullable LocalDate day,
        @Nullable Instant at,
        @Nullable Boolean active,
        @Nullable String note,
        @Nullable Leaflet leaflet,
        @Nullable UUID owner,
        List<String> tags,
        @Nullable String secret,
        List<String> phones,
        @Nullable String serial,
        @Nullable String badge) {

    public static final Field<Probe, UUID> ID = labelled(Field.one("id", label("编号"), FieldType.ID, Probe::id));
    public static final Field<Probe, String> NAME = labelled(
                    Field.one("name", label("名称"), FieldType.TEXT, Probe::name))
            .sortedByAsciiKey();
    public static final Field<Probe, String> CODE =
            labelled(Field.one("code", label("代码"), FieldType.TEXT, Probe::code));
    public static final Field<Probe, Color> COLOR =
            labelled(Field.one("color", label("颜色"), FieldType.choice(Color.class), Probe::color));
    public static final Field<Probe, Long> RANK =
            labelled(Field.one("rank", label("位次"), FieldType.INTEGER, Probe::rank));
    public static final Field<Probe, BigDecimal> AMOUNT =
            labelled(Field.one("amount", label("金额"), FieldType.DECIMAL, Probe::amount));
    public static final Field<Probe, LocalDate> DAY =
            labelled(Field.one("day", label("日期"), FieldType.DATE, Probe::day));
    public static final Field<Probe, Instant> AT = labelled(Field.one("at", label("时刻"), FieldType.INSTANT, Probe::at));
    public static final Field<Probe, Boolean> ACTIVE =
            labelled(Field.one("active", label("启用"), FieldType.BOOLEAN, Probe::active));
    public static final Field<Probe, String> NOTE =
            labelled(Field.one("note", label("备注"), FieldType.LONG_TEXT, Probe::note));
    public static final Field<Probe, Leaflet> LEAFLET = labelled(Field.one(
            "leaflet",
            label("附页"),
            FieldType.document(Leaflet.class, Leaflet::encode, Leaflet::decode),
            Probe::leaflet));
    public static final Field<Probe, UUID> OWNER =
            labelled(Field.one("owner-id", label("负责人"), FieldType.ID, Probe::owner));
    public static final Field<Probe, String> TAGS =
            labelled(Field.many("tags", label("标签"), FieldType.TEXT, Probe::tags));
    public static final Field<Probe, String> SECRET = labelled(
                    Field.one("secret", label("密语"), FieldType.TEXT, Probe::secret))
            .personal();
    public static final Field<Probe, String> PHONES = labelled(
                    Field.many("phones", label("电话"), FieldType.TEXT, Probe::phones))
            .personal();
    public static final Field<Probe, String> SERIAL =
            labelled(Field.one("serial", label("序号"), FieldType.TEXT, Probe::serial));
    public static final Field<Probe, String> BADGE =
            labelled(Field.one("badge", label("徽章"), FieldType.TEXT, Probe::badge));

    public static final RecordType<Probe> TYPE = RecordType.named("probe", ID, Probe::from)
            .fields(List.of(NAME, CODE, COLOR, RANK, AMOUNT, DAY, AT, ACTIVE, NOTE, LEAFLET, OWNER))
            .fields(List.of(TAGS, SECRET, PHONES, SERIAL, BADGE))
            .unique("serial", Probe::serial)
            .unique("badge-of-color", Probe::badgeOfColor)
            .indexed(COLOR, DAY)
            .indexed(RANK)
            .build();

    /** The children that belong to a probe. */
    public static final Relation<Probe, ProbeChild> CHILDREN =
            new Relation<>("children", ProbeChild.TYPE, ProbeChild.PROBE);

    public Probe {
        amount = amount == null ? null : Money.canonical(amount);
        tags = List.copyOf(tags);
        phones = List.copyOf(phones);
    }

    /** A probe with an id and nothing else. */
    public static Probe of(UUID id) {
        return new Probe(
                id, null, null, null, null, null, null, null, null, null, null, null, List.of(), null, List.of(), null,
                null);
    }

    /** The same probe with another value of this field, null for none. */
    public <V> Probe with(Field<Probe, V> field, @Nullable V value) {
        return from(new Changed<>(this, field, value == null ? List.of() : List.of(value)));
    }

    /** The same probe with other values of a field that has many. */
    public <V> Probe withAll(Field<Probe, V> field, List<V> values) {
        return from(new Changed<>(this, field, List.copyOf(values)));
    }

    private static Probe from(Values<Probe> v) {
        return new Probe(
                v.need(ID),
                v.get(NAME),
                v.get(CODE),
                v.get(COLOR),
                v.get(RANK),
                v.get(AMOUNT),
                v.get(DAY),
                v.get(AT),
                v.get(ACTIVE),
                v.get(NOTE),
                v.get(LEAFLET),
                v.get(OWNER),
                v.all(TAGS),
                v.get(SECRET),
                v.all(PHONES),
                v.get(SERIAL),
                v.get(BADGE));
    }

    private static @Nullable String badgeOfColor(Probe probe) {
        return probe.badge == null || probe.color == null ? null : FieldType.keyOf(probe.color) + ":" + probe.badge;
    }

    private static <V> Field<Probe, V> labelled(Field<Probe, V> field) {
        return field.labelled(Sensitivity.TECHNICAL);
    }

    private static Label label(String zh) {
        return new Label(zh, "probe");
    }
}
