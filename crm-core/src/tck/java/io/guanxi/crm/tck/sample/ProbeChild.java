package io.guanxi.crm.tck.sample;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
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
 * A record that belongs to a {@link Probe}, for filters over relations.
 *
 * @param probe the id of the probe it belongs to
 */
public record ProbeChild(
        UUID id,
        UUID probe,
        @Nullable String kind,
        @Nullable BigDecimal amount,
        @Nullable Long points,
        @Nullable LocalDate day,
        @Nullable Instant at,
        @Nullable Boolean flag,
        List<String> marks) {

    public static final Field<ProbeChild, UUID> ID =
            labelled(Field.one("id", label("编号"), FieldType.ID, ProbeChild::id));
    public static final Field<ProbeChild, UUID> PROBE =
            labelled(Field.one("probe-id", label("所属"), FieldType.ID, ProbeChild::probe));
    public static final Field<ProbeChild, String> KIND =
            labelled(Field.one("kind", label("种类"), FieldType.TEXT, ProbeChild::kind));
    public static final Field<ProbeChild, BigDecimal> AMOUNT =
            labelled(Field.one("amount", label("金额"), FieldType.DECIMAL, ProbeChild::amount));
    public static final Field<ProbeChild, Long> POINTS =
            labelled(Field.one("points", label("分数"), FieldType.INTEGER, ProbeChild::points));
    public static final Field<ProbeChild, LocalDate> DAY =
            labelled(Field.one("day", label("日期"), FieldType.DATE, ProbeChild::day));
    public static final Field<ProbeChild, Instant> AT =
            labelled(Field.one("at", label("时刻"), FieldType.INSTANT, ProbeChild::at));
    public static final Field<ProbeChild, Boolean> FLAG =
            labelled(Field.one("flag", label("标记"), FieldType.BOOLEAN, ProbeChild::flag));
    public static final Field<ProbeChild, String> MARKS =
            labelled(Field.many("marks", label("记号"), FieldType.TEXT, ProbeChild::marks));

    public static final RecordType<ProbeChild> TYPE = RecordType.named("probe-child", ID, ProbeChild::from)
            .fields(List.of(PROBE, KIND, AMOUNT, POINTS, DAY, AT, FLAG, MARKS))
            .indexed(PROBE, DAY)
            .build();

    public ProbeChild {
        amount = amount == null ? null : Money.canonical(amount);
        marks = List.copyOf(marks);
    }

    /** A child with its link and nothing else. */
    public static ProbeChild of(UUID id, UUID probe) {
        return new ProbeChild(id, probe, null, null, null, null, null, null, List.of());
    }

    /** The same child with another value of this field, null for none. */
    public <V> ProbeChild with(Field<ProbeChild, V> field, @Nullable V value) {
        return from(new Changed<>(this, field, value == null ? List.of() : List.of(value)));
    }

    /** The same child with other values of a field that has many. */
    public <V> ProbeChild withAll(Field<ProbeChild, V> field, List<V> values) {
        return from(new Changed<>(this, field, List.copyOf(values)));
    }

    private static ProbeChild from(Values<ProbeChild> v) {
        return new ProbeChild(
                v.need(ID),
                v.need(PROBE),
                v.get(KIND),
                v.get(AMOUNT),
                v.get(POINTS),
                v.get(DAY),
                v.get(AT),
                v.get(FLAG),
                v.all(MARKS));
    }

    private static <V> Field<ProbeChild, V> labelled(Field<ProbeChild, V> field) {
        return field.labelled(Sensitivity.TECHNICAL);
    }

    private static Label label(String zh) {
        return new Label(zh, "child of a probe");
    }
}
