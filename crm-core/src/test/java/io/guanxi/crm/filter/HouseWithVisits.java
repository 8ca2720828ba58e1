package io.guanxi.crm.filter;

import io.guanxi.crm.field.Relation;
import io.guanxi.crm.field.Subject;
import java.util.Collection;
import java.util.List;

/** A house and the visits that it had. */
record HouseWithVisits(House owner, List<Visit> visits) implements Subject<House> {
    @Override
    @SuppressWarnings("unchecked")
    public <C> Collection<C> related(Relation<House, C> relation) {
        return (Collection<C>) visits;
    }

    static HouseWithVisits alone(House house) {
        return new HouseWithVisits(house, List.of());
    }
}
