package io.guanxi.crm.examples.csv;

import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.shared.text.AmountUnit;
import io.guanxi.crm.shared.text.Amounts;
import io.guanxi.crm.shared.text.Parsed;
import io.guanxi.crm.shared.text.PlainText;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words that people use in deals.csv. */
final class DealTerms {
    private static final Pattern FOREIGN_MARK = Pattern.compile("^[A-Za-z]{0,3} ?[$€£]? ?|[A-Za-z]{3}$");
    private static final Map<String, DealStatus> STATUSES = statuses();
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("人民币", "CNY"),
            Map.entry("rmb", "CNY"),
            Map.entry("元", "CNY"),
            Map.entry("¥", "CNY"),
            Map.entry("￥", "CNY"),
            Map.entry("美元", "USD"),
            Map.entry("$", "USD"),
            Map.entry("欧元", "EUR"),
            Map.entry("€", "EUR"),
            Map.entry("港币", "HKD"),
            Map.entry("港元", "HKD"),
            Map.entry("日元", "JPY"),
            Map.entry("英镑", "GBP"));

    private DealTerms() {}

    private static Map<String, DealStatus> statuses() {
        Map<String, DealStatus> words = new HashMap<>();
        for (String word : "已成交 成交 已完成 完成 已签约 签约 已付款 completed closed won done".split(" ")) {
            words.put(word, DealStatus.COMPLETED);
        }
        for (String word : "已取消 取消 作废 已作废 已关闭 cancelled canceled void".split(" ")) {
            words.put(word, DealStatus.CANCELLED);
        }
        for (String word : "进行中 洽谈中 待签约 未成交 待付款 open pending".split(" ")) {
            words.put(word, DealStatus.OPEN);
        }
        return words;
    }

    static Parsed<DealStatus> status(String text) {
        String word = PlainText.fold(text).toLowerCase(Locale.ROOT);
        DealStatus status = STATUSES.get(word);
        if (status == null && word.contains("退款")) {
            return Parsed.refused(
                    "deal.refund",
                    "退款请另起一行,金额写成负数,状态写“已成交”",
                    "write a refund as a completed deal of a negative amount");
        }
        return status != null
                ? Parsed.ok(status)
                : Parsed.refused("deal.status", "应为 已成交、进行中 或 已取消", "expected completed, open or cancelled");
    }

    static Parsed<Currency> currency(String text) {
        String word = PlainText.fold(text).toLowerCase(Locale.ROOT);
        try {
            return Parsed.ok(Currency.getInstance(CURRENCIES.getOrDefault(word, word.toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException e) {
            return Parsed.refused("deal.currency", "应为 ISO 4217 货币代码,如 CNY", "expected an ISO 4217 code such as CNY");
        }
    }

    /** An amount in any currency: the marks of a foreign one are taken off before it is read. */
    static Parsed<BigDecimal> amount(String text, AmountUnit unit, Currency currency) {
        boolean yuan = currency.getCurrencyCode().equals("CNY");
        return Amounts.parse(
                yuan ? text : FOREIGN_MARK.matcher(PlainText.fold(text)).replaceAll(""), unit);
    }
}
