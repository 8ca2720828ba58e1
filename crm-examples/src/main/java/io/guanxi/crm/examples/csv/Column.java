package io.guanxi.crm.examples.csv;

import java.util.List;

/** Something that a column of a file can hold. */
public interface Column {
    /** Names that a header may have, the first one being the customary one. */
    List<String> names();

    /** Whether a file without this column cannot be read. */
    default boolean isNeeded() {
        return false;
    }

    /** Whether people who have nothing to write here write 无, a dash or the like, which is no value then. */
    default boolean holdsPlaceholders() {
        return false;
    }
}
