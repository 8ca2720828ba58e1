package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import java.time.ZoneId;

/**
 * What may be said about records of a type in the text of a filter. What {@link FilterText#print} writes must be read
 * as itself: a stored value that is offered to {@link #value} again is meant as that value.
 */
public interface Vocabulary<T> {
    /** The fields, relations and metrics, by every name. */
    Names<T> names();

    /** What a quoted text means as a value of the field, in stored form: {@code '制造业'} may mean the code {@code C}. */
    Reading value(Field<T, ?> field, String typed);

    /** What {@code field in 'x'} means: the prefix of the codes that lie within, for example of a region, or several. */
    Reading within(Field<T, ?> field, String typed);

    /** The tags and classes. */
    Terms terms();

    /** The zone in which days and local times are read. */
    ZoneId zone();
}
