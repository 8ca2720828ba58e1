package io.guanxi.crm.examples.csv;

import io.guanxi.crm.examples.csv.CsvTable.Line;
import io.guanxi.crm.examples.csv.Header.Heading;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RowOutcome;
import io.guanxi.crm.shared.Violation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into the library: drafts go out one at a time, what became of them comes back, and every refusal
 * is told by line and column, in the order of the lines. Only lines under way are kept in memory. One thread may take
 * drafts while another settles them.
 */
public final class Intake<D> implements Iterator<D>, AutoCloseable {
    private static final Label NO_COLUMN = new Label("缺少这一列,文件未导入", "the column is missing, so the file is not read");

    private static final Label WORKBOOK =
            new Label("这是 Excel 工作簿,请另存为 CSV", "this is an Excel workbook; save it as CSV");

    private final String file;
    private final CsvTable table;
    private final RowMapper<D> mapper;
    private final Header header;
    private final Sinks<D> sinks;
    private final Deque<Pending<D>> underWay = new ArrayDeque<>();
    private @Nullable D next;
    private long drafts;
    private long read;
    private long accepted;
    private long unchanged;
    private long rejected;

    /**
     * Whom to tell.
     *
     * @param rejections told every reason to refuse a line
     * @param taken told every draft that is now in the storage, written now or before
     * @param refused told whose registration was refused, and asked when a line names somebody who is not there
     */
    public record Sinks<D>(Consumer<Rejection> rejections, Consumer<D> taken, RefusedCustomers refused) {}

    private record Pending<D>(
            long index, RowReading row, @Nullable D draft) {}

    private Intake(String file, CsvTable table, RowMapper<D> mapper, Sinks<D> sinks) {
        this.file = file;
        this.table = table;
        this.mapper = mapper;
        this.sinks = sinks;
        header = Header.of(table.titles(), mapper.columns());
    }

    /** Begins with a file; one that lacks a needed column gives no drafts, and says so on line 1. */
    public static <D> Intake<D> of(String file, CsvTable table, RowMapper<D> mapper, Sinks<D> sinks) {
        Intake<D> intake = new Intake<>(file, table, mapper, sinks);
        if (intake.header.headings().isEmpty()) {
            intake.problem().ifPresent(why -> sinks.rejections.accept(new Rejection(file, 1, "", "", why)));
        } else {
            for (Column missing : intake.header.missing()) {
                sinks.rejections.accept(new Rejection(file, 1, missing.names().get(0), "", NO_COLUMN));
            }
        }
        return intake;
    }

    /** Why no line of the file can be read. */
    private Optional<Label> problem() {
        return table.isWorkbook() ? Optional.of(WORKBOOK) : header.problem();
    }

    /** The columns of the file. */
    public Header header() {
        return header;
    }

    @Override
    public synchronized boolean hasNext() {
        boolean legible = header.missing().isEmpty();
        while (next == null && table.hasNext()) {
            Line line = table.next();
            read++;
            if (legible) {
                take(new RowReading(file, header, line));
            } else {
                rejected++;
            }
        }
        return next != null;
    }

    private void take(RowReading row) {
        D draft = row.isReadable() ? mapper.read(row) : null;
        boolean refused = draft == null || !row.problems().isEmpty();
        underWay.add(new Pending<>(refused ? -1 : drafts, row, refused ? null : draft));
        if (!refused) {
            drafts++;
            next = draft;
        } else if (underWay.size() == 1) {
            tellRefused();
        }
    }

    @Override
    public synchronized D next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("the file has no more lines");
        }
        D draft = next;
        next = null;
        return draft;
    }

    /** Takes what became of a draft; the drafts' outcomes come in the order in which the drafts went out. */
    public synchronized void settle(RowOutcome outcome) {
        tellRefused();
        Pending<D> pending = underWay.poll();
        if (pending == null || pending.index() != outcome.row()) {
            throw new IllegalStateException("the outcome of row " + outcome.row() + " is out of order");
        }
        if (outcome instanceof RowOutcome.Refused refused) {
            rejected++;
            told(pending.row(), refused.violations())
                    .forEach(each -> sinks.rejections.accept(rejection(pending.row(), each)));
            noteRefused(pending.row());
        } else {
            accepted += outcome instanceof RowOutcome.Accepted ? 1 : 0;
            unchanged += outcome instanceof RowOutcome.Unchanged ? 1 : 0;
            if (pending.draft() != null) {
                sinks.taken.accept(pending.draft());
            }
        }
        tellRefused();
    }

    /** Tells the lines at the front that never became drafts. */
    private void tellRefused() {
        while (!underWay.isEmpty() && underWay.element().draft() == null) {
            RowReading row = underWay.remove().row();
            List<Rejection> problems = row.problems();
            problems.forEach(sinks.rejections);
            if (!problems.isEmpty()) {
                rejected++;
                noteRefused(row);
            }
        }
    }

    private void noteRefused(RowReading row) {
        String number = mapper.registers(row);
        if (number != null) {
            sinks.refused.add(number, row.line().number());
        }
    }

    /** The reasons to tell: of something that is there and wrong, what is wrong and not that it is missing. */
    private List<Violation> told(RowReading row, List<Violation> violations) {
        List<Violation> told =
                violations.stream().filter(each -> !isSaidWrongly(row, each)).toList();
        return told.isEmpty() ? violations : told;
    }

    /** Whether something counts as missing only because it is there and wrong, which is told already. */
    private boolean isSaidWrongly(RowReading row, Violation violation) {
        return violation.code().equals("required") && mapper.cellOf(row, violation.path()) != null;
    }

    private Rejection rejection(RowReading row, Violation violation) {
        Heading cell = mapper.cellOf(row, violation.path());
        Column column = mapper.columnOf(violation.path());
        String title = cell != null ? cell.title() : column == null ? "" : header.titleOf(column);
        String value = cell == null ? "" : row.line().cell(cell.at());
        return new Rejection(file, row.line().number(), title, value, sinks.refused.reason(violation, value));
    }

    /** Tells what is left to tell, once every outcome has come. */
    public synchronized void finish() {
        tellRefused();
    }

    /** How the file fared so far. */
    public synchronized FileCount count() {
        return new FileCount(
                file,
                table.charset().name(),
                read,
                accepted,
                unchanged,
                rejected,
                header.unknown(),
                problem().orElse(null));
    }

    @Override
    public void close() {
        table.close();
    }
}
