package io.guanxi.crm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.examples.report.Figures;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.SettableClock;
import io.guanxi.crm.storage.memory.MemoryStorage;
import io.guanxi.crm.time.WorkCalendars;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs on several threads comes out as if it ran on one, and ends with them when it fails. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SideBySideTest {
    private static final Instant NOW = Instant.parse("2026-06-30T04:00:00Z");
    /** More pages than are read ahead, the last one not full. */
    private static final int CUSTOMERS = 2_300;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    private int quickstart() {
        problems.reset();
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        PrintStream told = new PrintStream(problems, true, StandardCharsets.UTF_8);
        return new Quickstart(() -> NOW, out, told)
                .run(List.of("--generate", "20", "--lang", "en", "--out", directory.toString()));
    }

    private String told() {
        return problems.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/customers.csv", "data/interactions.csv", "classifications.csv", "cases.csv"})
    void a_file_that_cannot_be_written_fails_the_run_and_leaves_no_thread_behind(String name) throws IOException {
        Path inTheWay = Files.createDirectories(directory.resolve(name));

        assertThat(quickstart()).isEqualTo(1);
        assertThat(told()).contains("a file cannot be read or written: ", name);
        assertThat(CrewTest.threads()).isEmpty();

        Files.delete(inTheWay);
        assertThat(quickstart()).as(told()).isZero();
        assertThat(CrewTest.threads()).isEmpty();
    }

    @Test
    void two_files_written_at_a_time_show_one_bar() {
        assertThat(quickstart()).isZero();
        assertThat(told().lines().map(line -> line.replaceAll(" \\[.*", "")))
                .containsExactly(
                        "generating",
                        "customers",
                        "deals",
                        "contracts",
                        "interactions",
                        "feedback",
                        "deciding classes",
                        "classes and cases");
        assertThat(told().lines()).allMatch(line -> line.matches("[a-z ]+ \\[=+] [\\d,]+  [\\d.]+ s"));
    }

    private static CustomerDraft customer(int i) {
        String industry = List.of("制造业", "金融业", "教育").get(i % 3);
        return CustomerDraft.enterprise("江南精工机械第" + i + "有限公司")
                .number(String.format(Locale.ROOT, "K%05d", i * 7919 % CUSTOMERS))
                .industry(industry)
                .region("江苏省苏州市")
                .contact("陈静", "138" + String.format(Locale.ROOT, "%08d", i));
    }

    @Test
    void the_pages_of_classes_are_written_in_their_order_whichever_is_read_first() throws IOException {
        try (Crm crm = Crm.builder(new MemoryStorage())
                        .clock(new SettableClock(NOW))
                        .build();
                Crew crew = new Crew()) {
            CrmSession session = crm.as(Actor.of("pages", "chen", Role.MANAGEMENT));
            session.customers()
                    .registerAll(
                            IntStream.range(0, CUSTOMERS)
                                    .mapToObj(SideBySideTest::customer)
                                    .iterator(),
                            BulkOptions.strict());
            Figures figures = new Figures(
                    LocalDate.of(2026, 6, 30),
                    WorkCalendars.standard().zone(),
                    session.classifications().dimensions());
            Path file = directory.resolve("classifications.csv");
            new Classifying(session, crew, new Say(Locale.ENGLISH), NOW).run(file, figures, progress());

            assertThat(written(file)).containsExactlyElementsOf(oneByOne(session));
            assertThat(figures.customers()).isEqualTo(CUSTOMERS);
        }
    }

    private Progress progress() {
        Progress progress = new Progress(new PrintStream(problems, true, StandardCharsets.UTF_8), false);
        progress.begin("classes", CUSTOMERS);
        return progress;
    }

    private static List<String> written(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> String.join(",", List.of(line.split(",")).subList(0, 3)))
                .toList();
    }

    /** Number, dimension and class, asked for customer by customer. */
    private static List<String> oneByOne(CrmSession session) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            String number = String.format(Locale.ROOT, "K%05d", i);
            Map<String, String> classes = new HashMap<>();
            CustomerId id = session.customers().byNumber(number).id();
            for (Classification each : session.classifications().of(List.of(id)).getOrDefault(id, List.of())) {
                classes.put(each.dimension(), each.classKey());
            }
            session.classifications()
                    .dimensions()
                    .forEach(each -> lines.add(number + "," + each.key() + "," + classes.get(each.key())));
        }
        return lines;
    }
}
