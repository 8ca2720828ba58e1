package io.guanxi.crm.tag;

import static io.guanxi.crm.field.FieldType.BOOLEAN;
import static io.guanxi.crm.field.FieldType.ID;
import static io.guanxi.crm.field.FieldType.LONG_TEXT;
import static io.guanxi.crm.field.FieldType.TEXT;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.shared.Label;
import java.util.List;
import java.util.UUID;

/** The catalogue of a tag's fields and how a tag is stored. */
public final class TagFields {
    public static final Field<Tag, UUID> ID_FIELD = field("id", "内部标识", ID, Tag::id);
    public static final Field<Tag, String> KEY = field("key", "标签键", TEXT, Tag::key);
    public static final Field<Tag, String> NAME_ZH =
            field("name-zh", "中文名称", TEXT, t -> t.names().zh());
    public static final Field<Tag, String> NAME_EN =
            field("name-en", "英文名称", TEXT, t -> t.names().en());
    public static final Field<Tag, String> GROUP = field("group", "标签组", TEXT, Tag::group);
    public static final Field<Tag, Boolean> EXCLUSIVE = field("exclusive", "组内互斥", BOOLEAN, Tag::exclusive);
    public static final Field<Tag, String> COLOR = field("color", "颜色", TEXT, Tag::color);
    public static final Field<Tag, String> DESCRIPTION = field("description", "说明", LONG_TEXT, Tag::description);
    public static final Field<Tag, Boolean> RETIRED = field("retired", "已停用", BOOLEAN, Tag::retired);
    public static final Field<Tag, String> MERGED_INTO = field("merged-into", "并入", TEXT, Tag::mergedInto);

    public static final RecordType<Tag> TAGS = RecordType.named("tag", ID_FIELD, TagFields::build)
            .fields(List.of(KEY, NAME_ZH, NAME_EN, GROUP, EXCLUSIVE, COLOR, DESCRIPTION, RETIRED, MERGED_INTO))
            .unique("key", Tag::key)
            .build();

    private TagFields() {}

    private static <V> Field<Tag, V> field(String key, String zh, FieldType<V> type, Field.Getter<Tag, V> getter) {
        return Field.one(key, new Label(zh, key.replace('-', ' ')), type, getter)
                .labelled(Sensitivity.BASIC);
    }

    private static Tag build(Values<Tag> v) {
        return new Tag(
                v.need(ID_FIELD),
                v.need(KEY),
                new Label(v.need(NAME_ZH), v.need(NAME_EN)),
                v.get(GROUP),
                v.need(EXCLUSIVE),
                v.get(COLOR),
                v.get(DESCRIPTION),
                v.need(RETIRED),
                v.get(MERGED_INTO));
    }
}
