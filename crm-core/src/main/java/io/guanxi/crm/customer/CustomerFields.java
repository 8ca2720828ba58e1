package io.guanxi.crm.customer;

import static io.guanxi.crm.field.FieldType.BOOLEAN;
import static io.guanxi.crm.field.FieldType.DATE;
import static io.guanxi.crm.field.FieldType.DECIMAL;
import static io.guanxi.crm.field.FieldType.ID;
import static io.guanxi.crm.field.FieldType.INSTANT;
import static io.guanxi.crm.field.FieldType.INTEGER;
import static io.guanxi.crm.field.FieldType.LONG_TEXT;
import static io.guanxi.crm.field.FieldType.TEXT;

import io.guanxi.crm.field.Documents;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.field.MaskKind;
import io.guanxi.crm.field.Sensitivity;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.shared.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue of a customer's fields: the one place that lists them. */
public final class CustomerFields {
    private static final FieldType<UserId> USER = FieldType.text(UserId.class, UserId::value, UserId::new);
    private static final FieldType<CustomerStatus> STATUS_KEY =
            FieldType.text(CustomerStatus.class, CustomerStatus::key, CustomerStatus::new);

    public static final Field<Customer, UUID> ID_FIELD = technical("id", "内部标识", ID, c -> c.id().value());
    public static final Field<Customer, RecordState> STATE =
            technical("state", "记录状态", FieldType.choice(RecordState.class), Customer::state);
    public static final Field<Customer, String> NUMBER = Field.one(
                    "number",
                    new Label("客户编号", "number"),
                    TEXT,
                    (Customer c) -> c.identity().number())
            .labelled(Sensitivity.BASIC)
            .aliases("编号");
    public static final Field<Customer, CustomerKind> KIND = basic(
            "kind",
            "企业/个人",
            FieldType.choice(CustomerKind.class),
            c -> c.identity().kind());
    /** The name of an enterprise; absent for an individual, whose name is personal. */
    public static final Field<Customer, String> NAME = basic(
                    "name", "客户名称", TEXT, c -> nameOf(c, CustomerKind.ENTERPRISE))
            .aliases("企业名称", "公司名称")
            .sortedByAsciiKey();
    /** The name of an individual; absent for an enterprise. */
    public static final Field<Customer, String> PERSON_NAME = Field.one(
                    "person-name",
                    new Label("个人姓名", "person name"),
                    TEXT,
                    (Customer c) -> nameOf(c, CustomerKind.INDIVIDUAL))
            .labelled(Sensitivity.CONTACT)
            .masked(MaskKind.NAME)
            .personal();

    public static final Field<Customer, String> CREDIT_CODE =
            basic("credit-code", "统一社会信用代码", TEXT, c -> c.identity().creditCode());
    public static final Field<Customer, String> TYPE_TEXT =
            basic("type", "客户类型", TEXT, c -> c.identity().type());

    public static final Field<Customer, List<Contact>> CONTACTS = Field.one(
                    "contacts",
                    new Label("联系人", "contacts"),
                    Documents.listOf(Contact.class),
                    (Customer c) -> c.contacts().isEmpty() ? null : c.contacts())
            .labelled(Sensitivity.CONTACT)
            .personal();
    /** Every mobile and landline, to look up by; shown through the contacts. */
    public static final Field<Customer, String> PHONES = Field.many(
                    "phones",
                    new Label("电话", "phones"),
                    TEXT,
                    (Customer c) -> c.contacts().stream()
                            .flatMap(p -> Stream.concat(p.mobiles().stream(), p.landlines().stream()))
                            .distinct()
                            .toList())
            .labelled(Sensitivity.CONTACT)
            .masked(MaskKind.PHONE)
            .personal()
            .derived()
            .aliases("手机号", "固定电话", "联系电话");
    /** Every e-mail, to look up by; shown through the contacts. */
    public static final Field<Customer, String> EMAILS = Field.many(
                    "emails",
                    new Label("邮箱", "emails"),
                    TEXT,
                    (Customer c) -> c.contacts().stream()
                            .flatMap(p -> p.emails().stream())
                            .distinct()
                            .toList())
            .labelled(Sensitivity.CONTACT)
            .masked(MaskKind.EMAIL)
            .personal()
            .derived()
            .aliases("电子邮箱");

    public static final Field<Customer, List<Address>> ADDRESSES = Field.one(
                    "addresses",
                    new Label("客户地址", "addresses"),
                    Documents.listOf(Address.class),
                    (Customer c) -> c.addresses().isEmpty() ? null : c.addresses())
            .labelled(Sensitivity.CONTACT)
            .masked(MaskKind.ADDRESS)
            .personal();

