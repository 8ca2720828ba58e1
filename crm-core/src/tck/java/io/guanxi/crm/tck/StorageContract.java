package io.guanxi.crm.tck;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/**
 * All suites in one class, so that a storage is proven by one small file:
 *
 * <pre>{@code
 * class MyStorageTest extends StorageContract {
 *     protected CrmStorageFixture createFixture() {
 *         return new MyFixture();
 *     }
 * }
 * }</pre>
 *
 * A storage that keeps its records when it is closed extends {@link DurableStorageContract} instead. A storage that
 * wants to run the suites apart extends them one by one.
 *
 * <p>Nothing is skipped: what a storage cannot do fails by the name of the promise. A minor version of the kit may add
 * suites and tests but keeps every fixture compiling; a patch version may only loosen.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class StorageContract extends FeedbackContracts {
    @Nested
    class RoundTrips extends RoundTripContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }

    @Nested
    class Versions extends VersionContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }

    @Nested
    class Units extends UnitContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }

    @Nested
    class Uniqueness extends UniquenessContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }

    @Nested
    class Workspaces extends WorkspaceContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }

    @Nested
    class Batches extends BatchContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }

    @Nested
    class FieldFilters extends FieldFilterContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }

    @Nested
    class TextFilters extends TextFilterContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }

    @Nested
    class RelationFilters extends RelationFilterContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }

    @Nested
    class Sorting extends SortContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }

    @Nested
    class Paging extends PagingContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }

    @Nested
    class Counts extends CountContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }

    @Nested
    class Locks extends LockContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }

    @Nested
    class Races extends RaceContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }

    @Nested
    class GeneratedFilters extends GeneratedFilterContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }

    @Nested
    class Models extends ModelContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return StorageContract.this.createFixture();
        }
    }
}
