package io.guanxi.crm.examples.quickstart;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.examples.csv.ContractRows;
import io.guanxi.crm.examples.csv.CsvTable;
import io.guanxi.crm.examples.csv.CustomerRows;
import io.guanxi.crm.examples.csv.DealDrafts;
import io.guanxi.crm.examples.csv.FeedbackRows;
import io.guanxi.crm.examples.csv.FileCount;
import io.guanxi.crm.examples.csv.Intake;
import io.guanxi.crm.examples.csv.InteractionRows;
import io.guanxi.crm.examples.csv.RefusedCustomers;
import io.guanxi.crm.examples.csv.Rejection;
import io.guanxi.crm.examples.csv.RowMapper;
import io.guanxi.crm.examples.report.Figures;
import io.guanxi.crm.feedback.Categories;
import io.guanxi.crm.shared.BulkOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Brings the files of a run into the library: customers first, since the others name them. */
final class Importing {
    static final String CUSTOMERS = "customers.csv";
    static final String DEALS = "deals.csv";
    static final String INTERACTIONS = "interactions.csv";
    static final String FEEDBACK = "feedback.csv";

    private final CrmSession session;
    private final Sources sources;
    private final BulkOptions options;
    private final Watch watch;
    private final RefusedCustomers refused = new RefusedCustomers();

    /**
     * Who watches.
     *
     * @param rejected told every reason not to take a line
     * @param figures told what is in the storage
     * @param writing told before the lines of a file are written, if there are any that can be read
     */
    record Watch(Say say, Progress progress, Consumer<Rejection> rejected, Figures figures, Runnable writing) {}

    Importing(CrmSession session, Sources sources, BulkOptions options, Watch watch) {
        this.session = session;
        this.sources = sources;
        this.options = options;
        this.watch = watch;
    }

    /** Answers how each file fared that there is; without usable customers the others, which name them, are not read. */
    List<FileCount> run() throws IOException {
        List<FileCount> counts = new ArrayList<>();
        Say say = watch.say();
        read(CUSTOMERS, new CustomerRows(), new Step<>(say.say("导入客户", "customers"), session.customers()::registerAll))
                .ifPresent(counts::add);
        if (counts.stream().anyMatch(each -> each.unusable().isPresent())) {
            return counts;
        }
        deals().ifPresent(counts::add);
        InteractionRows interactions =
                new InteractionRows(session.settings().current().zone());
        read(
                        INTERACTIONS,
                        interactions,
                        new Step<>(say.say("导入跟进", "interactions"), session.interactions()::recordAll)
                                .taken(watch.figures()::add))
                .ifPresent(counts::add);
        feedback().ifPresent(counts::add);
        return counts;
    }

    /** Cases come last: their histories are replayed against the customers' deals. */
    private Optional<FileCount> feedback() throws IOException {
        FeedbackRows rows = new FeedbackRows(session.settings().current().zone(), Categories.topics());
        return read(FEEDBACK, rows, new Step<>(watch.say().say("导入反馈", "feedback"), session.feedback()::replayAll));
    }

    /** The file of deals is read twice: for the deals, then for the contracts if its lines tell of any. */
    private Optional<FileCount> deals() throws IOException {
        Say say = watch.say();
        Set<Long> told = new HashSet<>();
        DealDrafts rows = new DealDrafts();
        Optional<FileCount> count = read(
                DEALS,
                rows,
                new Step<>(say.say("导入交易", "deals"), session.deals()::recordAll)
                        .taken(watch.figures()::add)
                        .rejected(each -> {
                            told.add(each.line());
                            watch.rejected().accept(each);
                        }));
        if (rows.haveContracts()) {
            read(
                    DEALS,
                    new ContractRows(),
                    new Step<>(say.say("导入合同", "contracts"), session.deals()::signAll).rejected(each -> {
                        if (!told.contains(each.line())) {
                            watch.rejected().accept(each);
                        }
                    }));
        }
        return count;
    }

    /** One reading of a file. */
    private final class Step<D> {
        private final String name;
        private final BiConsumer<Iterator<D>, BulkOptions> service;
        private Consumer<Rejection> rejected = watch.rejected();
        private Consumer<D> taken = draft -> {};

        Step(String name, BiConsumer<Iterator<D>, BulkOptions> service) {
            this.name = name;
            this.service = service;
        }

        Step<D> taken(Consumer<D> to) {
            taken = to;
            return this;
        }

        Step<D> rejected(Consumer<Rejection> to) {
            rejected = to;
            return this;
        }
    }

    private <D> Optional<FileCount> read(String name, RowMapper<D> mapper, Step<D> step) throws IOException {
        Path file = sources.file(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Progress progress = watch.progress();
        progress.begin(step.name, lines(file) - 1);
        try (Intake<D> intake =
                Intake.of(name, CsvTable.open(file), mapper, new Intake.Sinks<>(step.rejected, step.taken, refused))) {
            if (intake.hasNext()) {
                watch.writing().run();
            }
            step.service.accept(
                    intake,
                    options.reporting(intake::settle)
                            .progress(done -> progress.reach(intake.count().read())));
            progress.reach(intake.count().read());
            progress.end();
            intake.finish();
            return Optional.of(intake.count());
        }
    }

    private static long lines(Path file) throws IOException {
        long lines = 0;
        byte[] part = new byte[1 << 16];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                for (int i = 0; i < read; i++) {
                    lines += part[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }
}
