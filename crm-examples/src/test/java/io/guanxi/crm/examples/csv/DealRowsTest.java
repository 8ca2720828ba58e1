package io.guanxi.crm.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.deal.ContractDraft;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.deal.DealStatus;
import io.guanxi.crm.shared.SourceKey;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DealRowsTest {
    private static final String HEADER = "客户编号,交易日期,产品,交易金额(万元),币种,成本(万元),交易状态,合同编号,合同生效日,合同到期日\n";

    @TempDir
    Path directory;

    private Lines.Result<DealDraft> read(String text) {
        return Lines.read(directory, text, new DealDrafts());
    }

    @Test
    void a_line_is_a_deal() {
        DealDraft deal = read(HEADER + "K1,2026年5月6日,软件,12.5,人民币,8,已成交,HT1,2026-05,2027-04\n")
                .drafts()
                .get(0);
        assertThat(deal.customerNumber()).isEqualTo("K1");
        assertThat(deal.day()).isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(deal.amount().amount()).isEqualByComparingTo("125000");
        assertThat(deal.cost()).isEqualByComparingTo("80000");
        assertThat(deal.product()).isEqualTo("软件");
        assertThat(deal.contractNumber()).isEqualTo("HT1");
    }

    @Test
    void a_month_means_its_first_day_for_a_beginning_and_its_last_for_an_end() {
        ContractDraft contract = Lines.read(
                        directory, HEADER + "K1,2026-05-06,,1,,,,HT1,2026-05,2027-02\n", new ContractRows())
                .drafts()
                .get(0);
        assertThat(contract.effectiveOn()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(contract.expiresOn()).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @ParameterizedTest
    @CsvSource({
        "'', COMPLETED",
        "已成交, COMPLETED",
        "已签约, COMPLETED",
        "已取消, CANCELLED",
        "作废, CANCELLED",
        "进行中, OPEN",
        "Open, OPEN",
        "cancelled, CANCELLED"
    })
    void a_status_is_read_by_its_words(String cell, DealStatus status) {
        assertThat(read("客户编号,日期,金额,状态\nK,2026-01-02,5," + cell + "\n").drafts())
                .extracting(DealDraft::status)
                .containsExactly(status);
    }

    @ParameterizedTest
    @CsvSource({
        "500, '', 500, CNY",
        "-300.5, CNY, -300.5, CNY",
        "'(1,200)', 人民币, -1200, CNY",
        "$40, USD, 40, USD",
        "1万, 欧元, 10000, EUR"
    })
    void amounts_have_a_currency(String cell, String currency, BigDecimal amount, String code) {
        DealDraft deal = read("客户编号,日期,金额,币种\nK,2026-01-02,\"" + cell + "\"," + currency + "\n")
                .drafts()
                .get(0);
        assertThat(deal.amount().amount()).isEqualByComparingTo(amount);
        assertThat(deal.amount().currency().getCurrencyCode()).isEqualTo(code);
    }

    @Test
    void every_bad_cell_of_every_bad_line_is_told() {
        Lines.Result<DealDraft> result = read(HEADER
                + "K1,2026-02-30,,1,,,,,,\n"
                + ",2026-05-06,,约5万,,,退款,,,\n"
                + "K1,20260506,,,XX,1E+5,做梦,,2026-01-01,\n"
                + "K1,2026-05-06,,1,,,,HT1,2026-05-01,2026-04-01\n"
                + "K1,2026-05-06,,1,,,,HT2,2026-05-01,2027-04-30\n"
                + "K1,2026-05-07,,1,,,,HT2,2026-05-01,2027-05-30\n");
        assertThat(result.rejections())
                .containsExactly(
                        "2|交易日期|2026-02-30|没有这一天;请写作 2024-05-01",
                        "3|交易金额(万元)|约5万|金额不是一个确定的数;请写作 500000 或 50万",
                        "3|交易状态|退款|退款请另起一行,金额写成负数,状态写“已成交”",
                        "3|客户编号||必填",
                        "4|币种|XX|应为 ISO 4217 货币代码,如 CNY",
                        "4|成本(万元)|1E+5|金额被表格软件改成科学计数法,可能已丢失末位;请写作 500000 或 50万",
                        "4|交易状态|做梦|应为 已成交、进行中 或 已取消",
                        "4|交易金额(万元)||必填",
                        "4|合同编号||有合同日期而无合同编号",
                        "5|合同到期日|2026-04-01|合同到期日早于生效日",
                        "7|合同编号|HT2|合同日期与第6行的同一合同不一致");
        assertThat(result.drafts()).hasSize(1);
    }

    @Test
    void equal_lines_are_deals_of_their_own_and_the_same_in_every_run() {
        String text = "客户编号,日期,金额,产品\nK,2026-01-02,5,a\nK,2026-01-02,5.00,a\nK,2026-01-02,5,b\n";
        String otherwise = "产品,金额,成交日期,客户编号\na,5元,2026/1/2,K\na,5,20260102,K\nb,\"5\",2026年1月2日,K\n";
        List<SourceKey> identities = identities(read(text));
        assertThat(identities).doesNotHaveDuplicates().isEqualTo(identities(read(otherwise)));
        assertThat(identities)
                .isEqualTo(identities(Lines.read(directory, text, Charset.forName("GB18030"), new DealDrafts())));
    }

    private static List<SourceKey> identities(Lines.Result<DealDraft> result) {
        return result.drafts().stream()
                .map(each -> each.identityKey().orElseThrow())
                .toList();
    }

    @Test
    void a_contract_on_several_lines_is_one_contract() {
        Lines.Result<ContractDraft> result = Lines.read(
                directory,
                HEADER
                        + "K1,2026-05-06,,1,,,,HT1,2026-05-01,2027-04-30\n"
                        + "K1,2026-06-06,,2,,,,HT1,2026-05-01,2027-04-30\n"
                        + "K1,2026-06-07,,2,,,,HT1,,\n"
                        + "K2,2026-06-06,,2,,,,HT1,2026-05-01,2027-04-30\n",
                new ContractRows());
        assertThat(result.drafts()).extracting(ContractDraft::customerNumber).containsExactly("K1", "K2");
    }

    @Test
    void what_is_wrong_on_a_line_that_tells_of_no_contract_is_told_with_the_deals_alone() {
        String text = HEADER + "K1,gestern,,1,,,,HT1,,\nK1,2026-05-06,,viel,,,,HT1,2026-05-01,\n";
        assertThat(read(text).rejections()).hasSize(2);
        assertThat(Lines.read(directory, text, new ContractRows()).rejections())
                .singleElement()
                .asString()
                .startsWith("3|交易金额");
    }
}
