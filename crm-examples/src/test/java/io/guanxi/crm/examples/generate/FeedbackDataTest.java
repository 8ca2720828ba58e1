package io.guanxi.crm.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.examples.csv.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedbackDataTest {
    private static final int CUSTOMERS = 4_000;
    private static final List<String> IN_ORDER =
            List.of("反馈时间", "首次响应时间", "等待客户开始时间", "等待客户结束时间", "解决时间", "客户确认时间", "重新打开时间");

    @TempDir
    static Path directory;

    private static List<Map<String, String>> cases;

    @BeforeAll
    static void generate() throws IOException {
        DataSet.of(CUSTOMERS).writeOthers(directory);
        cases = rows(directory.resolve("feedback.csv"));
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

    private static double share(Predicate<Map<String, String>> is) {
        return cases.stream().filter(is).count() / (double) cases.size();
    }

    private static boolean says(Map<String, String> row, String column) {
        return !row.get(column).isEmpty();
    }

    @Test
    void the_same_bytes_come_out_on_every_machine_and_every_day(@TempDir Path other) throws Exception {
        DataSet.of(200).writeOthers(other);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(other.resolve("feedback.csv")));
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("63cdf0f75c87308b427ec81236cd32c5820c75bd1801f01d38835115261bba77");
    }

    @Test
    void every_second_customer_has_a_case_on_average_and_every_case_a_number_of_its_own() {
        assertThat(cases.size() / (double) CUSTOMERS).isBetween(0.46, 0.54);
        assertThat(cases.stream().map(row -> row.get("反馈编号"))).doesNotHaveDuplicates();
    }

    @Test
    void times_come_one_after_the_other_within_the_two_years() {
        assertThat(cases).allSatisfy(row -> {
            List<String> times = IN_ORDER.stream()
                    .map(row::get)
                    .filter(time -> !time.isEmpty())
                    .toList();
            assertThat(times)
                    .isSorted()
                    .allSatisfy(time -> assertThat(time).isBetween("2024-07-01 00:00", "2026-06-30 23:59"));
        });
    }

    @Test
    void everything_that_the_workflow_knows_is_in_it() {
        Set<String> types = cases.stream().map(row -> row.get("反馈类型")).collect(Collectors.toSet());
        assertThat(types).contains("咨询", "投诉", "建议", "表扬", "技术咨询", "服务投诉");
        assertThat(share(row -> !says(row, "首次响应时间"))).isBetween(0.003, 0.03);
        assertThat(share(row -> !says(row, "解决时间"))).isBetween(0.01, 0.05);
        assertThat(share(row -> says(row, "等待客户开始时间"))).isBetween(0.1, 0.25);
        assertThat(share(row -> says(row, "解决时间") && !says(row, "客户确认时间"))).isBetween(0.02, 0.1);
        assertThat(share(row -> Set.of("1", "2").contains(row.get("满意度评分")))).isBetween(0.03, 0.1);
        assertThat(share(row -> says(row, "NPS评分"))).isBetween(0.2, 0.5);
        assertThat(cases.stream()
                        .filter(row -> row.get("反馈类型").endsWith("建议"))
                        .map(row -> row.get("是否采纳"))
                        .distinct())
                .containsExactlyInAnyOrder("是", "否", "");
        assertThat(cases.stream().filter(row -> !row.get("反馈类型").endsWith("建议")).map(row -> row.get("是否采纳")))
                .containsOnly("");
    }

    @Test
    void some_are_reopened_within_a_week_of_the_confirmation_and_some_later() {
        List<Long> days = cases.stream()
                .filter(row -> says(row, "重新打开时间"))
                .map(row -> day(row.get("重新打开时间")).toEpochDay()
                        - day(row.get("客户确认时间")).toEpochDay())
                .toList();
        assertThat(days).hasSizeGreaterThan(20).anyMatch(each -> each <= 6).anyMatch(each -> each >= 9);
    }

    @Test
    void some_come_on_days_off_and_in_the_holidays() {
        assertThat(cases)
                .anyMatch(row -> day(row.get("反馈时间")).getDayOfWeek() == DayOfWeek.SUNDAY)
                .anyMatch(row -> row.get("反馈时间").startsWith("2025-10-0"))
                .anyMatch(row -> row.get("反馈时间").startsWith("2026-02-1"));
    }

    private static LocalDate day(String time) {
        return LocalDate.parse(time.substring(0, 10));
    }
}
