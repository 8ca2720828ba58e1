package io.guanxi.crm.tck;

import io.guanxi.crm.tck.service.BulkIntakeContract;
import io.guanxi.crm.tck.service.ClassificationServiceContract;
import io.guanxi.crm.tck.service.CustomerActsContract;
import io.guanxi.crm.tck.service.CustomerHistoryContract;
import io.guanxi.crm.tck.service.DealLifeContract;
import io.guanxi.crm.tck.service.DecisionMakerContract;
import io.guanxi.crm.tck.service.DelegationContract;
import io.guanxi.crm.tck.service.EnteringContract;
import io.guanxi.crm.tck.service.EventContract;
import io.guanxi.crm.tck.service.FactHistoryContract;
import io.guanxi.crm.tck.service.FactServiceContract;
import io.guanxi.crm.tck.service.FilterWordContract;
import io.guanxi.crm.tck.service.ImportRowsContract;
import io.guanxi.crm.tck.service.ImportedTimeContract;
import io.guanxi.crm.tck.service.IntakeLimitsContract;
import io.guanxi.crm.tck.service.IsolationContract;
import io.guanxi.crm.tck.service.LargeDepartmentContract;
import io.guanxi.crm.tck.service.NumberingContract;
import io.guanxi.crm.tck.service.OneStateContract;
import io.guanxi.crm.tck.service.PersonalDataContract;
import io.guanxi.crm.tck.service.PolicyTagContract;
import io.guanxi.crm.tck.service.ReadingAheadContract;
import io.guanxi.crm.tck.service.RecordKeepingContract;
import io.guanxi.crm.tck.service.RegistrationContract;
import io.guanxi.crm.tck.service.RepetitionContract;
import io.guanxi.crm.tck.service.RightsContract;
import io.guanxi.crm.tck.service.StandingRulesContract;
import io.guanxi.crm.tck.service.StatusContract;
import io.guanxi.crm.tck.service.SweepContract;
import io.guanxi.crm.tck.service.TagChangeContract;
import io.guanxi.crm.tck.service.TagServiceContract;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/** The suites of the services, which hold over every storage; {@link StorageContract} brings them along. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ServicesContract {
    /** A fixture that was not used yet; called once for every test. */
    protected abstract CrmStorageFixture createFixture();

    @Nested
    class ClassificationServices extends ClassificationServiceContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class FactHistories extends FactHistoryContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class RegistrationServices extends RegistrationContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class CustomerServices extends CustomerActsContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class CustomerHistories extends CustomerHistoryContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class Rights extends RightsContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class PersonalData extends PersonalDataContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class ReadingAhead extends ReadingAheadContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class BulkIntake extends BulkIntakeContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class Events extends EventContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class TagServices extends TagServiceContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class FactServices extends FactServiceContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class RecordKeeping extends RecordKeepingContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class Sweeps extends SweepContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class Repetition extends RepetitionContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class Entering extends EnteringContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class TagChanges extends TagChangeContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class ImportedTimes extends ImportedTimeContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class DealLives extends DealLifeContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class Statuses extends StatusContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class ImportRows extends ImportRowsContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class StandingRules extends StandingRulesContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class IntakeLimits extends IntakeLimitsContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class LargeDepartments extends LargeDepartmentContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class DecisionMakers extends DecisionMakerContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class Delegations extends DelegationContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class Isolation extends IsolationContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class OneState extends OneStateContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class PolicyTags extends PolicyTagContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class FilterWords extends FilterWordContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }

    @Nested
    class Numberings extends NumberingContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return ServicesContract.this.createFixture();
        }
    }
}
