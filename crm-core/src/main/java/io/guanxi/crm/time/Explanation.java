package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How an amount of time came together. The spans follow each other without a gap from the first instant
 * looked at to the last, and the amounts of those that count add up to {@code counted} exactly.
 *
 * @param zone the zone whose wall clock the lines are written on
 * @param counted the sum
 * @param spans the stretches of time in order; none when nothing was looked at
 * @param warnings what casts doubt on the result
 */
public record Explanation(ZoneId zone, Target counted, List<Span> spans, List<CoverageWarning> warnings) {

    public Explanation {
        spans = List.copyOf(spans);
        warnings = List.copyOf(warnings);
    }

    /** One line a span, in order. */
    public List<Label> lines() {
        return spans.stream().map(span -> span.label(zone)).toList();
    }

    /** The lines and then the warnings, as a text in Chinese or English. */
    public String text(Locale locale) {
        String spansText = lines().stream().map(line -> line.in(locale) + "\n").collect(Collectors.joining());
        return spansText
                + warnings.stream()
                        .map(warning -> warning.label().in(locale) + "\n")
                        .collect(Collectors.joining());
    }
}
