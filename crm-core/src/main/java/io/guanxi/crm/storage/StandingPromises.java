package io.guanxi.crm.storage;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Values;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which rules the open cases of a workspace have their deadlines, and how far they were gone through since the rules
 * changed.
 *
 * @param id the one id of the record of any workspace
 * @param rules a digest of targets, calendar and steps
 * @param through the last case gone through; null before the first
 * @param done whether all were
 */
public record StandingPromises(
        UUID id, String rules, @Nullable UUID through, boolean done) {
    /** The id of the one record. */
    public static final UUID THE_ID = new UUID(0, 3);

    private static final Field<StandingPromises, UUID> ID = Field.technical("id", FieldType.ID, StandingPromises::id);
    private static final Field<StandingPromises, String> RULES =
            Field.technical("rules", FieldType.TEXT, StandingPromises::rules);
    private static final Field<StandingPromises, UUID> THROUGH =
            Field.technical("through", FieldType.ID, StandingPromises::through);
    private static final Field<StandingPromises, Boolean> DONE =
            Field.technical("done", FieldType.BOOLEAN, StandingPromises::done);

    public static final RecordType<StandingPromises> STANDING_PROMISES = RecordType.named(
                    "standing-promises", ID, StandingPromises::build)
            .fields(List.of(RULES, THROUGH, DONE))
            .build();

    /** These rules, with no case gone through yet. */
    public static StandingPromises of(String rules) {
        return new StandingPromises(THE_ID, rules, null, false);
    }

    /** The same with all cases up to this one gone through. */
    public StandingPromises through(UUID last) {
        return new StandingPromises(id, rules, last, false);
    }

    /** The same with all cases gone through. */
    public StandingPromises completed() {
        return new StandingPromises(id, rules, null, true);
    }

    private static StandingPromises build(Values<StandingPromises> v) {
        return new StandingPromises(v.need(ID), v.need(RULES), v.get(THROUGH), v.need(DONE));
    }
}
