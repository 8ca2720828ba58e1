package io.guanxi.crm.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.examples.csv.CsvTable;
import io.guanxi.crm.shared.text.CreditCodes;
import io.guanxi.crm.shared.text.EmailAddresses;
import io.guanxi.crm.shared.text.PhoneNumbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataSetTest {
    private static final int CUSTOMERS = 2_000;

    @TempDir
    static Path directory;

    private static List<Map<String, String>> customers;
    private static List<Map<String, String>> deals;
    private static List<Map<String, String>> interactions;

    @BeforeAll
    static void generate() throws IOException {
        write(CUSTOMERS, directory);
        customers = rows(directory.resolve("customers.csv"));
        deals = rows(directory.resolve("deals.csv"));
        interactions = rows(directory.resolve("interactions.csv"));
    }

    private static void write(int customers, Path directory) throws IOException {
        DataSet set = DataSet.of(customers);
        set.writeCustomers(directory);
        set.writeOthers(directory);
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvTable table = CsvTable.open(file)) {
            while (table.hasNext()) {
                List<String> cells = table.next().cells();
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    row.put(table.titles().get(i), cells.get(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, Long> counted(List<Map<String, String>> rows, String column) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.get(column), Collectors.counting()));
    }

    private static double share(List<Map<String, String>> rows, Function<Map<String, String>, Boolean> is) {
        return rows.stream().filter(is::apply).count() / (double) rows.size();
    }

    private static String digest(Path directory) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (String file : List.of("customers.csv", "deals.csv", "interactions.csv")) {
            sha.update(Files.readAllBytes(directory.resolve(file)));
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    @Test
    void the_same_bytes_come_out_on_every_machine_and_every_day(@TempDir Path other) throws Exception {
        write(200, other);
        assertThat(digest(other)).isEqualTo("5f29bb5f9f719cab2ca62191c52fa41e4d8b2e67880270fed039e4a24a56cbab");
    }

    @Test
    void a_larger_data_set_begins_with_the_smaller_one(@TempDir Path other) throws IOException {
        write(50, other);
        assertThat(rows(other.resolve("customers.csv"))).isEqualTo(customers.subList(0, 50));
        List<Map<String, String>> fewDeals = rows(other.resolve("deals.csv"));
        assertThat(fewDeals).isEqualTo(deals.subList(0, fewDeals.size()));
    }

    @Test
    void fifteen_of_a_hundred_customers_are_persons() {
        assertThat(share(customers, row -> row.get("企业/个人").equals("个人"))).isBetween(0.12, 0.18);
    }

    @Test
    void a_customer_has_two_and_a_half_deals_and_five_interactions_on_average() {
        assertThat(deals.size() / (double) CUSTOMERS).isBetween(2.3, 2.7);
        assertThat(interactions.size() / (double) CUSTOMERS).isBetween(4.6, 5.6);
    }

    @Test
    void few_customers_bring_half_of_the_amount() {
        Map<String, Double> byCustomer = deals.stream()
                .filter(row -> row.get("交易状态").equals("已成交"))
                .collect(Collectors.groupingBy(
                        row -> row.get("客户编号"), Collectors.summingDouble(row -> Double.parseDouble(row.get("交易金额")))));
        double all = byCustomer.values().stream().mapToDouble(each -> each).sum();
        double top = byCustomer.values().stream()
                .sorted((one, other) -> Double.compare(other, one))
                .limit(CUSTOMERS / 20)
                .mapToDouble(each -> each)
                .sum();
        assertThat(top / all).isBetween(0.45, 0.75);
    }

    @Test
    void all_twenty_sections_of_the_economy_occur() {
        Map<String, String> sections = new HashMap<>();
        Trade.ALL.forEach(trade -> trade.industries().forEach(industry -> sections.put(industry, trade.section())));
        List<String> found = counted(customers, "所属行业").keySet().stream()
                .filter(industry -> !industry.isEmpty())
                .map(sections::get)
                .distinct()
                .toList();
        assertThat(found).hasSize(20);
    }

    @Test
    void every_status_of_customers_and_deals_every_method_and_direction_occurs() {
        assertThat(counted(customers, "客户状态").keySet())
                .containsExactlyInAnyOrder("潜在客户", "意向客户", "合作中客户", "成交客户", "流失客户", "回流客户");
        assertThat(counted(deals, "交易状态").keySet()).containsExactlyInAnyOrder("已成交", "已取消", "进行中");
        assertThat(counted(interactions, "沟通方式")).hasSize(8);
        assertThat(counted(interactions, "沟通方向").keySet()).containsExactlyInAnyOrder("主动", "客户来访");
    }

    @Test
    void some_deals_are_refunds_and_some_belong_to_contracts() {
        assertThat(share(deals, row -> row.get("交易金额").startsWith("-"))).isBetween(0.01, 0.05);
        assertThat(share(deals, row -> !row.get("合同编号").isEmpty())).isBetween(0.2, 0.8);
    }

    @Test
    void one_contract_has_the_same_days_on_every_line() {
        Map<String, List<String>> days = deals.stream()
                .filter(row -> !row.get("合同编号").isEmpty())
                .collect(Collectors.groupingBy(
                        row -> row.get("合同编号"),
                        Collectors.mapping(row -> row.get("合同生效日") + row.get("合同到期日"), Collectors.toList())));
        assertThat(days.values())
                .allSatisfy(each -> assertThat(each.stream().distinct()).hasSize(1));
    }

    @Test
    void everything_lies_within_the_two_years() {
        assertThat(deals)
                .allSatisfy(row -> assertThat(LocalDate.parse(row.get("交易日期")))
                        .isBetween(LocalDate.of(2024, 7, 1), DataSet.LAST_DAY));
        assertThat(interactions).allSatisfy(row -> {
            assertThat(row.get("跟进时间")).isBetween("2024-07-01 09:00", "2026-06-30 23:59");
            assertThat(row.get("录入时间")).isBetween(row.get("跟进时间"), "2026-06-30 23:59");
        });
    }

    @Test
    void credit_codes_are_right_and_nobody_has_the_same() {
        List<String> codes = customers.stream()
                .map(row -> row.get("统一社会信用代码"))
                .filter(code -> !code.isEmpty())
                .toList();
        assertThat(codes)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        code -> assertThat(CreditCodes.parse(code).toOptional()).contains(code));
    }

    @Test
    void phones_can_be_read_and_mails_go_to_domains_kept_for_examples() {
        assertThat(customers).allSatisfy(row -> {
            assertThat(PhoneNumbers.parse(row.get("手机号")).refusal()).isEmpty();
            assertThat(row.get("手机号").replace(" ", "")).matches("1\\d\\d0000\\d{4}");
            assertThat(row.get("固定电话")).matches("|0\\d{2,3}-5550\\d{4}");
            assertThat(row.get("邮箱")).matches("|.+@(?:[a-z]+\\.)?example\\.(?:com|cn)");
        });
        assertThat(customers.stream().map(row -> row.get("邮箱")).filter(mail -> !mail.isEmpty()))
                .allSatisfy(
                        mail -> assertThat(EmailAddresses.parse(mail).refusal()).isEmpty());
    }

    @Test
    void there_is_no_data_set_of_no_customers() {
        assertThatThrownBy(() -> DataSet.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataSet.of(100_000)).hasMessageContaining("99999");
    }

    @Test
    void as_of_a_past_day_nobody_is_there_whom_one_had_not_met_and_the_others_are_as_ever(@TempDir Path past)
            throws IOException {
        LocalDate day = LocalDate.of(2025, 6, 30);
        DataSet.of(CUSTOMERS).writeCustomers(past, day, done -> {});
        List<Map<String, String>> then = rows(past.resolve("customers.csv"));
        List<Map<String, String>> met = customers.stream()
                .filter(row -> row.get("首次接触时间").compareTo("2025-07-01") < 0)
                .toList();
        assertThat(then).containsExactlyElementsOf(met);
        assertThat(met).hasSizeBetween(CUSTOMERS / 2, CUSTOMERS - 1);
    }
}
