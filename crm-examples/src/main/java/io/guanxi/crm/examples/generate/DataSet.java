package io.guanxi.crm.examples.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.guanxi.crm.examples.csv.CsvFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Invented customers with two years of deals, interactions and feedback. Customer by customer and the same bytes every time: of
 * two data sets the larger one begins with the smaller one's customers.
 */
public final class DataSet {
    /** The last day of the two years: the day as of which the data set is looked at. */
    public static final LocalDate LAST_DAY = Calendar.END;

    private static final long SEED = 20_260_630;
    /** Feedback came later: dice of its own leave the other files as they were. */
    private static final long FEEDBACK_SEED = 20_260_701;

    private static final int STREAMS = 4;
    /** The columns that say when something happened. */
    private static final Set<String> HAPPENS = Set.of(
            "首次接触时间", "交易日期", "跟进时间", "录入时间", "反馈时间", "首次响应时间", "等待客户开始时间", "等待客户结束时间", "解决时间", "客户确认时间", "重新打开时间");

    private final int customers;

    private DataSet(int customers) {
        this.customers = customers;
    }

    /**
     * A data set of so many customers.
     *
     * @throws IllegalArgumentException below one or above 99,999
     */
    public static DataSet of(int customers) {
        if (customers < 1 || customers > 99_999) {
            throw new IllegalArgumentException("1 to 99999 customers can be generated, not " + customers);
        }
        return new DataSet(customers);
    }

    /** Writes customers.csv as UTF-8 with a byte order mark, all that there are. */
    public void writeCustomers(Path directory) throws IOException {
        writeCustomers(directory, LAST_DAY, done -> {});
    }

    /**
     * Writes customers.csv likewise, without those whom one had not met on a day. What the lines say is of the last day: a
     * customer whose line changed later would not be the same to those who took the earlier file.
     *
     * @param progress told after every customer, written or not, how many there were
     */
    public void writeCustomers(Path directory, LocalDate day, IntConsumer progress) throws IOException {
        Files.createDirectories(directory);
        try (CsvWriter file = CsvFiles.write(directory.resolve("customers.csv"), CustomerLines.HEADER)) {
            Consumer<List<String>> met = past(CustomerLines.HEADER, day, file);
            for (int i = 0; i < customers; i++) {
                met.accept(CustomerLines.of(account(i), dice(i, 1)));
                progress.accept(i + 1);
            }
        }
    }

    /** Writes deals.csv, interactions.csv and feedback.csv likewise, all that there is. */
    public void writeOthers(Path directory) throws IOException {
        writeOthers(directory, LAST_DAY);
    }

    /**
     * Writes deals.csv, interactions.csv and feedback.csv likewise, as they were on a day: without the lines of what
     * happened, or went on happening, after it.
     */
    public void writeOthers(Path directory, LocalDate day) throws IOException {
        Files.createDirectories(directory);
        try (CsvWriter dealFile = CsvFiles.write(directory.resolve("deals.csv"), DealLines.HEADER);
                CsvWriter interactionFile =
                        CsvFiles.write(directory.resolve("interactions.csv"), InteractionLines.HEADER);
                CsvWriter feedbackFile = CsvFiles.write(directory.resolve("feedback.csv"), FeedbackLines.HEADER)) {
            for (int i = 0; i < customers; i++) {
                Account account = account(i);
                new DealLines(account, dice(i, 2)).writeTo(past(DealLines.HEADER, day, dealFile));
                new InteractionLines(account, dice(i, 3)).writeTo(past(InteractionLines.HEADER, day, interactionFile));
                new FeedbackLines(account, Dice.of(FEEDBACK_SEED, i))
                        .writeTo(past(FeedbackLines.HEADER, day, feedbackFile));
            }
        }
    }

    private static Account account(int customer) {
        return Account.draw(dice(customer, 0), customer);
    }

    /** Takes the lines on which nothing happens after a day. */
    private static Consumer<List<String>> past(List<String> header, LocalDate day, CsvWriter file) {
        int[] times = IntStream.range(0, header.size())
                .filter(i -> HAPPENS.contains(header.get(i)))
                .toArray();
        String next = day.plusDays(1).toString();
        return line -> {
            if (IntStream.of(times).allMatch(at -> line.get(at).compareTo(next) < 0)) {
                file.writeRecord(line);
            }
        };
    }

    private static Dice dice(int customer, int stream) {
        return Dice.of(SEED, (long) customer * STREAMS + stream);
    }
}
