package io.guanxi.crm.tck;

import io.guanxi.crm.tck.service.CaseActsContract;
import io.guanxi.crm.tck.service.CaseInputContract;
import io.guanxi.crm.tck.service.CaseRaceContract;
import io.guanxi.crm.tck.service.CaseRaisesContract;
import io.guanxi.crm.tck.service.CaseReachContract;
import io.guanxi.crm.tck.service.CaseSweepContract;
import io.guanxi.crm.tck.service.CaseTrailContract;
import io.guanxi.crm.tck.service.FeedbackAssignmentContract;
import io.guanxi.crm.tck.service.FeedbackIntakeContract;
import io.guanxi.crm.tck.service.FeedbackReplayContract;
import io.guanxi.crm.tck.service.FeedbackRightsContract;
import io.guanxi.crm.tck.service.PromiseContract;
import io.guanxi.crm.tck.service.ReminderDeliveryContract;
import io.guanxi.crm.tck.service.ReopeningContract;
import io.guanxi.crm.tck.service.SurveyContract;
import org.junit.jupiter.api.Nested;

/** The suites of the feedback loop, which every storage runs. */
public abstract class FeedbackContracts extends ServicesContract {
    @Nested
    class FeedbackIntake extends FeedbackIntakeContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return FeedbackContracts.this.createFixture();
        }
    }

    @Nested
    class FeedbackAssignments extends FeedbackAssignmentContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return FeedbackContracts.this.createFixture();
        }
    }

    @Nested
    class CaseActs extends CaseActsContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return FeedbackContracts.this.createFixture();
        }
    }

    @Nested
    class CaseInputs extends CaseInputContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return FeedbackContracts.this.createFixture();
        }
    }

    @Nested
    class Reopenings extends ReopeningContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return FeedbackContracts.this.createFixture();
        }
    }

    @Nested
    class CaseRaises extends CaseRaisesContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return FeedbackContracts.this.createFixture();
        }
    }

    @Nested
    class FeedbackRights extends FeedbackRightsContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return FeedbackContracts.this.createFixture();
        }
    }

    @Nested
    class CaseSweeps extends CaseSweepContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return FeedbackContracts.this.createFixture();
        }
    }

    @Nested
    class ReminderDeliveries extends ReminderDeliveryContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return FeedbackContracts.this.createFixture();
        }
    }

    @Nested
    class FeedbackReplays extends FeedbackReplayContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return FeedbackContracts.this.createFixture();
        }
    }

    @Nested
    class Surveys extends SurveyContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return FeedbackContracts.this.createFixture();
        }
    }

    @Nested
    class Promises extends PromiseContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return FeedbackContracts.this.createFixture();
        }
    }

    @Nested
    class CaseTrails extends CaseTrailContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return FeedbackContracts.this.createFixture();
        }
    }

    @Nested
    class CaseReaches extends CaseReachContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return FeedbackContracts.this.createFixture();
        }
    }

    @Nested
    class CaseRaces extends CaseRaceContract {
        @Override
        protected CrmStorageFixture createFixture() {
            return FeedbackContracts.this.createFixture();
        }
    }
}
