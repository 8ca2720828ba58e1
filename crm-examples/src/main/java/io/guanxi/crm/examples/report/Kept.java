package io.guanxi.crm.examples.report;

/** How many promises in time were kept and broken, by the month in which their case was opened. */
final class Kept {
    final long[] kept = new long[Months.COUNT];
    final long[] broken = new long[Months.COUNT];

    /** One whose fate is open, being neither kept nor broken, does not count. */
    void add(int month, boolean isKept, boolean isBroken) {
        if (isBroken) {
            broken[month]++;
        } else if (isKept) {
            kept[month]++;
        }
    }
}
