package io.guanxi.crm.examples;

import io.guanxi.crm.examples.quickstart.Explain;
import io.guanxi.crm.examples.quickstart.Quickstart;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/** Runs the example named by the first argument. */
public final class Main {
    private static final int WRONG_USE = 2;
    private static final String USAGE = """
            用法: java -jar crm-examples.jar 示例 [选项]
            Usage: java -jar crm-examples.jar EXAMPLE [options]

              quickstart       读入文件,分类客户,重演反馈工单,生成报告 (quickstart --help 查看选项)
                               files in, customers classified, cases replayed, a report out (quickstart --help)
              explain          讲述一个反馈工单的来龙去脉 (explain --help 查看选项)
                               the story of one feedback case (explain --help)
              embed            在普通 Java 程序中使用本库 / the library inside a plain Java program
              own-policy       自己的分类规则 / a classification policy of one's own
              own-escalation   自己的升级规则 / an escalation of one's own
              own-storage      自己的存储 / a storage of one's own
              help, --help     显示本说明 / show this
            """;

    private Main() {}

    /** Runs one example; the exit status is 2, with the usage among the problems, when its name is missing or unknown. */
    public static void main(String[] arguments) {
        // The validator's own messages go where all others go, which is nowhere in this program.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream problems = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, problems));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream problems) {
        String name = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        return switch (name) {
            case "quickstart" -> new Quickstart(InstantSource.system(), out, problems).run(rest);
            case "explain" -> new Explain(InstantSource.system(), out, problems).run(rest);
            case "own-policy" -> done(() -> OwnPolicy.run(out));
            case "own-escalation" -> done(() -> OwnEscalation.run(out));
            case "own-storage" -> done(() -> RunOnOwnStorage.run(out));
            case "embed" -> done(() -> EmbedInPlainJava.run(out));
            case "help", "--help", "-h" -> done(() -> out.print(USAGE));
            default -> unknown(name, problems);
        };
    }

    private static int unknown(String name, PrintStream problems) {
        if (!name.isEmpty()) {
            problems.println("没有名为“" + name + "”的示例 / there is no example '" + name + "'");
        }
        problems.print(USAGE);
        return WRONG_USE;
    }

    private static int done(Runnable example) {
        example.run();
        return 0;
    }
}
