package io.guanxi.crm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database outlives a run, and time does not go back in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingTest {
    private static final String CUSTOMERS = "客户编号,客户名称,联系人,联系方式,行业,地区\nK1,华东智造科技有限公司,王芳,13800001111,制造业,上海市浦东新区\n";

    @TempDir
    Path directory;

    private Job job;

    @BeforeEach
    void files() throws IOException {
        job = new Job(directory).file("customers.csv", CUSTOMERS).file("deals.csv", "客户编号,日期,金额\nK1,2026-07-05,200万\n");
    }

    @Test
    void looking_back_into_a_database_that_went_on_is_refused_with_the_way_out() throws IOException {
        assertThat(job.own()).isZero();
        String classes = job.text("classifications.csv");
        assertThat(classes).contains("K1,value,strategic");

        assertThat(job.own("--as-of", "2026-06-30")).isEqualTo(2);
        assertThat(job.problems()).contains("2026-07-10", "2026-06-30", "--out", "--db");
        assertThat(job.own("--as-of", "2026-06-30", "--lang", "en")).isEqualTo(2);
        assertThat(job.problems()).contains("as of 2026-07-10", "2026-06-30", "--out", "--db");
        assertThat(job.text("classifications.csv")).isEqualTo(classes);

        String elsewhere = directory.resolve("elsewhere").toString();
        assertThat(job.own("--as-of", "2026-06-30", "--out", elsewhere)).isZero();
        assertThat(Files.readString(Path.of(elsewhere, "classifications.csv"))).contains("K1,value,normal");
    }

    @Test
    void a_database_may_be_brought_forward_and_asked_again_as_of_its_day() throws IOException {
        assertThat(job.own("--as-of", "2026-06-30")).isZero();
        assertThat(job.text("classifications.csv")).contains("K1,value,normal");
        assertThat(job.own("--as-of", "2026-07-06")).isZero();
        assertThat(job.text("classifications.csv")).contains("K1,value,strategic");
        assertThat(job.own("--as-of", "2026-07-06")).isZero();
        assertThat(job.own("--as-of", "2026-07-05")).isEqualTo(2);
        assertThat(job.own()).isZero();
    }

    @Test
    void a_database_that_holds_nothing_stands_nowhere() throws IOException {
        job.file("customers.csv", "");
        assertThat(job.own()).isEqualTo(1);
        job.file("customers.csv", CUSTOMERS);
        assertThat(job.own("--as-of", "2026-06-30")).isZero();
        assertThat(job.own("--as-of", "2026-06-29")).isEqualTo(2);
    }

    @Test
    void a_run_that_breaks_off_before_it_writes_leaves_the_day_where_it_was() throws IOException {
        assertThat(job.own("--as-of", "2026-06-29")).isZero();
        Path rejected = directory.resolve("out").resolve("rejected.csv");
        Files.delete(rejected);
        Files.createDirectory(rejected);
        assertThat(job.own()).isEqualTo(1);
        Files.delete(rejected);
        assertThat(job.own("--as-of", "2026-06-30")).isZero();
        assertThat(job.text("classifications.csv")).contains("K1,value,normal");
    }

    @Test
    void a_run_that_breaks_off_while_it_writes_is_to_be_finished_as_of_its_day_or_later() throws Exception {
        String url = "jdbc:h2:mem:broken;DB_CLOSE_DELAY=-1;USER=sa";
        assertThat(job.own("--db", url, "--as-of", "2026-06-30")).isZero();
        job.file("customers.csv", CUSTOMERS + "K2,东海制造有限公司,李雷,13800002222,制造业,上海市浦东新区\n")
                .file("deals.csv", "客户编号,日期,金额\nK1,2026-07-05,200万\nK2,2026-07-06,3万\n");
        try (Connection other = DriverManager.getConnection(url)) {
            other.createStatement()
                    .execute("alter table crm_deal add constraint away check (currency is null) nocheck");
            assertThat(job.own("--db", url)).isEqualTo(1);
            other.createStatement().execute("alter table crm_deal drop constraint away");
        }
        assertThat(job.own("--db", url, "--as-of", "2026-06-30")).isEqualTo(2);
        assertThat(job.problems()).contains("2026-07-10", "中途中断", "--as-of 设为 2026-07-10 或之后");
        assertThat(job.own("--db", url)).isZero();
        assertThat(job.text("classifications.csv")).contains("K1,value,strategic", "K2,value,");
    }

    @Test
    void a_sample_of_the_past_holds_nothing_that_comes_later_and_goes_on_afterwards() throws IOException {
        assertThat(job.generated(150, "--as-of", "2026-03-31")).isZero();
        assertThat(job.rejected()).isEmpty();
        for (String file : List.of("deals.csv", "interactions.csv", "feedback.csv")) {
            long before = job.summary().at("/files/" + file + "/accepted").asLong();
            assertThat(before).isPositive();
        }
        long cases = job.text("cases.csv").lines().count();

        assertThat(job.generated(150)).isZero();
        assertThat(job.rejected()).isEmpty();
        for (String file : List.of("deals.csv", "interactions.csv", "feedback.csv")) {
            assertThat(job.summary().at("/files/" + file + "/accepted").asLong())
                    .isPositive();
        }
        assertThat(job.text("cases.csv").lines().count()).isGreaterThan(cases);
    }

    @Test
    void a_run_that_is_refused_leaves_the_sample_as_it_was() throws IOException {
        assertThat(job.generated(20)).isZero();
        String deals = job.text("data/deals.csv");
        assertThat(job.generated(20, "--as-of", "2025-06-30")).isEqualTo(2);
        assertThat(job.text("data/deals.csv")).isEqualTo(deals);
    }

    @Test
    void a_database_that_cannot_be_written_to_is_told_without_the_drivers_words() throws SQLException {
        String url = "jdbc:h2:mem:full;DB_CLOSE_DELAY=-1;USER=sa";
        assertThat(job.own("--db", url)).isZero();
        try (Connection other = DriverManager.getConnection(url)) {
            other.createStatement().execute("drop table quickstart_standing");
            other.createStatement().execute("create view quickstart_standing as select 1 as something");
        }
        assertThat(job.own("--db", url, "--lang", "en")).isEqualTo(2);
        assertThat(job.problems()).contains("quickstart_standing, SQL state ").doesNotContain("select");
    }

    @Test
    void a_database_file_that_another_program_holds_is_named_with_its_directory() throws SQLException {
        String url = "jdbc:h2:file:" + directory.resolve("out").resolve("crm").toAbsolutePath();
        try (Connection other = DriverManager.getConnection(url, "someone", "else")) {
            assertThat(other.isValid(0)).isTrue();
            assertThat(job.own("--lang", "en")).isEqualTo(2);
            assertThat(job.problems())
                    .contains("crm.mv.db is in use", directory.resolve("out").toString())
                    .doesNotContain("--db");
        }
    }
}
