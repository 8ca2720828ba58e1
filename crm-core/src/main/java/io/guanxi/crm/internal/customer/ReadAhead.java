package io.guanxi.crm.internal.customer;

import static io.guanxi.crm.customer.CustomerFields.NUMBER;

import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.shared.text.PlainText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows ahead of those being taken, so that the numbers which they bring are not allocated to others before. Holds a
 * bounded number of rows. A source that breaks off does so after the rows that it gave.
 */
final class ReadAhead implements Iterator<CustomerDraft> {
    private static final int ROWS = 5_000;

    private final Iterator<CustomerDraft> source;
    private final Deque<CustomerDraft> ahead = new ArrayDeque<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private @Nullable RuntimeException broken;

    ReadAhead(Iterator<CustomerDraft> source) {
        this.source = source;
    }

    /** The numbers that come within the next rows. */
    Set<String> numbers() {
        return numbers.keySet();
    }

    @Override
    public boolean hasNext() {
        fill();
        if (ahead.isEmpty() && broken != null) {
            throw broken;
        }
        return !ahead.isEmpty();
    }

    @Override
    public CustomerDraft next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no row is left");
        }
        CustomerDraft next = ahead.remove();
        number(next).ifPresent(number -> numbers.computeIfPresent(number, (n, times) -> times == 1 ? null : times - 1));
        return next;
    }

    private void fill() {
        try {
            while (broken == null && ahead.size() < ROWS && source.hasNext()) {
                CustomerDraft read = source.next();
                ahead.add(read);
                number(read).ifPresent(number -> numbers.merge(number, 1, Integer::sum));
            }
        } catch (RuntimeException failed) {
            broken = failed;
        }
    }

    private static Optional<String> number(CustomerDraft draft) {
        return draft.text(NUMBER).map(PlainText::fold);
    }
}
