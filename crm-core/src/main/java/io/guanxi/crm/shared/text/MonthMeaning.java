package io.guanxi.crm.shared.text;

import java.time.LocalDate;
import java.time.YearMonth;

/** Which day a month without a day stands for. */
public enum MonthMeaning {
    /** The first day: what starts in a month. */
    START,
    /** The last day: what expires in a month. */
    END;

    LocalDate dayOf(YearMonth month) {
        return this == START ? month.atDay(1) : month.atEndOfMonth();
    }
}
