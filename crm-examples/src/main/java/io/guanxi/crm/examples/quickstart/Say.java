package io.guanxi.crm.examples.quickstart;

import io.guanxi.crm.shared.Label;
import java.util.Locale;

/** Texts of the command in one language. */
record Say(Locale locale) {
    static final String HELP_ZH = """
            用法: java -jar crm-examples.jar quickstart [选项]
            读入客户、交易、跟进和反馈文件,按全部维度分类,重演反馈工单及其时限,并生成报告。

              --data DIR       读取目录中的 customers.csv、deals.csv、interactions.csv、feedback.csv
                               (UTF-8 或 GB18030,后三个可省略);不给出时生成示例数据
              --generate N     生成 N 个客户的示例数据(默认 2000,最多 99999)
              --db JDBC_URL    数据库,如 jdbc:postgresql://localhost/crm?user=me&password=…;默认为输出目录中的 H2 文件库;
                               数据库在多次运行之间保留,要从头开始请换一个 --out 或删除其中的 *.mv.db
              --out DIR        输出目录(默认 target/quickstart)
              --lang zh|en     语言(默认 zh)
              --as-of DATE     分类和时限判断的截止日期,如 2026-06-30(示例数据默认 2026-06-30,自己的数据默认今天);
                               不能早于该数据库以前用过的日期
              --help           显示本说明

            输出: classifications.csv 分类与理由, cases.csv 反馈工单与时限, rejected.csv 未导入的行, summary.json 汇总, report.html 报告
            退出码: 0 完成(包括有行被拒绝), 1 运行失败或有文件无法使用, 2 参数有误
            另见: java -jar crm-examples.jar explain --case 编号 (一个工单的来龙去脉)
            """;
    static final String HELP_EN = """
            Usage: java -jar crm-examples.jar quickstart [options]
            Reads customers, deals, interactions and feedback from files, classifies in every dimension, replays the
            feedback cases with their deadlines and makes a report.

              --data DIR       read customers.csv, deals.csv, interactions.csv and feedback.csv there (UTF-8 or
                               GB18030; all but the first may be absent); without it a data set is generated
              --generate N     generate N customers (2000 unless said, 99999 at most)
              --db JDBC_URL    the database, such as jdbc:postgresql://localhost/crm?user=me&password=…;
                               an H2 file database in the output directory unless said. It is kept from run to
                               run: to begin anew say another --out, or delete the *.mv.db there
              --out DIR        where results go (target/quickstart unless said)
              --lang zh|en     the language (zh unless said)
              --as-of DATE     classify and judge deadlines as of the end of this day, such as 2026-06-30
                               (that day for generated data, today for your own unless said); not before a day
                               that an earlier run on the same database went up to
              --help           show this

            Results: classifications.csv, cases.csv, rejected.csv, summary.json, report.html
            Exit status: 0 done (rejected lines included), 1 failed or a file cannot be used, 2 wrong options
            See also: java -jar crm-examples.jar explain --case NUMBER (the story of one case)
            """;
    static final String EXPLAIN_ZH = """
            用法: java -jar crm-examples.jar explain --case 编号 [选项]
            讲述一个反馈工单的来龙去脉:为什么是这个优先级、为什么是这个时限(逐段说明)、时间线。

              --case NUMBER    反馈编号,见 cases.csv 的 number 列
              --out DIR        quickstart 的输出目录(默认 target/quickstart),读取其中的 H2 文件库
              --db JDBC_URL    quickstart 所用的数据库
              --lang zh|en     语言(默认 zh)
              --as-of DATE     时限判断的截止日期(默认为该数据库所到的日期,即写入它的最后一次运行的截止日期)
              --help           显示本说明

            退出码: 0 完成, 1 没有该工单或运行失败, 2 参数有误
            """;
    static final String EXPLAIN_EN = """
            Usage: java -jar crm-examples.jar explain --case NUMBER [options]
            Tells the story of one feedback case: why this priority, why this deadline interval by interval, its timeline.

              --case NUMBER    the case's number, from the column number of cases.csv
              --out DIR        where quickstart put its results (target/quickstart unless said) and its H2 file database
              --db JDBC_URL    the database that quickstart used
              --lang zh|en     the language (zh unless said)
              --as-of DATE     judge deadlines as of the end of this day (the day that the last run of
                               quickstart on the database went up to unless said)
              --help           show this

            Exit status: 0 done, 1 no such case or failed, 2 wrong options
            """;

    String say(String zh, String en) {
        return new Label(zh, en).in(locale);
    }

    String say(Label label) {
        return label.in(locale);
    }

    String help() {
        return say(HELP_ZH, HELP_EN);
    }

    String explainHelp() {
        return say(EXPLAIN_ZH, EXPLAIN_EN);
    }
}
