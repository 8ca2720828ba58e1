package io.guanxi.crm.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A small data set whose every deadline was computed by hand, and the commands on it. */
final class FeedbackRun {
    static final String AS_OF = "2026-06-30";
    private static final Instant TODAY = Instant.parse("2026-07-10T02:00:00Z");
    private static final String FEEDBACK = "反馈编号,客户编号,反馈时间,反馈来源,反馈类型,问题分类,问题描述,处理责任人,处理措施,首次响应时间,"
            + "等待客户开始时间,等待客户结束时间,解决时间,客户确认时间,满意度,重新打开时间,是否采纳,采纳说明,NPS,客户原话\n";

    private final Path directory;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    FeedbackRun(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve("data"));
        write("customers.csv", """
                客户编号,客户名称,联系人,联系方式,行业,地区,客户状态,跟进负责人
                K1,华东智造科技有限公司,王芳,13800001111,制造业,上海市浦东新区,成交客户,李伟
                K2,华南商贸有限公司,李强,13800001112,零售业,广东省深圳市,成交客户,李伟
                K3,北方重型机械有限公司,赵丽,13800001113,制造业,辽宁省大连市,成交客户,李伟
                """);
        write("deals.csv", """
                客户编号,日期,金额
                K1,2026-01-05,100万
                K2,2026-01-05,5000
                K3,2026-05-08,100万
                """);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve("data").resolve(file), text);
    }

    /** Writes feedback.csv with these lines, and reads everything. */
    int quickstart(String lines, String... more) throws IOException {
        write("feedback.csv", FEEDBACK + lines);
        out.reset();
        problems.reset();
        List<String> arguments = new java.util.ArrayList<>(
                List.of("--data", directory.resolve("data").toString(), "--out", results(), "--as-of", AS_OF));
        arguments.addAll(List.of(more));
        return new Quickstart(() -> TODAY, print(out), print(problems)).run(arguments);
    }

    int explain(String... arguments) {
        out.reset();
        problems.reset();
        return new Explain(() -> TODAY, print(out), print(problems)).run(List.of(arguments));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    String results() {
        return directory.resolve("out").toString();
    }

    String text(String file) throws IOException {
        return Files.readString(directory.resolve("out").resolve(file));
    }

    String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String problems() {
        return problems.toString(StandardCharsets.UTF_8);
    }
}
