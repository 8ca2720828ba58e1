package io.guanxi.crm.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.classification.preset.ValuePolicy;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Values;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is kept of a verdict comes back as it was. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordsTest {
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(7, 8));
    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

    private static Classification classification() {
        Profile profile = Profile.asOf("2026-06-30").deal("2026-01-05", 600_000).build();
        return Classifier.evaluate(ValuePolicy.preset(), profile).of(CUSTOMER, profile.asOf(), NOW);
    }

    @Test
    void a_verdict_becomes_a_record_with_everything_that_explains_it() {
        Classification kept = classification();

        assertThat(kept.id()).isEqualTo(Classification.idOf(CUSTOMER, "value"));
        assertThat(kept.classKey()).isEqualTo("key");
        assertThat(kept.policy()).isEqualTo("preset.value");
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.reasonCode()).isEqualTo("amount-key");
        assertThat(kept.reason().zh()).contains("600,000");
        assertThat(kept.inputs()).containsEntry("amount(12 months)", "600000");
        assertThat(kept.since()).isEqualTo(NOW);
        assertThat(kept.holdsUntil()).isEqualTo("2027-01-04T16:00:00Z");
        assertThat(kept.toString()).doesNotContain("600");
    }

    @Test
    void the_id_differs_by_customer_and_dimension_alone() {
        CustomerId other = new CustomerId(new UUID(8, 7));

        assertThat(Classification.idOf(CUSTOMER, "value"))
                .isEqualTo(Classification.idOf(new CustomerId(new UUID(7, 8)), "value"))
                .isNotEqualTo(Classification.idOf(CUSTOMER, "abc"))
                .isNotEqualTo(Classification.idOf(other, "value"));
    }

    @Test
    void a_classification_comes_back_from_its_stored_values() {
        Classification kept = classification();

        assertThat(restored(ClassificationFields.CLASSIFICATIONS, kept)).isEqualTo(kept);
    }

    @Test
    void a_class_period_comes_back_from_its_stored_values() {
        Classification last = classification();
        for (ClassPeriod period : List.of(
                ClassPeriod.present(last),
                ClassPeriod.ended(new UUID(1, 2), last, NOW.plusSeconds(1), NOW.plusSeconds(2)))) {
            assertThat(restored(ClassPeriodFields.CLASS_PERIODS, period)).isEqualTo(period);
            assertThat(period.inputs()).isEqualTo(last.inputs()).isNotEmpty();
            assertThat(last.inputs().values())
                    .noneSatisfy(figure -> assertThat(period.toString()).contains(figure));
        }
    }

    /** Through the stored form of every field and back. */
    private static <R> R restored(RecordType<R> type, R owner) {
        Map<Field<R, ?>, Object> stored = new HashMap<>();
        type.fields().forEach(field -> store(field, owner, stored));
        return type.build(new Values<>() {
            @Override
            public <V> @Nullable V get(Field<R, V> field) {
                Object value = stored.get(field);
                return value == null ? null : field.type().decode().apply(value);
            }

            @Override
            public <V> List<V> all(Field<R, V> field) {
                V value = get(field);
                return value == null ? List.of() : List.of(value);
            }
        });
    }

    private static <R, V> void store(Field<R, V> field, R owner, Map<Field<R, ?>, Object> stored) {
        V value = field.value(owner);
        if (value != null) {
            stored.put(field, field.stored(value));
        }
    }
}
