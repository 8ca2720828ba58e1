package io.guanxi.crm.examples.csv;

import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.text.PlainText;

/** Refuses a line whose number stands on an earlier line of the file. */
final class Repeats {
    private final Seen lines = new Seen();
    private final Column column;

    /** @param column which holds the number */
    Repeats(Column column) {
        this.column = column;
    }

    void refuse(String number, RowReading row) {
        long key = Fingerprint.of(PlainText.fold(number)).key();
        int first = lines.get(key);
        if (first != 0) {
            row.refuse(
                    column,
                    number,
                    new Label(
                            column.names().get(0) + "与第" + first + "行重复",
                            "the number stands on line " + first + " already"));
        } else {
            lines.put(key, (int) row.line().number());
        }
    }
}
