package io.guanxi.crm.classification;

import io.guanxi.crm.time.Window;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the inputs of decisions are called in Chinese texts, for example 近12个月金额. */
final class InputWords {
    private static final String TAG = "tag(";
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("amount", "金额"),
            Map.entry("deals", "笔数"),
            Map.entry("interactions", "互动次数"),
            Map.entry("cumulative-amount", "累计金额"),
            Map.entry("any-deal", "有过成交"),
            Map.entry("first-deal", "首笔成交日期"),
            Map.entry("last-deal", "最近成交日期"),
            Map.entry("first-cooperation", "首次合作日期"),
            Map.entry("products", "产品种数"),
            Map.entry("contract-in-force", "合同有效"),
            Map.entry("kind", "企业/个人"),
            Map.entry("status", "客户状态"),
            Map.entry("strategic-partner", "战略合作伙伴"),
            Map.entry("industry-known", "行业已知"),
            Map.entry("section", "行业门类"),
            Map.entry("head-count", "人员规模"),
            Map.entry("core-demands", "核心需求标签数"),
            Map.entry("core-demand-place", "核心需求标签序号"),
            Map.entry("open-demand", "未完成需求类型"),
            Map.entry("demand", "需求维度"),
            Map.entry("today", "当日"));

    private InputWords() {}

    /** The name in Chinese; one that a policy gave stays as it is. */
    static String chinese(String metric, @Nullable Window window) {
        if (metric.startsWith(TAG) && metric.endsWith(")")) {
            return "标签“" + metric.substring(TAG.length(), metric.length() - 1) + "”";
        }
        String words = WORDS.getOrDefault(metric, metric);
        return window == null ? words : window.label().zh() + words;
    }
}
