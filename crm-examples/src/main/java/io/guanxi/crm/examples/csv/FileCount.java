package io.guanxi.crm.examples.csv;

import io.guanxi.crm.shared.Label;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the lines of a file fared.
 *
 * @param encoding the encoding that was found
 * @param read lines below the header that are not blank
 * @param accepted written now
 * @param unchanged in the storage before, equal
 * @param rejected not taken
 * @param unknownColumns titles that were not recognised; their columns were not read
 * @param problem why no line of it could be read; null when nothing was wrong with the file as a whole
 */
public record FileCount(
        String file,
        String encoding,
        long read,
        long accepted,
        long unchanged,
        long rejected,
        List<String> unknownColumns,
        @Nullable Label problem) {
    public FileCount {
        unknownColumns = List.copyOf(unknownColumns);
    }

    /** Why the file as a whole could not be used. */
    public Optional<Label> unusable() {
        return Optional.ofNullable(problem);
    }
}
