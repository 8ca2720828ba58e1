package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Relation;
import io.guanxi.crm.filter.Aggregate;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Op;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.tck.sample.Color;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.sample.ProbeChild;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Random records and questions out of few values, so that everything meets often; a seed always gives the same. */
final class Samples {
    /** Children again, found by their kind in the order of their probes, as assigned tags are. */
    static final RecordType<ProbeChild> TAGGING = RecordType.<ProbeChild>named("tagging", ProbeChild.ID, values -> {
                throw new UnsupportedOperationException("this storage keeps records as they are");
            })
            .fields(List.of(ProbeChild.PROBE, ProbeChild.KIND, ProbeChild.POINTS, ProbeChild.DAY, ProbeChild.MARKS))
            .indexed(ProbeChild.KIND, ProbeChild.PROBE)
            .build();

    static final Relation<Probe, ProbeChild> TAGGINGS = new Relation<>("taggings", TAGGING, ProbeChild.PROBE);

    private static final String[] WORDS = {"a", "ab", "abc", "b", "ba", "客户", "客", ""};
    private final Random random;

    Samples(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    String word() {
        return WORDS[below(WORDS.length)];
    }

    Probe probe(UUID id, List<UUID> owners) {
        Probe probe = Probe.of(id)
                .with(Probe.NAME, maybe(word()))
                .with(Probe.CODE, maybe(word()))
                .with(Probe.COLOR, maybe(Color.values()[below(3)]))
                .with(Probe.RANK, maybe((long) below(6)))
                .with(Probe.AMOUNT, maybe(amount()))
                .with(Probe.DAY, maybe(day()))
                .with(Probe.ACTIVE, maybe(random.nextBoolean()))
                .with(Probe.OWNER, maybe(pick(owners)));
        return probe.withAll(Probe.TAGS, words()).withAll(Probe.PHONES, words());
    }

    /** The same, with unique keys that are sometimes taken. */
    Probe claiming(Probe probe) {
        return probe.with(Probe.SERIAL, maybe("s" + below(60))).with(Probe.BADGE, maybe("b" + below(40)));
    }

    ProbeChild child(UUID id, List<UUID> probes) {
        return ProbeChild.of(id, pick(probes))
                .with(ProbeChild.KIND, maybe(word()))
                .with(ProbeChild.AMOUNT, maybe(amount()))
                .with(ProbeChild.POINTS, maybe((long) below(6)))
                .with(ProbeChild.DAY, maybe(day()))
                .withAll(ProbeChild.MARKS, words());
    }

    <V> V pick(List<V> values) {
        return values.get(below(values.size()));
    }

    Filter<Probe> filter(int depth, List<UUID> ids) {
        switch (below(depth > 0 ? 13 : 8)) {
            case 8:
                return filter(depth - 1, ids).and(filter(depth - 1, ids)).and(filter(depth - 1, ids));
            case 9:
                return filter(depth - 1, ids).or(filter(depth - 1, ids));
            case 10:
                return filter(depth - 1, ids).negate();
            case 11:
                return related();
            case 12:
                Filter<ProbeChild> kind = Filter.eq(ProbeChild.KIND, word());
                return Filter.any(
                        TAGGINGS,
                        below(3) > 0 ? kind : kind.and(Filter.compare(ProbeChild.POINTS, op(), (long) below(6))));
            default:
                return leaf(ids);
        }
    }

    private Filter<Probe> leaf(List<UUID> ids) {
        return switch (below(13)) {
            case 0 -> Filter.compare(Probe.CODE, op(), word());
            case 1 -> Filter.compare(Probe.COLOR, op(), Color.values()[below(3)]);
            case 2 -> Filter.compare(Probe.RANK, op(), (long) below(6));
            case 3 -> Filter.compare(Probe.DAY, op(), day());
            case 4 -> Filter.in(Probe.COLOR, List.of(Color.RED, Color.DEEP_BLUE));
            case 5 -> Filter.in(Probe.RANK, List.of(1L, 4L));
            case 6 -> Filter.in(Probe.ID, List.of(pick(ids), pick(ids)));
            case 7 -> Filter.eq(Probe.OWNER, pick(ids));
            case 8 -> Filter.eq(Probe.TAGS, word());
            case 9 -> Filter.compare(Probe.AMOUNT, op(), amount());
            case 10 -> Filter.startsWith(Probe.CODE, word());
            case 11 -> Filter.absent(below(2) == 0 ? Probe.RANK : Probe.TAGS);
            default -> below(6) == 0 ? Filter.none() : Filter.contains(Probe.TAGS, word());
        };
    }

    private Filter<Probe> related() {
        Filter<ProbeChild> where = Filter.compare(ProbeChild.POINTS, op(), (long) below(6));
        where = below(2) == 0 ? where : where.and(Filter.eq(ProbeChild.MARKS, word()));
        where = below(4) == 0 ? Filter.eq(ProbeChild.DAY, day()) : where;
        if (below(2) == 0) {
            return Filter.any(Probe.CHILDREN, where);
        }
        return switch (below(3)) {
            case 0 ->
                new Filter.Compute<>(
                        new Aggregate<>(Probe.CHILDREN, Aggregate.Function.COUNT, null, where, null), op(), 1L);
            case 1 ->
                new Filter.Compute<>(
                        new Aggregate<>(Probe.CHILDREN, Aggregate.Function.SUM, ProbeChild.AMOUNT, where, Probe.AMOUNT),
                        op(),
                        amount());
            default ->
                new Filter.Compute<>(
                        new Aggregate<>(Probe.CHILDREN, Aggregate.Function.MAX, ProbeChild.DAY, where, null),
                        op(),
                        day());
        };
    }

    Sort<Probe> sort() {
        List<Field<Probe, ?>> fields = new ArrayList<>(
                List.of(Probe.RANK, Probe.DAY, Probe.CODE, Probe.NAME, Probe.COLOR, Probe.AMOUNT, Probe.OWNER));
        Sort<Probe> sort = Sort.byId();
        for (int i = below(3); i > 0; i--) {
            sort = sort.then(fields.remove(below(fields.size())), random.nextBoolean());
        }
        return sort;
    }

    private Op op() {
        return Op.values()[below(6)];
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(below(5) * 25L, 1);
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1 + below(6));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (int i = below(4); i > 0; i--) {
            words.add(word());
        }
        return words;
    }

    private <V> V maybe(V value) {
        return below(5) == 0 ? null : value;
    }
}
