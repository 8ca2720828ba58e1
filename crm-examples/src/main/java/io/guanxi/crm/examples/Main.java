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

    private Main() {}

    /** Runs one example; the exit status is 2 when the name is missing or unknown. */
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
            default -> {
                problems.println("Found '" + name
                        + "', expected: quickstart [--help], explain [--help], own-policy, own-escalation,"
                        + " own-storage or embed");
                yield WRONG_USE;
            }
        };
    }

    private static int done(Runnable example) {
        example.run();
        return 0;
    }
}