    public static final Field<Customer, String> INDUSTRY =
            basic("industry", "所属行业", TEXT, c -> c.business().industry()).aliases("行业");
    public static final Field<Customer, String> REGION =
            basic("region", "所在地区", TEXT, c -> c.business().region()).aliases("地区", "区域");
    public static final Field<Customer, String> REGISTERED_REGION =
            basic("registered-region", "注册地区", TEXT, c -> c.business().registeredRegion());
    public static final Field<Customer, BigDecimal> HEAD_COUNT =
            basic("head-count", "员工人数", DECIMAL, c -> from(c.business().scale().headCount()));
    public static final Field<Customer, BigDecimal> HEAD_COUNT_TO = basic(
            "head-count-to", "员工人数上限", DECIMAL, c -> to(c.business().scale().headCount()));
    public static final Field<Customer, BigDecimal> REVENUE =
            basic("revenue", "年营业额", DECIMAL, c -> from(c.business().scale().annualRevenue()));
    public static final Field<Customer, BigDecimal> REVENUE_TO =
            basic("revenue-to", "年营业额上限", DECIMAL, c -> to(c.business().scale().annualRevenue()));
    public static final Field<Customer, BigDecimal> CAPITAL =
            basic("capital", "注册资本", DECIMAL, c -> from(c.business().scale().registeredCapital()));
    public static final Field<Customer, BigDecimal> CAPITAL_TO =
            basic("capital-to", "注册资本上限", DECIMAL, c -> to(c.business().scale().registeredCapital()));
    public static final Field<Customer, LocalDate> FOUNDED_ON =
            basic("founded-on", "成立时间", DATE, c -> c.business().foundedOn());
    public static final Field<Customer, String> MAIN_BUSINESS =
            basic("main-business", "主营业务", LONG_TEXT, c -> c.business().mainBusiness());
    public static final Field<Customer, String> SOURCE_CHANNEL =
            basic("source-channel", "客户来源", TEXT, c -> c.business().sourceChannel());

    public static final Field<Customer, UserId> OWNER =
            basic("owner", "跟进负责人", USER, c -> c.relationship().owner());
    public static final Field<Customer, UserId> COLLABORATORS = Field.many(
                    "collaborators",
                    new Label("协作人", "collaborators"),
                    USER,
                    (Customer c) -> c.relationship().collaborators())
            .labelled(Sensitivity.BASIC);
    public static final Field<Customer, CustomerStatus> STATUS =
            basic("status", "客户状态", STATUS_KEY, c -> c.relationship().status());
    public static final Field<Customer, Instant> STATUS_SINCE =
            basic("status-since", "状态起始时间", INSTANT, c -> c.stamp().statusSince());
    public static final Field<Customer, Boolean> STRATEGIC_PARTNER =
            basic("strategic-partner", "战略合作伙伴", BOOLEAN, c -> c.relationship().strategicPartner());
    public static final Field<Customer, UUID> PARENT = basic("parent", "所属集团", ID, c -> {
        CustomerId parent = c.relationship().parent();
        return parent == null ? null : parent.value();
    });

    public static final Field<Customer, String> CORE_DEMANDS = Field.many(
                    "core-demands",
                    new Label("核心需求标签", "core demands"),
                    TEXT,
                    (Customer c) -> c.needs().coreDemands())
            .labelled(Sensitivity.BASIC);
    public static final Field<Customer, String> PREFERENCES =
            freeText("preferences", "需求偏好", c -> c.needs().preferences());
    public static final Field<Customer, String> COMPETITORS =
            freeText("competitors", "竞争对手信息", c -> c.needs().competitors());
    public static final Field<Customer, String> REMARKS =
            freeText("remarks", "备注", c -> c.needs().remarks());

    public static final Field<Customer, LocalDate> FIRST_CONTACT_ON =
            basic("first-contact-on", "首次接触时间", DATE, c -> c.opening().firstContactOn());
    public static final Field<Customer, LocalDate> FIRST_COOPERATION_ON =
            basic("first-cooperation-on", "首次合作时间", DATE, c -> c.opening().firstCooperationOn());
    public static final Field<Customer, LocalDate> LAST_FOLLOW_UP_ON =
            basic("last-follow-up-on", "最近跟进时间(期初)", DATE, c -> c.opening().lastFollowUpOn());
    public static final Field<Customer, BigDecimal> OPENING_AMOUNT = Field.one(
                    "opening-amount",
                    new Label("历史合作金额", "opening amount"),
                    DECIMAL,
                    (Customer c) -> c.opening().amount())
            .labelled(Sensitivity.AMOUNT);
    public static final Field<Customer, Long> OPENING_DEALS =
            basic("opening-deals", "期初交易次数", INTEGER, c -> c.opening().dealCount());

    public static final Field<Customer, String> FLAGS = Field.many(
                    "flags", new Label("数据提示", "flags"), TEXT, Customer::flags)
            .labelled(Sensitivity.BASIC);
    public static final Field<Customer, Instant> CREATED_AT =
            basic("created-at", "创建时间", INSTANT, c -> c.stamp().createdAt());
    public static final Field<Customer, Instant> RECORDED_AT =
            technical("recorded-at", "录入时间", INSTANT, c -> c.stamp().recordedAt());
    public static final Field<Customer, UserId> CREATED_BY =
            basic("created-by", "录入人", USER, c -> c.stamp().createdBy());

    private CustomerFields() {}

    private static <V> Field<Customer, V> basic(
            String key, String zh, FieldType<V> type, Field.Getter<Customer, V> getter) {
        return Field.one(key, new Label(zh, key.replace('-', ' ')), type, getter)
                .labelled(Sensitivity.BASIC);
    }

    private static <V> Field<Customer, V> technical(
            String key, String zh, FieldType<V> type, Field.Getter<Customer, V> getter) {
        return Field.one(key, new Label(zh, key.replace('-', ' ')), type, getter)
                .labelled(Sensitivity.TECHNICAL);
    }

    private static Field<Customer, String> freeText(String key, String zh, Field.Getter<Customer, String> getter) {
        return Field.one(key, new Label(zh, key), LONG_TEXT, getter).labelled(Sensitivity.FREE_TEXT);
    }

    private static @Nullable String nameOf(Customer customer, CustomerKind kind) {
        return customer.identity().kind() == kind ? customer.identity().name() : null;
    }

    private static @Nullable BigDecimal from(@Nullable Band band) {
        return band == null ? null : band.from();
    }

    private static @Nullable BigDecimal to(@Nullable Band band) {
        return band == null ? null : band.to();
    }
}
