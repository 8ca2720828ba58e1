package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.MaskKind;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Relation;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.filter.Reading.Meant;
import io.guanxi.crm.shared.Label;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A record for the tests of filters: its values by field key, one field for every form and a few awkward names. */
record House(Map<String, List<Object>> values) {
    enum Mood {
        QUIET,
        VERY_LOUD
    }

    record Plan(String text) {}

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    static final Field<House, UUID> ID = one("id", "标识", FieldType.ID);
    static final Field<House, String> NAME = one("name", "名称", FieldType.TEXT);
    static final Field<House, String> INDUSTRY =
            one("industry", "所属行业", FieldType.TEXT).aliases("行业");
    static final Field<House, String> REGION = one("region", "所在地区", FieldType.TEXT);
    static final Field<House, String> COLORS = Field.<House, String>many(
                    "colors", new Label("颜色", "colors"), FieldType.TEXT, h -> h.all("colors", String.class))
            .labelled(Sensitivity.BASIC);
    static final Field<House, Long> ROOMS = one("rooms", "房间数", FieldType.INTEGER);
    static final Field<House, BigDecimal> PRICE = one("price", "价格(万元)", FieldType.DECIMAL);
    static final Field<House, LocalDate> BUILT =
            one("built-on", "建成日", FieldType.DATE).aliases("日期");
    static final Field<House, Instant> SEEN =
            one("seen-at", "看房时间", FieldType.INSTANT).aliases("日期");
    static final Field<House, Boolean> LISTED = one("listed", "在售", FieldType.BOOLEAN);
    static final Field<House, Mood> MOOD = one("mood", "氛围", FieldType.choice(Mood.class));
    static final Field<House, String> NOTES = one("notes", "备注", FieldType.LONG_TEXT);
    static final Field<House, String> PHONES = Field.<House, String>many(
                    "phones", new Label("电话", "phones"), FieldType.TEXT, h -> h.all("phones", String.class))
            .labelled(Sensitivity.CONTACT)
            .masked(MaskKind.PHONE)
            .personal();
    static final Field<House, Plan> PLAN = one("plan", "图纸", FieldType.document(Plan.class, Plan::text, Plan::new));
    static final Field<House, String> AWKWARD = one("not", "非 此", FieldType.TEXT);
    static final Field<House, Long> COUNT = one("count", "any", FieldType.INTEGER);

    static final RecordType<House> TYPE = RecordType.named("house", ID, v -> new House(Map.of()))
            .fields(List.of(NAME, INDUSTRY, REGION, COLORS, ROOMS, PRICE, BUILT, SEEN))
            .fields(List.of(LISTED, MOOD, NOTES, PHONES, PLAN, AWKWARD, COUNT))
            .build();

    static final Relation<House, Visit> VISITS = new Relation<>("visits", Visit.TYPE, Visit.HOUSE);

    static final List<MetricName> METRICS = List.of(
            new MetricName(
                    "amount",
                    List.of("金额"),
                    List.of(
                            new MetricName.WindowName("12 months", List.of("近12个月")),
                            new MetricName.WindowName("calendar year", List.of("自然年")),
                            new MetricName.WindowName("year before", List.of()))),
            new MetricName("interactions", List.of(), List.of(new MetricName.WindowName("30 days", List.of("近30天")))),
            new MetricName("cumulative_amount", List.of("累计金额"), List.of()),
            new MetricName("rooms", List.of(), List.of()));

    /** 制造业 is the code C, 上海市 lies within 31. */
    static final Vocabulary<House> VOCABULARY = RecordVocabulary.of(
                    TYPE,
                    List.of(new RelationName<>(VISITS, List.of("看房"), RecordVocabulary.of(Visit.TYPE, SHANGHAI))),
                    METRICS,
                    SHANGHAI)
            .withValues((field, typed) -> field == INDUSTRY ? Optional.of(industry(typed)) : Optional.empty())
            .withAreas((field, typed) ->
                    field == REGION && typed.equals("上海市") ? Optional.of(new Meant("31")) : Optional.empty());

    private static Reading industry(String typed) {
        if (typed.equals("制造业")) {
            return new Meant("C");
        }
        return typed.equals("制造")
                ? new Reading.Refused(new Label("没有这个行业", "no such industry"), List.of("制造业"))
                : new Meant(typed);
    }

    private static <V> Field<House, V> one(String key, String label, FieldType<V> type) {
        Field.Getter<House, V> getter =
                h -> h.all(key, type.javaType()).stream().findFirst().orElse(null);
        return Field.one(key, new Label(label, "the " + key), type, getter).labelled(Sensitivity.BASIC);
    }

    private <V> List<V> all(String key, Class<V> type) {
        return values.getOrDefault(key, List.of()).stream().map(type::cast).toList();
    }

    /** A house that has these values of this field and nothing else. */
    @SafeVarargs
    static <V> House with(Field<House, V> field, V... values) {
        return new House(Map.of(field.key(), List.of((Object[]) values)));
    }
}
