package io.guanxi.crm.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the example named by the first argument. */
public final class Main {
    private static final String MARK = "\uFEFF";

    private Main() {}

    /** Runs one example; the exit status is 2 when the name is missing or unknown. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream problems) throws IOException {
        if (arguments.isEmpty() || !arguments.get(0).equals("quickstart")) {
            problems.println("Found " + arguments + ", expected: quickstart [--out DIR]");
            return 2;
        }
        int at = arguments.indexOf("--out");
        Path directory = Path.of(at > 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : "target/quickstart");
        Files.createDirectories(directory);
        write(directory);
        out.println("No customers were given; the empty results are in " + directory);
        return 0;
    }

    private static void write(Path directory) throws IOException {
        Files.writeString(
                directory.resolve("classifications.csv"),
                MARK + "number,dimension,class,policy,version,reason_code,reason,holds_until\n");
        Files.writeString(directory.resolve("rejected.csv"), MARK + "file,line,column,value,reason\n");
        Files.writeString(directory.resolve("summary.json"), "{\"files\": {}, \"classes\": {}}\n");
        Files.writeString(
                directory.resolve("report.html"), "<!DOCTYPE html><html lang=\"zh\"><title>关系</title></html>\n");
    }
}
