package io.guanxi.crm.examples.csv;

import io.guanxi.crm.shared.RowOutcome;
import io.guanxi.crm.shared.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads lines with a mapper: what came of them, with a library that takes every draft, or one that refuses all. */
final class Lines {
    private Lines() {}

    /** What came of a text: drafts, and refusals as {@code line|column|value|reason}. */
    record Result<D>(List<D> drafts, List<String> rejections, FileCount count) {}

    static <D> Result<D> read(Path directory, String text, RowMapper<D> mapper) {
        return read(directory, text.getBytes(StandardCharsets.UTF_8), mapper, List.of());
    }

    static <D> Result<D> refusing(Path directory, String text, RowMapper<D> mapper, Violation... violations) {
        return read(directory, text.getBytes(StandardCharsets.UTF_8), mapper, List.of(violations));
    }

    static <D> Result<D> read(Path directory, String text, Charset charset, RowMapper<D> mapper) {
        return read(directory, text.getBytes(charset), mapper, List.of());
    }

    private static <D> Result<D> read(Path directory, byte[] bytes, RowMapper<D> mapper, List<Violation> violations) {
        List<D> drafts = new ArrayList<>();
        List<String> rejections = new ArrayList<>();
        Intake.Sinks<D> sinks = new Intake.Sinks<>(
                each -> rejections.add(each.line() + "|" + each.column() + "|" + each.value() + "|"
                        + each.reason().zh()),
                draft -> {},
                new RefusedCustomers());
        try (Intake<D> intake = Intake.of("test.csv", CsvTable.open(file(directory, bytes)), mapper, sinks)) {
            while (intake.hasNext()) {
                drafts.add(intake.next());
                long row = drafts.size() - 1L;
                intake.settle(
                        violations.isEmpty()
                                ? new RowOutcome.Unchanged(row, new java.util.UUID(0, row))
                                : new RowOutcome.Refused(row, violations));
            }
            intake.finish();
            return new Result<>(drafts, rejections, intake.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path directory, byte[] bytes) throws IOException {
        return Files.write(directory.resolve("test.csv"), bytes);
    }
}
