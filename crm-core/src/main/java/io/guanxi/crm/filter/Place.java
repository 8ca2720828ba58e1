package io.guanxi.crm.filter;

/**
 * A place in a text.
 *
 * @param position the offset in UTF-16 units, from 0
 * @param line the line, from 1
 * @param column the character (code point) of the line, from 1
 */
public record Place(int position, int line, int column) {
    static Place in(String text, int position) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < position; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                line++;
                start = i + 1;
            }
        }
        return new Place(position, line, text.codePointCount(start, position) + 1);
    }
}
