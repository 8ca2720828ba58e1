package io.guanxi.crm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuickstartTest {
    private static final Instant TODAY = Instant.parse("2026-07-10T02:00:00Z");
    private static final String HEADER = "number,dimension,class,policy,version,reason_code,reason,holds_until";

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        problems.reset();
        return new Quickstart(
                        () -> TODAY,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(problems, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String text(String file) throws IOException {
        return Files.readString(directory.resolve("out").resolve(file));
    }

    private JsonNode summary() throws IOException {
        return new ObjectMapper().readTree(text("summary.json"));
    }

    private String results() {
        return directory.resolve("out").toString();
    }

    @Test
    void running_it_twice_changes_nothing() throws IOException {
        assertThat(run("--generate", "300", "--out", results())).isZero();
        JsonNode first = summary();
        String classes = text("classifications.csv");
        String report = text("report.html");
        String cases = text("cases.csv");

        assertThat(run("--generate", "300", "--out", results())).isZero();
        JsonNode second = summary();

        assertThat(text("classifications.csv")).isEqualTo(classes);
        assertThat(text("report.html")).isEqualTo(report);
        assertThat(text("cases.csv")).isEqualTo(cases);
        assertThat(cases.lines()).hasSizeGreaterThan(100);
        assertThat(second.get("classes")).isEqualTo(first.get("classes"));
        for (String file : List.of("customers.csv", "deals.csv", "interactions.csv", "feedback.csv")) {
            JsonNode before = first.get("files").get(file);
            JsonNode now = second.get("files").get(file);
            assertThat(before.get("accepted")).isEqualTo(before.get("read"));
            assertThat(now.get("unchanged")).isEqualTo(before.get("read"));
            assertThat(now.get("accepted").asLong() + now.get("rejected").asLong())
                    .isZero();
        }
        assertThat(text("rejected.csv")).isEqualTo("\uFEFFfile,line,column,value,reason\n");
        assertThat(classes).startsWith("\uFEFF" + HEADER + "\nC202400001,value,");
        assertThat(classes.lines()).hasSize(1 + 300 * 10);
    }

    private void write(String file, String text) throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        Files.write(data.resolve(file), text.getBytes(Charset.forName("GB18030")));
    }

    private int readOwnFiles(String... more) throws IOException {
        write("customers.csv", """
                企业名称,客户编号,联系人,联系方式,行业,地区,客户状态,历史合作金额(万元),核心需求标签,幸运数字
                华东智造科技有限公司,K1,王芳,13800001111,制造业,上海市浦东新区,成交客户,3.5,高频采购,7
                华南商贸有限公司,K2,李伟,gz@example.com,零售业,广东省深圳市,意向客户,,,8
                少一个行业有限公司,K3,赵丽,13800001113,,北京市朝阳区,潜在客户,,,9
                =又一个公司,K4,钱多,1380000,制造业,北京市朝阳区,潜在客户,,,9
                重复编号有限公司,K1,孙红,13800001114,制造业,北京市朝阳区,潜在客户,,,9
                """);
        write("deals.csv", """
                客户编号,日期,金额,合同编号,合同到期日
                K1,2026-01-05,60万,HT-1,2027-01
                K1,2026-01-05,60万,HT-1,2027-01
                K9,2026-01-05,5万,,
                K2,2026-13-05,5万,,
                """);
        String[] arguments = new String[4 + more.length];
        System.arraycopy(
                new String[] {"--data", directory.resolve("data").toString(), "--out", results()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return run(arguments);
    }

    @Test
    void good_lines_of_ones_own_files_are_taken_and_every_bad_one_is_told() throws IOException {
        assertThat(readOwnFiles()).isZero();

        assertThat(text("rejected.csv").lines().map(line -> line.replaceAll(",[^,]*(?:\".*)?$", "")))
                .containsExactly(
                        "\uFEFFfile,line,column,value",
                        "customers.csv,4,行业,",
                        "customers.csv,5,联系方式,1380000",
                        "customers.csv,6,客户编号,K1",
                        "deals.csv,4,客户编号,K9",
                        "deals.csv,5,日期,2026-13-05");
        assertThat(summary().at("/files/customers.csv").toString())
                .isEqualTo("{\"encoding\":\"GB18030\",\"read\":5,\"accepted\":2,\"unchanged\":0,\"rejected\":3,"
                        + "\"unknownColumns\":[\"幸运数字\"]}");
        assertThat(summary().at("/asOf").asText()).isEqualTo("2026-07-10");
        assertThat(text("classifications.csv"))
                .contains("\nK1,value,strategic,preset.value,1,", "\nK1,depth,", "\nK2,stage,intent,")
                .contains(",2027-01-05 00:00\n");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("幸运数字", "战略客户 1");
    }

    @Test
    void deals_of_unknown_amount_are_told_and_not_taken_for_nothing() throws IOException {
        write("customers.csv", """
                企业名称,客户编号,联系人,联系方式,行业,地区
                华东智造科技有限公司,K1,王芳,13800001111,制造业,上海市浦东新区
                """);
        write("deals.csv", """
                客户编号,日期,金额,币种
                K1,2026-01-05,60万,CNY
                K1,2026-01-06,100,USD
                """);
        assertThat(run("--data", directory.resolve("data").toString(), "--out", results()))
                .isZero();
        assertThat(summary().at("/dealsOfUnknownAmount").asLong()).isEqualTo(1);
        assertThat(summary().at("/amountOfRollingYear").asLong()).isEqualTo(600_000);
        assertThat(text("report.html")).contains("另有 1 笔金额未知未计入");
    }

    @Test
    void looking_back_leaves_out_what_had_not_happened_yet() throws IOException {
        assertThat(readOwnFiles("--as-of", "2026-01-04", "--lang", "en")).isZero();
        assertThat(text("classifications.csv")).contains("\nK1,value,normal,");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("2 customers as of 2026-01-04", "normal customer 2");
    }

    @Test
    void wrong_use_is_told_apart_from_failure() {
        assertThat(run("--nonsense")).isEqualTo(2);
        assertThat(problems.toString(StandardCharsets.UTF_8)).contains("--nonsense", "--help");
        assertThat(run("--data", directory.toString(), "--lang", "en")).isEqualTo(2);
        assertThat(problems.toString(StandardCharsets.UTF_8)).contains("there is no customers.csv in ");
        assertThat(run("--out", results(), "--generate", "1", "--db", "jdbc:nothing:at=all&password=secret"))
                .isEqualTo(2);
        assertThat(problems.toString(StandardCharsets.UTF_8)).contains("--db").doesNotContain("secret");
    }

    @Test
    void settings_of_h2_that_the_url_says_itself_stay_in_whatever_case() throws IOException {
        String url = "jdbc:h2:file:" + directory.resolve("own") + ";write_delay=0;query_cache_size=8";
        assertThat(run("--out", results(), "--generate", "1", "--db", url)).isZero();
    }

    @Test
    void a_directory_that_does_not_exist_is_told_as_such() throws IOException {
        String nowhere = directory.resolve("nowhere").toString();
        assertThat(run("--data", nowhere)).isEqualTo(2);
        assertThat(problems.toString(StandardCharsets.UTF_8)).contains("目录不存在: " + nowhere);
        assertThat(run("--data", nowhere, "--lang", "en")).isEqualTo(2);
        assertThat(problems.toString(StandardCharsets.UTF_8)).contains("no such directory: " + nowhere);
        write("customers.csv", "");
        assertThat(run("--data", directory.resolve("data/customers.csv").toString()))
                .isEqualTo(2);
        assertThat(problems.toString(StandardCharsets.UTF_8)).contains("--data 应为目录,这是一个文件: ");
    }

    @Test
    void no_driver_logs_the_url_of_the_database() {
        List<String> logged = new ArrayList<>();
        Handler all = new Handler() {
            @Override
            public void publish(LogRecord each) {
                logged.add(each.getMessage() + Arrays.toString(each.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(all);
        try {
            assertThat(run("--out", results(), "--db", "jdbc:postgresql://localhost?user=a&password=secret"))
                    .isEqualTo(2);
        } finally {
            root.removeHandler(all);
        }
        assertThat(logged).noneMatch(each -> each.contains("secret"));
    }

    @Test
    void a_database_that_cannot_be_connected_to_is_told_with_the_cause() {
        assertThat(run("--out", results(), "--db", "jdbc:nothing:at=all&password=secret"))
                .isEqualTo(2);
        assertThat(problems.toString(StandardCharsets.UTF_8))
                .contains("没有驱动", "H2", "PostgreSQL", "MariaDB")
                .doesNotContain("secret");
        assertThat(run("--out", results(), "--db", "jdbc:h2:mem:none;IFEXISTS=TRUE;PASSWORD=secret", "--lang", "en"))
                .isEqualTo(2);
        assertThat(problems.toString(StandardCharsets.UTF_8))
                .contains("SQL state 90146", "address, user and password")
                .doesNotContain("secret");
    }

    @Test
    void help_names_every_option() {
        assertThat(run("--help", "--lang", "en")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--data", "--generate", "--db", "--out", "--lang", "--as-of");
    }
}
