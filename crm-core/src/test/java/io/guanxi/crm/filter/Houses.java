package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** The domain of generated houses with visits, and of filters over them. */
public class Houses extends DomainContextBase {
    @Provide
    Arbitrary<HouseWithVisits> houses() {
        Arbitrary<List<Visit>> visits =
                values(Visit.TYPE).map(Visit::new).list().ofMaxSize(3);
        return Combinators.combine(values(House.TYPE).map(House::new), visits).as(HouseWithVisits::new);
    }

    @Provide
    Arbitrary<Filter<House>> plainTrees() {
        return FilterTrees.over(House.TYPE, House.VISITS, 3);
    }

    private static <R> Arbitrary<Map<String, List<Object>>> values(RecordType<R> type) {
        List<Arbitrary<Map.Entry<String, List<Object>>>> entries =
                type.fields().stream().map(Houses::entry).toList();
        return Combinators.combine(entries)
                .as(all -> all.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static <R, V> Arbitrary<Map.Entry<String, List<Object>>> entry(Field<R, V> field) {
        Arbitrary<List<Object>> values =
                FieldValues.of(field).map(v -> (Object) v).list().ofMaxSize(field.isMany() ? 3 : 1);
        return values.map(list -> Map.entry(field.key(), list));
    }
}
