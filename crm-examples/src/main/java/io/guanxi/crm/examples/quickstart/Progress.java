package io.guanxi.crm.examples.quickstart;

import java.io.PrintStream;
import java.util.Locale;

/** How far a step is: a bar that moves on a terminal, one line at the end of the step elsewhere. Thread-safe. */
final class Progress {
    private static final int WIDTH = 30;

    private final PrintStream to;
    private final boolean terminal;
    private String step = "";
    private long total;
    private long done;
    private long begun;
    private int shown = -1;

    Progress(PrintStream to, boolean terminal) {
        this.to = to;
        this.terminal = terminal;
    }

    /**
     * Begins a step.
     *
     * @param of how many there are to do, about
     */
    synchronized void begin(String name, long of) {
        step = name;
        total = Math.max(1, of);
        done = 0;
        shown = -1;
        begun = System.nanoTime();
        reach(0);
    }

    /** So many are done. */
    synchronized void reach(long now) {
        done = now;
        int percent = (int) Math.min(100, 100 * now / total);
        if (terminal && percent != shown) {
            shown = percent;
            to.print('\r' + bar(percent) + String.format(Locale.ROOT, " %3d%% %,d", percent, now));
            to.flush();
        }
    }

    /** So many more are done. */
    synchronized void add(long more) {
        reach(done + more);
    }

    /** Ends the step. */
    synchronized void end() {
        double seconds = (System.nanoTime() - begun) / 1e9;
        to.println((terminal ? "\r" : "") + bar(100) + String.format(Locale.ROOT, " %,d  %.1f s", done, seconds));
    }

    private String bar(int percent) {
        int full = WIDTH * percent / 100;
        return step + " [" + "=".repeat(full) + " ".repeat(WIDTH - full) + "]";
    }
}
