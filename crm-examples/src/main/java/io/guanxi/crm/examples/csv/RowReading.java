package io.guanxi.crm.examples.csv;

import io.guanxi.crm.examples.csv.CsvTable.Line;
import io.guanxi.crm.examples.csv.Header.Heading;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.text.AmountUnit;
import io.guanxi.crm.shared.text.Parsed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One line being read: its cells by what they hold, and every reason found to refuse it. */
public final class RowReading {
    private static final Label NEEDED = new Label("必填", "required");
    private static final Label DAMAGED = new Label("字符已损坏,请检查文件编码", "damaged characters: check the file's encoding");
    private static final Label BROKEN = new Label("引号使用有误,这一行无法读取", "wrong quotes: the line cannot be read as CSV");
    private static final Set<String> PLACEHOLDERS = Set.of("无", "暂无", "/", "-", "--", "N/A");
    private static final char REPLACEMENT = '\uFFFD';

    private final String file;
    private final Header header;
    private final Line line;
    private final Set<Rejection> problems = new LinkedHashSet<>();

    /** Begins a line; cells beyond the header and damaged characters are problems at once. */
    public RowReading(String file, Header header, Line line) {
        this.file = file;
        this.header = header;
        this.line = line;
        if (line.broken()) {
            problems.add(new Rejection(file, line.number(), "", "", BROKEN));
        }
        int width = header.headings().size();
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cell(i);
            if (i >= width && !cell.isBlank()) {
                problems.add(new Rejection(
                        file, line.number(), "", cell, tooLong(line.cells().size(), width)));
            } else if (i < width && cell.indexOf(REPLACEMENT) >= 0) {
                problems.add(new Rejection(
                        file, line.number(), header.headings().get(i).title(), cell, DAMAGED));
            }
        }
    }

    /** Whether nothing was found wrong so far. */
    public boolean isReadable() {
        return problems.isEmpty();
    }

    private static Label tooLong(int found, int expected) {
        return new Label(
                "这一行有" + found + "个单元格,表头只有" + expected + "个,可能有逗号未加引号",
                "the line has " + found + " cells and the header " + expected + "; a comma may lack its quotes");
    }

    public Line line() {
        return line;
    }

    public Header header() {
        return header;
    }

    /** Every reason found so far, each once. */
    public List<Rejection> problems() {
        return List.copyOf(problems);
    }

    /** The text of a cell without blanks around it, empty when it says nothing or holds a placeholder. */
    public String text(Heading heading) {
        String text = line.cell(heading.at()).strip();
        Column column = heading.column();
        return column != null && column.holdsPlaceholders() && PLACEHOLDERS.contains(text) ? "" : text;
    }

    /** What the line says of this, or null. Columns may repeat; two that say different things are a problem. */
    public @Nullable String text(Column column) {
        Heading heading = heading(column);
        return heading == null ? null : text(heading);
    }

    /** Every text that the line says of this, from left to right. */
    public List<String> texts(Column column) {
        return header.of(column).stream()
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The column in which the line says this first; null when it does not. */
    public @Nullable Heading heading(Column column) {
        Heading first = null;
        for (Heading each : header.of(column)) {
            String text = text(each);
            if (first == null && !text.isEmpty()) {
                first = each;
            } else if (first != null && !text.isEmpty() && !text.equals(text(first))) {
                refuse(
                        each,
                        new Label(
                                "与列“" + first.title() + "”的内容不一致",
                                "says something else than the column " + first.title()));
            }
        }
        return first;
    }

    /** What a parser makes of a cell, or null when the cell is blank or refused. */
    public <T> @Nullable T read(Column column, Function<String, Parsed<T>> parser) {
        return readInUnit(column, (text, unit) -> parser.apply(text));
    }

    /** What a parser makes of a cell and its column's unit, or null when the cell is blank or refused. */
    public <T> @Nullable T readInUnit(Column column, BiFunction<String, AmountUnit, Parsed<T>> parser) {
        Heading heading = heading(column);
        if (heading == null) {
            return null;
        }
        Parsed<T> parsed = parser.apply(text(heading), heading.unit());
        if (parsed instanceof Parsed.Refused<T> refused) {
            refuse(heading, reason(refused));
            return null;
        }
        return ((Parsed.Ok<T>) parsed).value();
    }

    /** Refuses the line when it says nothing of this. */
    public void need(Column column) {
        if (heading(column) == null) {
            refuse(column, "", NEEDED);
        }
    }

    /** Refuses the line because of what this cell says. */
    public void refuse(Heading heading, Label reason) {
        problems.add(new Rejection(file, line.number(), heading.title(), line.cell(heading.at()), reason));
    }

    /** Refuses the line because of what it says of this. */
    public void refuse(Column column, String value, Label reason) {
        problems.add(new Rejection(file, line.number(), header.titleOf(column), value, reason));
    }

    private static Label reason(Parsed.Refused<?> refused) {
        Label hint = refused.hint();
        Label message = refused.message();
        return hint == null ? message : new Label(message.zh() + ";" + hint.zh(), message.en() + "; " + hint.en());
    }
}
