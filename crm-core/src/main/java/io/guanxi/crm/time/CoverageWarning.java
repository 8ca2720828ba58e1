package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;
import java.time.LocalDate;

/**
 * Says that a computation used a date whose holidays the calendar does not know, so that its result may
 * change once they are published.
 *
 * @param coverage what the calendar knows
 * @param reached the date furthest outside that was used
 */
public record CoverageWarning(Coverage coverage, LocalDate reached) {

    /** The warning in words, with the way out. */
    public Label label() {
        String known = coverage.from() + " .. " + coverage.until();
        return new Label(
                "计算用到 " + reached + ",但日历的节假日数据只覆盖 " + known + ";请更新日历数据或添加该时段的节假日",
                "uses " + reached + ", but the calendar knows the holidays of " + known
                        + " only; update its data or add a layer for that time");
    }
}
