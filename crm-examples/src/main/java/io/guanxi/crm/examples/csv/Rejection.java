package io.guanxi.crm.examples.csv;

import io.guanxi.crm.shared.Label;

/**
 * Why a line was not taken; a line may have several.
 *
 * @param file the file's name
 * @param line where the line begins, the header being line 1
 * @param column the column's title, empty when it is about the line as a whole
 * @param value the cell as written
 */
public record Rejection(String file, long line, String column, String value, Label reason) {
    @Override
    public String toString() {
        return "Rejection[" + file + ":" + line + " " + column + "]";
    }
}
