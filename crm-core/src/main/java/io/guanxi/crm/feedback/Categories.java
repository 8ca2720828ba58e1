package io.guanxi.crm.feedback;

import io.guanxi.crm.shared.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The terms of one kind, in their order; the user's to extend. Immutable. */
public final class Categories {
    private final List<Category> all;

    private Categories(List<Category> all) {
        this.all = List.copyOf(all);
    }

    public static Categories none() {
        return new Categories(List.of());
    }

    /** What feedback is about (问题分类): technical, service, product quality, logistics, price, contract, other. */
    public static Categories topics() {
        return none().with("technical", "技术", "technical", "技术问题", "技术支持")
                .with("service", "服务", "service", "服务问题", "服务态度", "售后服务")
                .with("product-quality", "产品质量", "product quality", "质量", "产品", "产品问题", "质量问题")
                .with("logistics", "物流", "logistics", "物流问题", "配送", "交付")
                .with("price", "价格", "price", "价格问题", "报价")
                .with("contract", "合同/发票", "contract and invoice", "合同", "发票", "合同发票", "开票")
                .with("other", "其他", "other", "其它");
    }

    /** Why a problem arose. */
    public static Categories rootCauses() {
        return none().with("product-defect", "产品缺陷", "product defect", "质量缺陷", "设计缺陷")
                .with("process", "流程问题", "process", "流程缺失")
                .with("staff", "人员操作", "staff", "人员失误", "服务态度")
                .with("supplier", "供应商/第三方", "supplier or third party", "供应商", "第三方", "物流承运")
                .with("customer-use", "客户使用不当", "customer's use", "使用不当", "操作不当")
                .with("expectation", "期望不一致", "expectation", "承诺不清", "沟通不足")
                .with("other", "其他", "other", "其它");
    }

    /** The same and one more; one of the same key takes its place. */
    public Categories with(String key, String zh, String en, String... names) {
        List<Category> more = new ArrayList<>(all);
        more.removeIf(each -> each.key().equals(key));
        more.add(new Category(key, new Label(zh, en), List.of(names)));
        return new Categories(more);
    }

    public List<Category> all() {
        return all;
    }

    /** The one of this key, label or further name. */
    public Optional<Category> named(String text) {
        String asked = text.strip();
        return all.stream().filter(each -> each.isCalled(asked)).findFirst();
    }

    /** How it is called; its key when it is not among these any more. */
    public Label label(String key) {
        return all.stream()
                .filter(each -> each.key().equals(key))
                .map(Category::label)
                .findFirst()
                .orElseGet(() -> new Label(key, key));
    }
}
