package io.guanxi.crm.examples.quickstart;

import com.zaxxer.hikari.HikariDataSource;
import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.examples.csv.FileCount;
import io.guanxi.crm.examples.generate.DataSet;
import io.guanxi.crm.examples.report.Figures;
import io.guanxi.crm.examples.report.ReportPage;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.SettableClock;
import io.guanxi.crm.storage.jdbc.JdbcStorage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * The main job: customers, deals, interactions and feedback from files, classified in every dimension, cases with their
 * deadlines, and a report.
 */
public final class Quickstart {
    static final String WORKSPACE = "quickstart";
    static final String USER = "importer";
    private static final long MICROSECOND = 1_000;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private final InstantSource today;
    private final PrintStream out;
    private final PrintStream problems;
    private final WorkspaceSettings settings = WorkspaceSettings.defaults();

    /** @param today what day it is, for the user's own files */
    public Quickstart(InstantSource today, PrintStream out, PrintStream problems) {
        this.today = today;
        this.out = out;
        this.problems = problems;
    }

    /** Runs with these options; answers the exit status: 0 done, 1 failed, 2 wrong options. */
    public int run(List<String> arguments) {
        Locale locale = arguments.indexOf("en") > 0 ? Locale.ENGLISH : Locale.CHINA;
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                out.print(new Say(options.locale()).help());
                return 0;
            }
            return run(options) ? 0 : FAILED;
        } catch (UsageException e) {
            problems.println(e.in(locale));
            return WRONG_USE;
        } catch (CrmException e) {
            problems.println(e.messageIn(locale));
        } catch (IOException e) {
            problems.println(new Say(locale).say("读写文件失败: ", "a file cannot be read or written: ") + e.getMessage());
        }
        return FAILED;
    }

    /** Answers whether every file could be read. */
    private boolean run(Options options) throws IOException {
        long begun = System.nanoTime();
        Say say = new Say(options.locale());
        Files.createDirectories(options.out());
        boolean whole;
        try (Crew crew = new Crew()) {
            whole = run(options, crew, new Progress(problems, System.console() != null));
        }
        out.println();
        out.println(say.say("结果目录: ", "Results in ")
                + options.out().toAbsolutePath().normalize());
        out.println(String.format(Locale.ROOT, say.say("用时 %.1f 秒", "%.1f s"), (System.nanoTime() - begun) / 1e9));
        return whole;
    }

    /** Without files of the user's no database is made, and for one that refuses the run no files are generated. */
    private boolean run(Options options, Crew crew, Progress progress) throws IOException {
        Optional<Sources> own = Optional.ofNullable(options.data()).map(Sources::existing);
        String name = own.isPresent() ? Database.OWN : Database.SAMPLE;
        try (HikariDataSource database = Database.connect(options.database(), options.out(), name);
                Crm crm = Crm.builder(JdbcStorage.migrating(database))
                        .clock(new SettableClock(endOf(asOf(options))))
                        .directory(new NamedPeople())
                        .settings(settings)
                        .build()) {
            CrmSession session = begin(crm, options);
            Standing standing = standing(database, session, options);
            Sources sources = own.orElseGet(() -> generated(options, crew, progress));
            Reading reading = new Reading(sources, bulk(options).readingAhead(crew.threads()), standing::note);
            return work(crm, session, options, reading, progress);
        }
    }

    private static CrmSession begin(Crm crm, Options options) {
        return crm.as(Actor.of(WORKSPACE, USER, Role.MANAGEMENT)
                .withLocale(options.locale())
                .withPurpose("quickstart"));
    }

    /** Where a database stands that may be brought to the day of the run. */
    private Standing standing(DataSource database, CrmSession session, Options options) {
        Standing standing = new Standing(database, asOf(options));
        standing.check(() -> session.customers().count(Filter.all()) > 0);
        return standing;
    }

    /**
     * What is read, and how.
     *
     * @param writing told before anything is written as of the day of the run
     */
    private record Reading(Sources sources, BulkOptions how, Runnable writing) {}

    private boolean work(Crm crm, CrmSession session, Options options, Reading reading, Progress progress)
            throws IOException {
        Say say = new Say(options.locale());
        LocalDate asOf = asOf(options);
        List<Dimension> dimensions = session.classifications().dimensions();
        Figures figures = new Figures(asOf, settings.zone(), dimensions);
        List<FileCount> files;
        try (RejectedFile rejected = new RejectedFile(options.out().resolve("rejected.csv"), options.locale())) {
            Importing.Watch watch = new Importing.Watch(say, progress, rejected::add, figures, reading.writing());
            files = new Importing(session, reading.sources(), reading.how(), watch).run();
        }
        progress.begin(say.say("判定分类", "deciding classes"), session.customers().count(Filter.all()));
        reading.writing().run();
        crm.sweep(endOf(asOf), progress::reach);
        progress.end();
        tables(session, options, figures, progress);
        Files.writeString(options.out().resolve("report.html"), ReportPage.of(figures, dimensions, options.locale()));
        Summary summary = new Summary(asOf, files, figures);
        summary.writeTo(options.out().resolve("summary.json"), say);
        summary.print(out, say, dimensions);
        return summary.tell(problems, say);
    }

    /** Classes and cases, side by side: each adds up its own figures. */
    private void tables(CrmSession session, Options options, Figures figures, Progress progress) throws IOException {
        Say say = new Say(options.locale());
        Instant end = endOf(asOf(options));
        long lines =
                session.customers().count(Filter.all()) + session.feedback().count(Filter.all());
        progress.begin(say.say("输出分类和工单", "classes and cases"), lines);
        try (Crew crew = new Crew()) {
            Path file = options.out().resolve("cases.csv");
            Future<?> cases = crew.begin(() -> new Casework(session, end).run(file, figures.feedback(), progress));
            new Classifying(session, crew, say, end)
                    .run(options.out().resolve("classifications.csv"), figures, progress);
            Crew.await(cases);
        }
        progress.end();
    }

    private Sources generated(Options options, Crew crew, Progress progress) {
        progress.begin(new Say(options.locale()).say("生成数据", "generating"), options.generate());
        return Sources.generated(
                new Sources.Sample(DataSet.of(options.generate()), options.out().resolve("data"), asOf(options)),
                crew,
                progress);
    }

    /**
     * Classes are decided once, by the sweep behind the last file. Looking back to a day that is past, later lines of the
     * files are history of another time and no mistakes.
     */
    private BulkOptions bulk(Options options) {
        boolean back = options.asOf() != null && options.asOf().isBefore(today());
        BulkOptions all = BulkOptions.strict().settlingLater();
        return back ? all.replaying() : all;
    }

    private LocalDate asOf(Options options) {
        LocalDate said = options.asOf();
        return said != null ? said : options.data() == null ? DataSet.LAST_DAY : today();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(today.instant(), settings.zone());
    }

    private Instant endOf(LocalDate day) {
        return endOf(day, settings.zone());
    }

    /** The last instant of a day. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(MICROSECOND);
    }
}
