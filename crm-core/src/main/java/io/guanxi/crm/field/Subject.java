package io.guanxi.crm.field;

import java.util.Collection;

/** A record together with what belongs to it: all that a filter may look at. */
public interface Subject<R> {
    R owner();

    /** The records of this relation that belong to the owner, empty when there are none. */
    <C> Collection<C> related(Relation<R, C> relation);
}
