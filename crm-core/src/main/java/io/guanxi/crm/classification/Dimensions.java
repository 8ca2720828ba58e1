package io.guanxi.crm.classification;

import io.guanxi.crm.dictionary.Industries;
import io.guanxi.crm.shared.Label;
import java.util.List;
import java.util.Optional;

/** The dimensions shipped, with the texts accepted on input. Service priorities and weights are only defaults. */
public final class Dimensions {
    /** 价值维度, by amount. */
    public static final Dimension VALUE = dimension(
            "value",
            "价值维度",
            DimensionClass.of("strategic", "战略客户", "strategic customer").served(1, 5),
            DimensionClass.of("key", "重点客户", "key customer").served(2, 3),
            DimensionClass.of("normal", "普通客户", "normal customer").served(3, 1));

    /** ABC 分类. */
    public static final Dimension ABC = dimension(
            "abc",
            "ABC分类",
            DimensionClass.of("A", "A类客户", "A customer", "A类").served(1, 5),
            DimensionClass.of("B", "B类客户", "B customer", "B类").served(2, 3),
            DimensionClass.of("C", "C类客户", "C customer", "C类").served(3, 1));

    /** 客户分层. */
    public static final Dimension TIER = dimension(
            "tier",
            "客户分层",
            DimensionClass.of("core", "核心客户", "core customer").served(1, 5),
            DimensionClass.of("potential", "潜力客户", "promising customer").served(2, 3),
            DimensionClass.of("normal", "普通客户", "normal customer").served(3, 2),
            DimensionClass.of("churned", "流失客户", "churned customer").served(4, 1));

    /** 需求维度. */
    public static final Dimension DEMAND = dimension(
            "demand",
            "需求维度",
            DimensionClass.of("product", "产品采购型", "product purchase", "产品采购", "高频采购"),
            DimensionClass.of("technical-support", "技术支持型", "technical support", "技术支持", "技术支持需求"),
            DimensionClass.of("after-sales", "售后服务型", "after-sales service", "售后服务"),
            DimensionClass.of("cooperation", "合作拓展型", "cooperation", "合作拓展"));

    /** 需求类型. */
    public static final Dimension DEMAND3 = dimension(
            "demand3",
            "需求类型",
            DimensionClass.of("product", "产品需求型", "product demand"),
            DimensionClass.of("service", "服务需求型", "service demand"),
            DimensionClass.of("solution", "解决方案需求型", "solution demand"));

    /** 行为维度. */
    public static final Dimension ACTIVITY = dimension(
            "activity",
            "行为维度",
            DimensionClass.of("high", "高活跃客户", "highly active"),
            DimensionClass.of("medium", "中活跃客户", "moderately active"),
            DimensionClass.of("low", "低活跃客户", "little active"));

    /** 行业维度: the sections of GB/T 4754-2017. */
    public static final Dimension INDUSTRY = Dimension.of("industry", new Label("行业维度", "industry"), sections());

    /** 规模维度, by head count. */
    public static final Dimension SCALE = dimension(
            "scale",
            "规模维度",
            DimensionClass.of("large", "大型企业", "large enterprise"),
            DimensionClass.of("medium", "中型企业", "medium-sized enterprise"),
            DimensionClass.of("small", "小型企业", "small enterprise"));

    /** 合作阶段: the customer's status. */
    public static final Dimension STAGE = dimension(
            "stage",
            "合作阶段",
            DimensionClass.of("potential", "潜在客户", "potential customer", "潜在"),
            DimensionClass.of("intent", "意向客户", "customer with intent", "意向"),
            DimensionClass.of("active", "合作中客户", "active customer", "成交客户", "合作中", "成交", "已签约"),
            DimensionClass.of("churned", "流失客户", "churned customer", "流失"),
            DimensionClass.of("returned", "回流客户", "returned customer", "回流"));

    /** 合作深度. */
    public static final Dimension DEPTH = dimension(
            "depth",
            "合作深度",
            DimensionClass.of("deep", "深度合作", "deep cooperation"),
            DimensionClass.of("medium", "中度合作", "medium cooperation"),
            DimensionClass.of("shallow", "浅度合作", "shallow cooperation"));

    private static final List<Dimension> SHIPPED =
            List.of(VALUE, ABC, TIER, DEMAND, DEMAND3, ACTIVITY, INDUSTRY, SCALE, STAGE, DEPTH);

    private Dimensions() {}

    /** All dimensions shipped, in their customary order. */
    public static List<Dimension> shipped() {
        return SHIPPED;
    }

    /** The shipped dimension of this key, if there is one. */
    public static Optional<Dimension> find(String key) {
        return SHIPPED.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private static List<DimensionClass> sections() {
        return Industries.standard().entries().stream()
                .filter(entry -> entry.parent() == null)
                .map(entry -> DimensionClass.of(
                        entry.code(), entry.name().zh(), entry.name().en()))
                .toList();
    }

    private static Dimension dimension(String key, String zh, DimensionClass... classes) {
        return Dimension.of(key, new Label(zh, key), List.of(classes));
    }
}
