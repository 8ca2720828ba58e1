package io.guanxi.crm.classification;

import io.guanxi.crm.shared.Label;
import io.guanxi.crm.time.CalendarWindow;
import io.guanxi.crm.time.RollingWindow;
import io.guanxi.crm.time.Window;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a policy read. Texts are made only when somebody looks.
 *
 * @param metric the metric's key
 * @param window null for a metric without a window
 * @param value null for nothing known
 * @param words how the value is called where it is a key; null for a value that speaks for itself
 */
record Input(
        String metric,
        @Nullable Window window,
        @Nullable Object value,
        @Nullable Label words) {

    /** Equal numbers are one value, however they are written. */
    Input {
        if (value instanceof Double || value instanceof Float) {
            value = decimal(value.toString());
        }
    }

    private static Object decimal(String number) {
        try {
            return new BigDecimal(number);
        } catch (NumberFormatException notFinite) {
            return number;
        }
    }

    /** The name as filters write it, for example {@code amount(12 months)}. */
    String name() {
        return window == null ? metric : metric + "(" + spell(window) + ")";
    }

    /** The name for people: in Chinese words, in English as filters write it. */
    String shownName(boolean chinese) {
        return chinese ? InputWords.chinese(metric, window) : name();
    }

    /** The value for machines: plain numbers, ISO dates. */
    String plain() {
        if (value == null) {
            return "none";
        }
        if (value instanceof Amount amount) {
            int unknown = amount.unknownDeals() + amount.unknownRefunds();
            return number(amount.known()) + (unknown == 0 ? "" : " + " + unknown + " unknown");
        }
        return value instanceof BigDecimal decimal ? number(decimal) : value.toString();
    }

    /** The value for people: amounts in groups of three digits. */
    String shown(boolean chinese) {
        if (value == null) {
            return chinese ? "无" : "none";
        }
        if (words != null) {
            return chinese ? words.zh() : words.en();
        }
        if (value instanceof Amount amount) {
            int unknown = amount.unknownDeals() + amount.unknownRefunds();
            String more = chinese ? "(另有" + unknown + "笔金额未知)" : " (" + unknown + " more of unknown amount)";
            return Figures.grouped(amount.known()) + (unknown == 0 ? "" : more);
        }
        if (value instanceof Boolean yes) {
            return chinese ? (yes ? "是" : "否") : (yes ? "yes" : "no");
        }
        return value instanceof BigDecimal decimal ? Figures.grouped(decimal) : value.toString();
    }

    private static String number(BigDecimal value) {
        return Figures.plain(value);
    }

    private static String spell(Window window) {
        if (window instanceof RollingWindow rolling) {
            String length = spell(rolling.unit(), rolling.length());
            return rolling.lag() == 0 ? length : length + " until " + spell(rolling.unit(), rolling.lag()) + " ago";
        }
        CalendarWindow calendar = (CalendarWindow) window;
        String unit = calendar.unit() == ChronoUnit.YEARS ? "calendar year" : "calendar month";
        return calendar.ago() == 0 ? unit : unit + " " + calendar.ago() + " before";
    }

    private static String spell(ChronoUnit unit, int count) {
        if (unit == ChronoUnit.DAYS) {
            return count + " days";
        }
        return (unit == ChronoUnit.YEARS ? count * 12 : count) + " months";
    }
}
