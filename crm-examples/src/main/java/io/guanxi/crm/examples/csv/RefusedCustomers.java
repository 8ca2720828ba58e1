package io.guanxi.crm.examples.csv;

import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.shared.text.PlainText;

/** The customers whose lines were refused in this run: a line of another file that names one is told where it was lost. */
public final class RefusedCustomers {
    private static final String NOT_FOUND = "customer.unknown";

    private final Seen lines = new Seen();

    /** Remembers the first line that was refused for a number. */
    void add(String number, long line) {
        long key = key(number);
        if (lines.get(key) == 0) {
            lines.put(key, (int) line);
        }
    }

    /** Why a line is refused that names the customer of this number. */
    Label reason(Violation violation, String number) {
        int line = violation.code().equals(NOT_FOUND) ? lines.get(key(number)) : 0;
        return line == 0
                ? violation.message()
                : new Label(
                        "该客户在 customers.csv 第 " + line + " 行被拒绝",
                        "this customer was rejected on line " + line + " of customers.csv");
    }

    private static long key(String number) {
        return Fingerprint.of(PlainText.fold(number)).key();
    }
}
