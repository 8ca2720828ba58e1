package io.guanxi.crm.filter;

import java.util.List;
import java.util.Optional;

/**
 * A metric that filters may name.
 *
 * @param key the metric's key, as in {@link Filter.Measured}
 * @param aliases further names
 * @param windows the windows it may have; none for a metric without a window
 */
public record MetricName(String key, List<String> aliases, List<WindowName> windows) {
    public MetricName {
        aliases = List.copyOf(aliases);
        windows = List.copyOf(windows);
    }

    /**
     * A window of a metric; blanks and cases do not count.
     *
     * @param key the window's key, for example {@code 12 months}
     * @param aliases further names, for example {@code 近12个月}
     */
    public record WindowName(String key, List<String> aliases) {
        public WindowName {
            aliases = List.copyOf(aliases);
        }

        boolean is(String typed) {
            String wanted = Names.tight(typed);
            return Names.tight(key).equals(wanted)
                    || aliases.stream().anyMatch(alias -> Names.tight(alias).equals(wanted));
        }
    }

    Optional<WindowName> window(String typed) {
        return windows.stream().filter(window -> window.is(typed)).findFirst();
    }

    boolean needsWindow() {
        return !windows.isEmpty();
    }
}
