package io.guanxi.crm.access;

import static io.guanxi.crm.field.FieldType.BOOLEAN;
import static io.guanxi.crm.field.FieldType.ID;
import static io.guanxi.crm.field.FieldType.TEXT;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.field.Values;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.UserId;
import java.util.List;
import java.util.UUID;

/** The catalogue of a person's fields and how a person is stored in the built-in directory. */
public final class PersonFields {
    private static final FieldType<UserId> USER_ID = FieldType.text(UserId.class, UserId::value, UserId::new);

    public static final Field<Person, UUID> ID_FIELD = field("id", "内部标识", ID, Person::id);
    public static final Field<Person, UserId> USER = field("user", "用户", USER_ID, Person::user);
    public static final Field<Person, String> NAME = field("name", "姓名", TEXT, Person::name);
    public static final Field<Person, String> TEAM = field("team", "团队", TEXT, Person::team);
    public static final Field<Person, String> DEPARTMENT = field("department", "部门", TEXT, Person::department);
    public static final Field<Person, UserId> MANAGER = field("manager", "上级", USER_ID, Person::manager);
    public static final Field<Person, Boolean> ACTIVE = field("active", "在职", BOOLEAN, Person::active);
    public static final Field<Person, Boolean> ABSENT = field("absent", "休假", BOOLEAN, Person::absent);

    public static final RecordType<Person> PERSONS = RecordType.named("person", ID_FIELD, PersonFields::build)
            .fields(List.of(USER, NAME, TEAM, DEPARTMENT, MANAGER, ACTIVE, ABSENT))
            .unique("user", p -> p.user().value())
            .indexed(TEAM)
            .indexed(DEPARTMENT)
            .indexed(NAME)
            .build();

    private PersonFields() {}

    private static <V> Field<Person, V> field(
            String key, String zh, FieldType<V> type, Field.Getter<Person, V> getter) {
        return Field.one(key, new Label(zh, key), type, getter).labelled(Sensitivity.BASIC);
    }

    private static Person build(Values<Person> v) {
        return new Person(
                v.need(ID_FIELD),
                v.need(USER),
                v.need(NAME),
                v.get(TEAM),
                v.get(DEPARTMENT),
                v.get(MANAGER),
                v.need(ACTIVE),
                v.need(ABSENT));
    }
}
