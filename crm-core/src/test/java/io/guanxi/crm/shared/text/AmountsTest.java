package io.guanxi.crm.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AmountsTest {
    private static BigDecimal yuan(String text) {
        return Amounts.parse(text).toOptional().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500000 | 500000",
                "50万 | 500000",
                "50万元 | 500000",
                "50 万元 | 500000",
                "５０万 | 500000",
                "50w | 500000",
                "1.2亿 | 120000000",
                "1亿2000万 | 120000000",
                "1.23456789亿元 | 123456789",
                "3百万 | 3000000",
                "2千万元 | 20000000",
                "5千 | 5000",
                "3万5千 | 35000",
                "1万2000元 | 12000",
                "￥500,000.00 | 500000",
                "¥500，000.00 | 500000",
                "RMB 1,234.56 | 1234.56",
                "人民币80万元整 | 800000",
                "1,234.50元 | 1234.5",
                "0 | 0",
                "0.00 | 0",
                "-500 | -500",
                "－500 | -500",
                "−500 | -500",
                "¥-500 | -500",
                "-¥500 | -500",
                "(500.00) | -500",
                "（500） | -500",
                "-3.5万 | -35000",
                "+500 | 500",
                "0.1 | 0.1",
                "1 234 567 | 1234567",
                "99999999999999999999.99 | 99999999999999999999.99"
            })
    void amounts_are_read_exactly(String text, String expected) {
        assertThat(yuan(text)).isEqualTo(new BigDecimal(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | amount.blank",
                "** | amount.masked",
                "5*万 | amount.masked",
                "1.2E+6 | amount.damaged",
                "$500 | amount.currency",
                "500美元 | amount.currency",
                "1,00 | amount.grouping",
                "12,34,567 | amount.grouping",
                "约50万 | amount.not-exact",
                "50-100万 | amount.not-exact",
                "50万以上 | amount.not-exact",
                "10多万 | amount.not-exact",
                "5万2 | amount.malformed",
                "1万20000 | amount.malformed",
                "1万2亿 | amount.malformed",
                "--5 | amount.malformed",
                "(-5) | amount.malformed",
                "万 | amount.malformed",
                "面议 | amount.malformed",
                "1.2.3 | amount.malformed"
            })
    void what_is_not_one_exact_amount_is_refused_with_its_reason(String text, String code) {
        assertThat(Amounts.parse(text).refusal().orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void the_unit_of_a_column_counts_bare_numbers_and_yields_to_a_unit_in_the_text() {
        assertThat(Amounts.parse("120.5", AmountUnit.WAN).toOptional()).contains(new BigDecimal("1205000"));
        assertThat(Amounts.parse("50万", AmountUnit.WAN).toOptional()).contains(new BigDecimal("500000"));
        assertThat(Amounts.parse("50元", AmountUnit.WAN).toOptional()).contains(new BigDecimal("50"));
        assertThat(Amounts.parse("-0.00012345", AmountUnit.WAN).toOptional()).contains(new BigDecimal("-1.2345"));
    }

    @ParameterizedTest
    @CsvSource({
        "历史合作金额(万元), WAN",
        "历史合作金额（万元）, WAN",
        "金额(元), YUAN",
        "年营收（亿元）, YI",
        "注册资本 万元, WAN",
        "预算(千元), THOUSAND",
        "预算(万), WAN",
        "预算（单位：百万元）, MILLION"
    })
    void a_header_binds_its_unit(String header, AmountUnit unit) {
        assertThat(AmountUnit.inHeader(header)).contains(unit);
    }

    @ParameterizedTest
    @CsvSource({"历史合作金额", "交易金额", "金额(含税)", "万元户", "状态(合作中)"})
    void a_header_without_a_unit_binds_none(String header) {
        assertThat(AmountUnit.inHeader(header)).isEmpty();
    }
}
