package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statutory holidays and make-up working days as a calendar layer. Those of China come from the State
 * Council's notices, 2007 on; the origin stands in {@code META-INF/guanxi/calendar/cn-statutory.txt}. The
 * days of a later notice can be read from a file of the same form and laid over a preset.
 */
public final class StatutoryDays {

    private static final String FOLDER = "/META-INF/guanxi/calendar/";
    private static final Label CHINA = new Label("中国法定节假日", "statutory holidays of China");

    private StatutoryDays() {}

    /** All notices of the State Council from the one for 2007 on, with the names of their festivals. */
    public static DayLayer china() {
        return China.LAYER;
    }

    /**
     * Reads a layer from text: a line {@code #covered,FROM,UNTIL} (optional), a line {@code date,name,kind},
     * then one line a day with {@code holiday} or {@code workday} as its kind. Names of Chinese festivals
     * get their English names; any other name stands in both languages.
     *
     * @throws IllegalArgumentException naming the line that is not of this form
     * @throws UncheckedIOException when the text cannot be read
     */
    public static DayLayer read(Label name, Reader text) {
        return read(name, lines(text), China.FESTIVALS);
    }

    private static DayLayer read(Label name, List<String> lines, Map<String, String> festivals) {
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        @Nullable Coverage coverage = null;
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).strip().split(",", -1);
            try {
                if (cells[0].equals("#covered")) {
                    coverage = new Coverage(LocalDate.parse(cells[1]), LocalDate.parse(cells[2]));
                } else if (!cells[0].isEmpty() && !cells[0].equals("date")) {
                    days.put(LocalDate.parse(cells[0]), day(cells[2], festival(cells[1], festivals)));
                }
            } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException wrong) {
                throw new IllegalArgumentException(
                        "Line " + (i + 1) + " of a calendar reads like 2026-02-17,春节,holiday, found \"" + lines.get(i)
                                + "\"",
                        wrong);
            }
        }
        return new DayLayer(name, days, coverage);
    }

    private static SpecialDay day(String kind, Label name) {
        if (kind.equals("holiday")) {
            return new SpecialDay.Holiday(name);
        }
        if (kind.equals("workday")) {
            return new SpecialDay.WorkingDay(name);
        }
        throw new IllegalArgumentException("The kind is holiday or workday, found \"" + kind + "\"");
    }

    /** A day on which two festivals fall names both, with a 、 between them. */
    private static Label festival(String name, Map<String, String> festivals) {
        String english = Arrays.stream(name.split("、"))
                .map(part -> festivals.getOrDefault(part, part))
                .collect(Collectors.joining(" and "));
        return new Label(name, english);
    }

    private static List<String> lines(Reader text) {
        try (BufferedReader reader = new BufferedReader(text)) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> resource(String file) {
        @Nullable InputStream stream = StatutoryDays.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("The library's jar is incomplete: " + FOLDER + file + " is missing");
        }
        return lines(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** Read once, when first asked for. */
    private static final class China {
        static final Map<String, String> FESTIVALS = resource("cn-festivals.csv").stream()
                .map(line -> line.split(",", 2))
                .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        static final DayLayer LAYER = read(CHINA, resource("cn-statutory.csv"), FESTIVALS);
    }
}
