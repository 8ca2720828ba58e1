package io.guanxi.crm.storage;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Values;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the stored classes of a workspace were decided by, and how far customers have been marked due since it changed.
 *
 * @param id the one id of the record of any workspace
 * @param rules a digest of the policies with their versions
 * @param zone the zone in which facts have their days
 * @param currency the currency of base amounts
 * @param redate whether the days of facts are being brought into the zone
 * @param reprice whether base amounts are being brought into the currency
 * @param through the last customer marked due; null before the first
 * @param done whether all have been marked
 */
public record StandingRules(
        UUID id,
        String rules,
        String zone,
        String currency,
        boolean redate,
        boolean reprice,
        @Nullable UUID through,
        boolean done) {
    /** The id of the one record. */
    public static final UUID THE_ID = new UUID(0, 2);

    private static final Field<StandingRules, UUID> ID = Field.technical("id", FieldType.ID, StandingRules::id);
    private static final Field<StandingRules, String> RULES =
            Field.technical("rules", FieldType.TEXT, StandingRules::rules);
    private static final Field<StandingRules, String> ZONE =
            Field.technical("zone", FieldType.TEXT, StandingRules::zone);
    private static final Field<StandingRules, String> CURRENCY =
            Field.technical("currency", FieldType.TEXT, StandingRules::currency);
    private static final Field<StandingRules, Boolean> REDATE =
            Field.technical("redate", FieldType.BOOLEAN, StandingRules::redate);
    private static final Field<StandingRules, Boolean> REPRICE =
            Field.technical("reprice", FieldType.BOOLEAN, StandingRules::reprice);
    private static final Field<StandingRules, UUID> THROUGH =
            Field.technical("through", FieldType.ID, StandingRules::through);
    private static final Field<StandingRules, Boolean> DONE =
            Field.technical("done", FieldType.BOOLEAN, StandingRules::done);

    public static final RecordType<StandingRules> STANDING_RULES = RecordType.named(
                    "standing-rules", ID, StandingRules::build)
            .fields(List.of(RULES, ZONE, CURRENCY, REDATE, REPRICE, THROUGH, DONE))
            .build();

    /** The same with all customers up to this one marked. */
    public StandingRules through(UUID customer) {
        return new StandingRules(id, rules, zone, currency, redate, reprice, customer, false);
    }

    /** The same with all customers marked. */
    public StandingRules completed() {
        return new StandingRules(id, rules, zone, currency, redate, reprice, null, true);
    }

    private static StandingRules build(Values<StandingRules> v) {
        return new StandingRules(
                v.need(ID),
                v.need(RULES),
                v.need(ZONE),
                v.need(CURRENCY),
                v.need(REDATE),
                v.need(REPRICE),
                v.get(THROUGH),
                v.need(DONE));
    }
}
