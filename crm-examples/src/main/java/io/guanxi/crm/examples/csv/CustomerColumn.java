package io.guanxi.crm.examples.csv;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.field.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the columns of customers.csv can hold. Fields bring their own names from the catalogue. */
public enum CustomerColumn implements Column {
    NUMBER(CustomerFields.NUMBER, "customer number", "customer no"),
    NAME(CustomerFields.NAME, "customer name", "company name", "company", "客户名称/企业名称"),
    KIND(CustomerFields.KIND, "企业或个人", "客户性质"),
    /** Holds the kind when it says 企业 or 个人, else the user's own type. */
    TYPE(CustomerFields.TYPE_TEXT, "customer type"),
    CREDIT_CODE(CustomerFields.CREDIT_CODE, "信用代码", "unified social credit code"),
    INDUSTRY(CustomerFields.INDUSTRY),
    REGION(CustomerFields.REGION),
    REGISTERED_REGION(CustomerFields.REGISTERED_REGION, "注册地"),
    SCALE(CustomerFields.HEAD_COUNT, "企业规模", "规模", "scale", "employees"),
    REVENUE(CustomerFields.REVENUE, "年营收", "annual revenue"),
    CAPITAL(CustomerFields.CAPITAL, "registered capital"),
    FOUNDED(CustomerFields.FOUNDED_ON, "成立日期", "founded"),
    MAIN_BUSINESS(CustomerFields.MAIN_BUSINESS),
    SOURCE(CustomerFields.SOURCE_CHANNEL, "来源", "来源渠道", "source"),
    CONTACT("联系人姓名", "联系人", "对接人", "对接人姓名", "contact", "contact name", "contact person"),
    TITLE("职务", "职位", "title", "job title"),
    DECISION_MAKER("决策人", "是否决策人", "decision maker"),
    MOBILE("手机号", "手机", "手机号码", "mobile", "mobile phone", "cell phone"),
    /** Recognised by what it holds: a mobile, a landline or an e-mail. */
    REACH("联系方式", "联系电话", "电话", "phone", "telephone", "contact details"),
    LANDLINE("固定电话", "座机", "固话", "landline"),
    EMAIL("邮箱", "电子邮箱", "电子邮件", "email", "email address"),
    WECHAT("微信号", "微信", "wechat"),
    ADDRESS("客户地址", "地址", "联系地址", "address"),
    OWNER(CustomerFields.OWNER, "负责人", "客户负责人"),
    STATUS(CustomerFields.STATUS, "状态", "customer status"),
    FIRST_CONTACT(CustomerFields.FIRST_CONTACT_ON, "首次接触日期", "first contact"),
    FIRST_COOPERATION(CustomerFields.FIRST_COOPERATION_ON, "首次合作日期", "first cooperation", "customer since"),
    LAST_FOLLOW_UP(CustomerFields.LAST_FOLLOW_UP_ON, "最近跟进时间", "last follow-up"),
    OPENING_AMOUNT(CustomerFields.OPENING_AMOUNT, "累计合作金额", "历史交易金额", "amount so far"),
    OPENING_DEALS(CustomerFields.OPENING_DEALS, "合作频次"),
    PARTNER(CustomerFields.STRATEGIC_PARTNER, "是否战略合作伙伴"),
    DEMANDS(CustomerFields.CORE_DEMANDS, "核心需求", "demands"),
    TAGS("客户标签", "标签", "tags"),
    PREFERENCES(CustomerFields.PREFERENCES),
    COMPETITORS(CustomerFields.COMPETITORS),
    REMARKS(CustomerFields.REMARKS, "备注说明", "remark", "notes");

    private final @Nullable Field<Customer, ?> field;
    private final List<String> names;

    CustomerColumn(Field<Customer, ?> field, String... more) {
        this.field = field;
        List<String> all = new ArrayList<>(List.of(field.label().zh()));
        all.addAll(List.of(field.key(), field.label().en()));
        all.addAll(field.aliases());
        all.addAll(List.of(more));
        names = List.copyOf(all);
    }

    CustomerColumn(String... names) {
        this.field = null;
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean isNeeded() {
        return this == NAME;
    }

    /** Where something is needed of a customer a placeholder is no answer. */
    @Override
    public boolean holdsPlaceholders() {
        return this != NAME && this != CONTACT && this != REACH && this != INDUSTRY && this != REGION;
    }

    /** The field that the column's text goes into as it is; empty for those that are put together. */
    Optional<Field<Customer, ?>> field() {
        return Optional.ofNullable(field);
    }
}
