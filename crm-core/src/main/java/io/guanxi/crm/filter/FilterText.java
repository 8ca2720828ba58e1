package io.guanxi.crm.filter;

/**
 * The text form of filters, as in {@code industry = '制造业' and amount(12 months) >= 50万 and not tag('黑名单')}. {@code not}
 * binds closer than {@code and}, {@code and} closer than {@code or}.
 */
public final class FilterText {
    /** The longest text, in UTF-16 units. */
    public static final int MAX_LENGTH = 20_000;

    private FilterText() {}

    /**
     * Reads a text: the filter, or the first thing that is wrong with it. Throws nothing, whatever the text, unless the
     * vocabulary does.
     */
    public static <T> ParsedFilter<T> parse(String text, Vocabulary<T> vocabulary) {
        if (text.length() > MAX_LENGTH) {
            return Complaints.at(
                            MAX_LENGTH,
                            "too-long",
                            "文本过长，最多 " + MAX_LENGTH + " 个字符",
                            "the text is too long; at most " + MAX_LENGTH + " characters")
                    .in(text);
        }
        try {
            Cursor cursor = new Cursor(text);
            Filter<T> filter = new Grammar<>(cursor, vocabulary).whole();
            return Filters.depth(filter) > Filters.MAX_DEPTH
                    ? Complaints.tooDeep(cursor.deepestAt()).in(text)
                    : new ParsedFilter.Ok<>(filter);
        } catch (Refusal refusal) {
            return refusal.in(text);
        }
    }

    /**
     * Writes a filter in its one canonical form. Equal filters have equal texts, and reading the text with a vocabulary
     * that knows the filter's names gives an equal filter, provided that its decimals are in canonical form and its
     * fields support what is asked of them (see {@link Filters#check}).
     *
     * @throws io.guanxi.crm.shared.InvalidInputException when the filter is beyond the limits
     */
    public static String print(Filter<?> filter) {
        Filters.checkLimits(filter);
        return Printer.print(filter);
    }
}
