package io.guanxi.crm.examples.csv;

import java.util.List;

/** What the columns of deals.csv can hold. */
public enum DealColumn implements Column {
    CUSTOMER("客户编号", "编号", "customer number", "number", "customer", "customer no"),
    DAY("交易日期", "日期", "成交日期", "签约日期", "date", "deal date", "day"),
    PRODUCT("产品", "产品/服务", "产品名称", "product", "product or service"),
    AMOUNT("交易金额", "金额", "合同金额", "成交金额", "amount", "deal amount"),
    CURRENCY("币种", "货币", "currency"),
    COST("成本", "cost"),
    STATUS("交易状态", "状态", "status", "deal status"),
    CONTRACT("合同编号", "合同号", "contract number", "contract", "contract no"),
    EFFECTIVE("合同生效日", "合同生效日期", "生效日期", "contract effective on", "effective on"),
    EXPIRES("合同到期日", "合同到期日期", "到期日期", "contract expires on", "expires on");

    private final List<String> names;

    DealColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean isNeeded() {
        return this == CUSTOMER || this == DAY || this == AMOUNT;
    }
}
