package io.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplesTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(problems, true, StandardCharsets.UTF_8));
    }

    @Test
    void the_embedded_example_classifies_a_customer_in_every_dimension() {
        assertThat(run("embed")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(11)
                .anyMatch(line -> line.endsWith(" 华东智造科技有限公司"))
                .anyMatch(line -> line.startsWith("value = key: "))
                .anyMatch(line -> line.startsWith("industry = C: "));
    }

    @Test
    void the_library_runs_on_a_storage_of_ones_own() {
        assertThat(run("own-storage")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .endsWith("北方重型机械有限公司");
    }

    @Test
    void the_own_policy_is_runnable_by_name() {
        assertThat(run("own-policy")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("acme.value");
    }

    @Test
    void what_there_is_is_told_in_both_languages_to_whoever_asks() {
        for (String asked : List.of("--help", "-h", "help")) {
            assertThat(run(asked)).as(asked).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("用法", "Usage", "quickstart", "own-storage");
            out.reset();
        }
        assertThat(problems.size()).isZero();
    }

    @Test
    void an_unknown_example_is_answered_with_the_known_ones() {
        assertThat(run("slowstart")).isEqualTo(2);
        assertThat(problems.toString(StandardCharsets.UTF_8))
                .contains("slowstart", "用法", "Usage", "quickstart", "own-storage");
        problems.reset();
        assertThat(run()).isEqualTo(2);
        assertThat(problems.toString(StandardCharsets.UTF_8))
                .contains("用法", "Usage")
                .doesNotContain("''", "“”");
        assertThat(out.size()).isZero();
    }
}
