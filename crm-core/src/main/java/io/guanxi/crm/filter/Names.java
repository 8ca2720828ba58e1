package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names by which fields, relations and metrics are called. Full- and half-width forms, cases, and blank, dash and
 * underscore are the same; a field's key comes before its labels and aliases.
 */
public final class Names<T> {
    private static final Pattern GAP = Pattern.compile("[\\s_-]+");

    private final Map<String, Field<T, ?>> keys = new LinkedHashMap<>();
    private final Map<String, List<Field<T, ?>>> others = new LinkedHashMap<>();
    private final Map<String, RelationName<T, ?>> relations = new LinkedHashMap<>();
    private final Map<String, MetricName> metrics = new LinkedHashMap<>();
    private final List<String> fieldNames = new ArrayList<>();
    private final List<String> relationNames = new ArrayList<>();
    private final List<String> metricNames = new ArrayList<>();

    /** All that may be named; of relations and metrics the first of a name counts. */
    public Names(
            Collection<? extends Field<T, ?>> fields,
            Collection<? extends RelationName<T, ?>> relations,
            Collection<MetricName> metrics) {
        fields.forEach(this::add);
        for (RelationName<T, ?> relation : relations) {
            put(this.relations, relationNames, relation.relation().name(), relation);
            relation.aliases().forEach(alias -> put(this.relations, relationNames, alias, relation));
        }
        for (MetricName metric : metrics) {
            put(this.metrics, metricNames, metric.key(), metric);
            metric.aliases().forEach(alias -> put(this.metrics, metricNames, alias, metric));
        }
    }

    private void add(Field<T, ?> field) {
        put(keys, fieldNames, field.key(), field);
        also(field, field.label().zh());
        also(field, field.label().en());
        field.aliases().forEach(alias -> also(field, alias));
    }

    private void also(Field<T, ?> field, String name) {
        List<Field<T, ?>> bearers = others.computeIfAbsent(fold(name), n -> new ArrayList<>());
        if (!bearers.contains(field)) {
            bearers.add(field);
        }
        fieldNames.add(name);
    }

    private static <X> void put(Map<String, X> map, List<String> spelled, String name, X value) {
        map.putIfAbsent(fold(name), value);
        spelled.add(name);
    }

    /** The fields that bear the name: none, one, or several that cannot be told apart by it. */
    public List<Field<T, ?>> fields(String name) {
        Field<T, ?> byKey = keys.get(fold(name));
        return byKey == null ? List.copyOf(others.getOrDefault(fold(name), List.of())) : List.of(byKey);
    }

    /** The relation of this name. */
    public Optional<RelationName<T, ?>> relation(String name) {
        return Optional.ofNullable(relations.get(fold(name)));
    }

    /** The metric of this name. */
    public Optional<MetricName> metric(String name) {
        return Optional.ofNullable(metrics.get(fold(name)));
    }

    /** Every spelled name of a field. */
    public List<String> fieldNames() {
        return List.copyOf(fieldNames);
    }

    /** Every spelled name of a relation. */
    public List<String> relationNames() {
        return List.copyOf(relationNames);
    }

    /** Every spelled name of a metric. */
    public List<String> metricNames() {
        return List.copyOf(metricNames);
    }

    /** The form in which names are compared. */
    static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return GAP.matcher(plain.strip()).replaceAll("_");
    }

    /** As {@link #fold}, without any gap: the form in which windows are compared. */
    static String tight(String name) {
        return fold(name).replace("_", "");
    }
}
