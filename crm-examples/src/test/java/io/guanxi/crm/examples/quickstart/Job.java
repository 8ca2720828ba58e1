package io.guanxi.crm.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The main job on files of a test, and what it said. */
final class Job {
    static final Instant TODAY = Instant.parse("2026-07-10T02:00:00Z");

    private final Path directory;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    Job(Path directory) {
        this.directory = directory;
    }

    Job file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Job file(String name, byte[] bytes) throws IOException {
        Files.write(Files.createDirectories(directory.resolve("data")).resolve(name), bytes);
        return this;
    }

    /** Runs on the files; answers the exit status. */
    int own(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--data", directory.resolve("data").toString()));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    /** Runs on so many generated customers; answers the exit status. */
    int generated(int customers, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--generate", String.valueOf(customers)));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    private int run(List<String> arguments) {
        out.reset();
        problems.reset();
        if (!arguments.contains("--out")) {
            arguments.addAll(List.of("--out", directory.resolve("out").toString()));
        }
        return new Quickstart(() -> TODAY, print(out), print(problems)).run(arguments);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String problems() {
        return problems.toString(StandardCharsets.UTF_8);
    }

    String text(String file) throws IOException {
        return Files.readString(directory.resolve("out").resolve(file));
    }

    /** The lines of rejected.csv below its header. */
    List<String> rejected() throws IOException {
        return text("rejected.csv").lines().skip(1).toList();
    }

    JsonNode summary() throws IOException {
        return new ObjectMapper().readTree(text("summary.json"));
    }
}
