package io.guanxi.crm.examples.csv;

import java.util.List;

/**
 * How the lines of a file fared.
 *
 * @param encoding the encoding that was found
 * @param read lines below the header that are not blank
 * @param accepted written now
 * @param unchanged in the storage before, equal
 * @param rejected not taken
 * @param unknownColumns titles that were not recognised; their columns were not read
 */
public record FileCount(
        String file,
        String encoding,
        long read,
        long accepted,
        long unchanged,
        long rejected,
        List<String> unknownColumns) {
    public FileCount {
        unknownColumns = List.copyOf(unknownColumns);
    }
}
