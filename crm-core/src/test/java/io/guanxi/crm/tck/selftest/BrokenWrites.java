package io.guanxi.crm.tck.selftest;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.RecordReader;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Storages whose repositories write or look up wrongly, in one way each. */
final class BrokenWrites {
    private BrokenWrites() {}

    /** Changes every record on its way in. */
    static final class ChangesRecords extends AlteredStorage {
        private final UnaryOperator<Object> change;

        ChangesRecords(CrmStorage sound, UnaryOperator<Object> change) {
            super(sound);
            this.change = change;
        }

        @Override
        <T> Altered<T> alter(RecordType<T> type, RecordReader<T> reader) {
            return new Altered<>(type, reader) {
                @Override
                @SuppressWarnings("unchecked")
                T change(T value) {
                    return (T) change.apply(value);
                }
            };
        }
    }

    /** Updates whatever the version is. */
    static final class IgnoresTheVersion extends AlteredStorage {
        IgnoresTheVersion(CrmStorage sound) {
            super(sound);
        }

        @Override
        <T> Altered<T> alter(RecordType<T> type, RecordReader<T> reader) {
            return new Altered<>(type, reader) {
                @Override
                public void updateAll(List<Versioned<T>> records) {
                    super.updateAll(records.stream()
                            .map(row -> sound.find(type.idOf(row.value()))
                                    .map(found -> found.with(row.value()))
                                    .orElse(row))
                            .toList());
                }
            };
        }
    }

    /** Inserts what is to be updated and is not there. */
    static final class InsertsWhatIsMissing extends AlteredStorage {
        InsertsWhatIsMissing(CrmStorage sound) {
            super(sound);
        }

        @Override
        <T> Altered<T> alter(RecordType<T> type, RecordReader<T> reader) {
            return new Altered<>(type, reader) {
                @Override
                public void updateAll(List<Versioned<T>> records) {
                    Map<Boolean, List<Versioned<T>>> there = records.stream()
                            .collect(Collectors.partitioningBy(
                                    row -> sound.find(type.idOf(row.value())).isPresent()));
                    insertAll(there.get(false).stream().map(Versioned::value).toList());
                    super.updateAll(there.get(true));
                }
            };
        }
    }

    /** Claims to have written all, whatever the versions. */
    static final class ClaimsEverything extends AlteredStorage {
        ClaimsEverything(CrmStorage sound) {
            super(sound);
        }

        @Override
        <T> Altered<T> alter(RecordType<T> type, RecordReader<T> reader) {
            return new Altered<>(type, reader) {
                @Override
                public Set<UUID> updateIfCurrent(List<Versioned<T>> records) {
                    super.updateIfCurrent(records);
                    return records.stream().map(row -> type.idOf(row.value())).collect(Collectors.toSet());
                }
            };
        }
    }

    /** Passes over a record whose id or key is taken, without a word. */
    static final class SwallowsDuplicates extends AlteredStorage {
        SwallowsDuplicates(CrmStorage sound) {
            super(sound);
        }

        @Override
        <T> Altered<T> alter(RecordType<T> type, RecordReader<T> reader) {
            return new Altered<>(type, reader) {
                @Override
                public void insertAll(List<T> records) {
                    for (T value : records) {
                        if (everything().stream().noneMatch(row -> collides(row.value(), value))) {
                            super.insertAll(List.of(value));
                        }
                    }
                }

                private boolean collides(T one, T other) {
                    return type.idOf(one).equals(type.idOf(other))
                            || type.uniqueKeys().stream()
                                    .anyMatch(key -> key.value().get(one) != null
                                            && Objects.equals(
                                                    key.value().get(one),
                                                    key.value().get(other)));
                }
            };
        }
    }

    /** Puts the value that is taken into the error. */
    static final class TellsTheValue extends AlteredStorage {
        TellsTheValue(CrmStorage sound) {
            super(sound);
        }

        @Override
        <T> Altered<T> alter(RecordType<T> type, RecordReader<T> reader) {
            return new Altered<>(type, reader) {
                @Override
                public void insertAll(List<T> records) {
                    try {
                        super.insertAll(records);
                    } catch (DuplicateKeyException e) {
                        var key = type.uniqueKeys().get(0);
                        e.addSuppressed(new IllegalArgumentException(key.value().get(records.get(0))));
                        throw e;
                    }
                }
            };
        }
    }

    /** Looks up so many ids and leaves out the rest. */
    static final class LooksUpAThousand extends AlteredStorage {
        LooksUpAThousand(CrmStorage sound) {
            super(sound);
        }

        @Override
        <T> Altered<T> alter(RecordType<T> type, RecordReader<T> reader) {
            return new Altered<>(type, reader) {
                @Override
                public Map<UUID, Versioned<T>> findAll(Collection<UUID> ids) {
                    return super.findAll(ids.stream().limit(1_000).toList());
                }
            };
        }
    }

    /** Answers lists that follow the later writes of the unit. */
    static final class AnswersLiveLists extends AlteredStorage {
        AnswersLiveLists(CrmStorage sound) {
            super(sound);
        }

        @Override
        <T> Altered<T> alter(RecordType<T> type, RecordReader<T> reader) {
            return new Altered<>(type, reader) {
                @Override
                public List<Versioned<T>> scan(Scan<T> scan) {
                    return new AbstractList<>() {
                        @Override
                        public Versioned<T> get(int index) {
                            return sound.scan(scan).get(index);
                        }

                        @Override
                        public int size() {
                            return sound.scan(scan).size();
                        }
                    };
                }
            };
        }
    }
}
