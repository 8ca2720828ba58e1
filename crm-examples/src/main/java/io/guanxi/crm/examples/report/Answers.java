package io.guanxi.crm.examples.report;

/** What customers answered on one instrument, month by month: how many answers, and two figures of that instrument. */
final class Answers {
    final long[] answers = new long[Months.COUNT];
    final long[] first = new long[Months.COUNT];
    final long[] second = new long[Months.COUNT];

    void set(int month, long count, long one, long other) {
        answers[month] = count;
        first[month] = one;
        second[month] = other;
    }
}
