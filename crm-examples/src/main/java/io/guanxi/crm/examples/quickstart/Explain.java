package io.guanxi.crm.examples.quickstart;

import com.zaxxer.hikari.HikariDataSource;
import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.examples.generate.DataSet;
import io.guanxi.crm.feedback.CaseEntry;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.Page;
import io.guanxi.crm.shared.SettableClock;
import io.guanxi.crm.storage.jdbc.JdbcStorage;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Tells one feedback case's story from the database of a run of quickstart: why this priority, why this deadline. */
public final class Explain {
    private final InstantSource today;
    private final PrintStream out;
    private final PrintStream problems;
    private final WorkspaceSettings settings = WorkspaceSettings.defaults();

    /** @param today what day it is, for the user's own files */
    public Explain(InstantSource today, PrintStream out, PrintStream problems) {
        this.today = today;
        this.out = out;
        this.problems = problems;
    }

    /** Runs with these options; answers the exit status: 0 done, 1 failed or no such case, 2 wrong options. */
    public int run(List<String> arguments) {
        Locale locale = arguments.indexOf("en") > 0 ? Locale.ENGLISH : Locale.CHINA;
        try {
            ExplainOptions options = ExplainOptions.parse(arguments);
            if (options.help()) {
                out.print(new Say(options.locale()).explainHelp());
                return 0;
            }
            return tell(options) ? 0 : missing(options);
        } catch (UsageException e) {
            problems.println(e.in(locale));
            return Quickstart.WRONG_USE;
        } catch (CrmException e) {
            problems.println(e.messageIn(locale));
        }
        return Quickstart.FAILED;
    }

    private int missing(ExplainOptions options) {
        problems.println(new Say(options.locale())
                .say(
                        "没有编号为 " + options.number() + " 的反馈工单;编号见 cases.csv",
                        "there is no feedback case " + options.number() + "; cases.csv lists their numbers"));
        return Quickstart.FAILED;
    }

    private boolean tell(ExplainOptions options) {
        String url = options.database();
        if (url != null) {
            return tell(options, Database.existing(url), "");
        }
        List<String> names = Database.in(options.out());
        if (names.isEmpty()) {
            throw new UsageException(
                    "目录中没有数据库: " + options.out() + ";请先运行 quickstart,或用 --out、--db 指定",
                    "there is no database in " + options.out() + "; run quickstart first, or say --out or --db");
        }
        return names.stream().anyMatch(name -> tell(options, null, name));
    }

    private boolean tell(ExplainOptions options, @Nullable String url, String name) {
        try (HikariDataSource database = Database.connect(url, options.out(), name)) {
            LocalDate said = options.asOf();
            LocalDate day = said != null ? said : Standing.of(database).orElseGet(() -> usual(name));
            return tell(options, database, Quickstart.endOf(day, settings.zone()));
        }
    }

    private boolean tell(ExplainOptions options, DataSource database, Instant asOf) {
        try (Crm crm = Crm.builder(JdbcStorage.migrating(database))
                .clock(new SettableClock(asOf))
                .directory(new NamedPeople())
                .settings(settings)
                .build()) {
            CrmSession session = crm.as(Actor.of(Quickstart.WORKSPACE, Quickstart.USER, Role.MANAGEMENT)
                    .withLocale(options.locale())
                    .withPurpose("explain"));
            Optional<CaseView> found = find(session, options.number());
            found.ifPresent(its -> print(session, its, new CaseTold.Seen(asOf, settings.zone(), options.locale())));
            return found.isPresent();
        }
    }

    private static Optional<CaseView> find(CrmSession session, String number) {
        try {
            return Optional.of(session.feedback().byNumber(number));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private void print(CrmSession session, CaseView its, CaseTold.Seen seen) {
        String customer = session.customers().get(its.customer()).number().display();
        CaseTold told = new CaseTold(its, customer, FeedbackPolicy.preset(), seen);
        told.head().forEach(out::println);
        List<CaseEntry> log = log(session, its.id());
        told.priority(log, session.classifications().dimensions()).forEach(out::println);
        told.clocks().forEach(out::println);
        told.timeline(log).forEach(out::println);
    }

    private static List<CaseEntry> log(CrmSession session, CaseId id) {
        List<CaseEntry> log = new ArrayList<>();
        Optional<Cursor> from = Optional.empty();
        do {
            Page<CaseEntry> page = session.feedback().log(id, from, Query.MAX_LIMIT);
            log.addAll(page.items());
            from = page.next();
        } while (from.isPresent());
        return log;
    }

    private LocalDate usual(String name) {
        return name.equals(Database.SAMPLE) ? DataSet.LAST_DAY : LocalDate.ofInstant(today.instant(), settings.zone());
    }
}
