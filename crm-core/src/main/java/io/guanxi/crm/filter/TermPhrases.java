package io.guanxi.crm.filter;

import io.guanxi.crm.filter.Filter.Classified;
import io.guanxi.crm.filter.Filter.Measured;
import io.guanxi.crm.filter.Filter.Tagged;
import io.guanxi.crm.filter.MetricName.WindowName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the concepts of the domain: tags, classes and metrics. */
final class TermPhrases<T> {
    private static final List<String> CALLED = Stream.of(
                    Word.TAG, Word.CLASS, Word.COUNT, Word.DISTINCT, Word.SUM, Word.MIN, Word.MAX)
            .map(Word::word)
            .toList();

    private final Cursor cursor;
    private final Vocabulary<T> vocabulary;
    private final Comparisons<T> comparisons;
    private final Literals<T> literals;

    TermPhrases(Cursor cursor, Vocabulary<T> vocabulary, Comparisons<T> comparisons) {
        this.cursor = cursor;
        this.vocabulary = vocabulary;
        this.comparisons = comparisons;
        this.literals = new Literals<>(cursor, vocabulary);
    }

    /** {@code tag('x')}. */
    Filter<T> tag() {
        cursor.take();
        cursor.expect("(");
        Token typed = literals.text();
        String tag = (String) Literals.meant(typed, vocabulary.terms().tag(typed.text()));
        cursor.expect(")");
        return new Tagged<>(tag);
    }

    /** {@code class(value) = 'key'} or {@code class(value) in ('key', 'strategic')}. */
    Filter<T> classes() {
        cursor.take();
        cursor.expect("(");
        Token typed = cursor.peek().isText() ? cursor.take() : cursor.name("维度名", "the name of a dimension");
        String dimension = (String) Literals.meant(typed, vocabulary.terms().dimension(typed.text()));
        cursor.expect(")");
        if (cursor.accept("=")) {
            return new Classified<>(dimension, Set.of(classKey(dimension)));
        }
        if (cursor.accept(Word.IN)) {
            return new Classified<>(dimension, comparisons.list(() -> classKey(dimension)));
        }
        throw Complaints.expected(
                cursor.peek(),
                " = 或 in(否定写在前面：not class(…) = …)",
                "= or in (a negation stands before: not class(…) = …)",
                null);
    }

    private String classKey(String dimension) {
        Token typed = literals.text();
        return (String) Literals.meant(typed, vocabulary.terms().classKey(dimension, typed.text()));
    }

    /** A metric followed by its window in parentheses, which may be empty. */
    Filter<T> metric(Token name) {
        cursor.expect("(");
        MetricName metric = vocabulary
                .names()
                .metric(name.text())
                .orElseThrow(() -> Complaints.unknownName(
                        name, "指标", "metric", vocabulary.names().metricNames(), CALLED));
        int at = cursor.peek().at();
        if (cursor.accept(")")) {
            return windowless(name, metric);
        }
        String typed = cursor.untilClosed();
        WindowName window = metric.window(typed)
                .orElseThrow(() -> Complaints.at(
                        at, "unknown-window", "该指标没有这个时间窗口", "the metric has no such window", nearest(metric, typed)));
        return measured(metric, window.key());
    }

    private static @Nullable String nearest(MetricName metric, String typed) {
        List<String> known = metric.windows().stream()
                .flatMap(window -> Stream.concat(Stream.of(window.key()), window.aliases().stream()))
                .toList();
        String first = known.isEmpty() ? null : Quoting.window(known.get(0));
        return Nearest.to(typed, known).map(Quoting::window).orElse(first);
    }

    /** A name that is no field: a metric without a window, or a mistake. */
    Filter<T> bareMetric(Token name) {
        MetricName metric = vocabulary.names().metric(name.text()).orElse(null);
        if (metric == null) {
            List<String> candidates = new ArrayList<>(vocabulary.names().fieldNames());
            candidates.addAll(vocabulary.names().metricNames());
            throw Complaints.unknownName(name, "字段", "field", candidates);
        }
        return windowless(name, metric);
    }

    private Filter<T> windowless(Token name, MetricName metric) {
        if (metric.needsWindow()) {
            String window = metric.windows().get(0).key();
            String suggestion = Quoting.name(metric.key()) + "(" + Quoting.window(window) + ")";
            throw Complaints.at(name.at(), "window-missing", "该指标需要时间窗口", "the metric needs a window", suggestion);
        }
        return measured(metric, null);
    }

    private Filter<T> measured(MetricName metric, @Nullable String window) {
        Op op = comparisons.needOp();
        return new Measured<>(metric.key(), window, op, literals.number());
    }
}
