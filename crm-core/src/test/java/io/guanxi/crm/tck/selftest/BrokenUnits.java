package io.guanxi.crm.tck.selftest;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.RecordReader;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Storages whose units break one promise each. */
final class BrokenUnits {
    private BrokenUnits() {}

    /** Commits although the work threw this. */
    static final class CommitsAfter extends AlteredStorage {
        private final Predicate<Throwable> forgotten;

        CommitsAfter(CrmStorage sound, Predicate<Throwable> forgotten) {
            super(sound);
            this.forgotten = forgotten;
        }

        @Override
        public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            R result = sound.write(workspace, unit -> {
                try {
                    return work.apply(unit);
                } catch (Throwable t) {
                    if (!forgotten.test(t)) {
                        throw t;
                    }
                    thrown.set(t);
                    return null;
                }
            });
            if (thrown.get() != null) {
                BrokenUnits.<RuntimeException>sneak(thrown.get());
            }
            return result;
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** Finds duplicates by itself and leaves the unit unaware of the error. */
    static final class ForgetsFailures extends AlteredStorage {
        ForgetsFailures(CrmStorage sound) {
            super(sound);
        }

        @Override
        <T> Altered<T> alter(RecordType<T> type, RecordReader<T> reader) {
            return new Altered<>(type, reader) {
                @Override
                public void insertAll(List<T> records) {
                    if (!sound.findAll(records.stream().map(type::idOf).toList())
                            .isEmpty()) {
                        throw new DuplicateKeyException(type.name(), "id");
                    }
                    super.insertAll(records);
                }
            };
        }
    }

    /** Lets a unit inside a unit take part in the outer one. */
    static final class JoinsNestedUnits extends AlteredStorage {
        private final Map<Thread, WriteUnit> open = new ConcurrentHashMap<>();

        JoinsNestedUnits(CrmStorage sound) {
            super(sound);
        }

        @Override
        public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
            return write(workspace, work::apply);
        }

        @Override
        public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
            WriteUnit outer = open.get(Thread.currentThread());
            if (outer != null) {
                return work.apply(outer);
            }
            return sound.write(workspace, unit -> {
                open.put(Thread.currentThread(), unit);
                try {
                    return work.apply(unit);
                } finally {
                    open.remove(Thread.currentThread());
                }
            });
        }
    }

    /** Answers "nothing" instead of refusing a unit that has ended or belongs to another thread. */
    static final class AnswersAfterItsEnd extends AlteredStorage {
        AnswersAfterItsEnd(CrmStorage sound) {
            super(sound);
        }

        @Override
        <T> Altered<T> alter(RecordType<T> type, RecordReader<T> reader) {
            return new Altered<>(type, reader) {
                @Override
                public Optional<Versioned<T>> find(UUID id) {
                    try {
                        return super.find(id);
                    } catch (IllegalStateException e) {
                        return Optional.empty();
                    }
                }

                @Override
                public void insertAll(List<T> records) {
                    try {
                        super.insertAll(records);
                    } catch (IllegalStateException e) {
                        // The fault: nothing is said.
                    }
                }
            };
        }
    }

    /** Keeps the records of all workspaces together. */
    static final class OneWorkspaceForAll extends AlteredStorage {
        private static final WorkspaceId ONE = WorkspaceId.of("home");

        OneWorkspaceForAll(CrmStorage sound) {
            super(sound);
        }

        @Override
        public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
            return sound.read(ONE, work);
        }

        @Override
        public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
            return sound.write(ONE, work);
        }
    }

    /** Every call of a reading unit looks at what is committed by then. */
    static final class LooksAgainEveryTime extends AlteredStorage {
        LooksAgainEveryTime(CrmStorage sound) {
            super(sound);
        }

        @Override
        public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
            return work.apply(new ReadUnit() {
                @Override
                public WorkspaceId workspace() {
                    return workspace;
                }

                @Override
                public <T> RecordReader<T> reader(RecordType<T> type) {
                    return new FreshReader<>(sound, workspace, type);
                }
            });
        }
    }
}
