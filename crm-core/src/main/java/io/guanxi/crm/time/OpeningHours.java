package io.guanxi.crm.time;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The shifts of one day in order; none on a day that stays closed.
 *
 * @param shifts the shifts; sorted on construction, may touch but not overlap
 */
public record OpeningHours(List<Shift> shifts) {

    /** No shift at all. */
    public static final OpeningHours CLOSED = new OpeningHours(List.of());

    /** Open from 00:00 to 24:00. */
    public static final OpeningHours ALL_DAY = of("00:00-24:00");

    /** @throws IllegalArgumentException when two shifts overlap */
    public OpeningHours {
        shifts = shifts.stream()
                .sorted(Comparator.comparingInt(Shift::opensAtSecond))
                .toList();
        for (int i = 1; i < shifts.size(); i++) {
            if (shifts.get(i).opensAtSecond() < shifts.get(i - 1).closesAtSecond()) {
                throw new IllegalArgumentException(
                        "The shifts of a day do not overlap, found " + shifts.get(i - 1) + " and " + shifts.get(i));
            }
        }
    }

    /** Hours from shifts as {@link Shift#parse} reads them: {@code of("09:00-12:00", "13:00-18:00")}. */
    public static OpeningHours of(String... shifts) {
        return new OpeningHours(Arrays.stream(shifts).map(Shift::parse).toList());
    }

    /** Whether there is no shift. */
    public boolean isClosed() {
        return shifts.isEmpty();
    }

    /** What is left when the day ends at {@code end}: the first half of a half day. */
    public OpeningHours until(LocalTime end) {
        return new OpeningHours(shifts.stream()
                .filter(shift -> shift.opens().isBefore(end))
                .map(shift -> shift.closesAtSecond() <= end.toSecondOfDay() ? shift : new Shift(shift.opens(), end))
                .toList());
    }

    /** What is left when the day begins at {@code begin}: the second half of a half day. */
    public OpeningHours from(LocalTime begin) {
        return new OpeningHours(shifts.stream()
                .filter(shift -> shift.closesAtSecond() > begin.toSecondOfDay())
                .map(shift -> shift.opens().isBefore(begin) ? new Shift(begin, shift.closes()) : shift)
                .toList());
    }

    /** The shifts separated by commas, {@code closed} without any. */
    @Override
    public String toString() {
        return isClosed() ? "closed" : shifts.stream().map(Shift::toString).collect(Collectors.joining(", "));
    }
}
