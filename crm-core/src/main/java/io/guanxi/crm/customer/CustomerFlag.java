package io.guanxi.crm.customer;

import io.guanxi.crm.field.FieldType;
import io.guanxi.crm.shared.Label;
import java.util.Arrays;
import java.util.Optional;

/** What may be doubtful about a customer that was taken all the same: every flag that the library raises, in words. */
public enum CustomerFlag {
    INDUSTRY_UNKNOWN("行业未识别", "industry not recognised"),
    REGION_UNKNOWN("地区未识别", "region not recognised"),
    REGISTERED_REGION_UNKNOWN("注册地区未识别", "registered region not recognised"),
    /** The owner is kept as it was written. */
    OWNER_UNKNOWN("负责人不在组织目录中", "owner not in the directory"),
    OWNER_DEFAULTED("未填负责人,暂归导入人", "no owner said, so it is the importer"),
    /** An intake that flags what is missing took it ({@code BulkOptions.flaggingMissing}). */
    REQUIRED_MISSING("必填项缺失", "required facts missing"),
    HEAD_COUNT_SPANS_CLASSES("人数范围跨规模类别", "head count spans classes of scale"),
    /** A retired tag, or one that another of its exclusive group kept out. */
    TAG_LEFT_OUT("有标签未采用", "a tag was left out");

    private final Label label;

    CustomerFlag(String zh, String en) {
        label = new Label(zh, en);
    }

    /** The stable code among {@link Customer#flags}, such as {@code industry-unknown}. */
    public String code() {
        return FieldType.keyOf(this);
    }

    /** What the flag says. */
    public Label label() {
        return label;
    }

    /** The flag of a code. */
    public static Optional<CustomerFlag> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
