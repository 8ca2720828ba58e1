package io.guanxi.crm.tck.selftest;

import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.tck.DurableFixture;
import io.guanxi.crm.tck.DurableStorageContract;
import io.guanxi.crm.tck.sample.Probe;
import io.guanxi.crm.tck.selftest.BrokenQuestions.Misorders;
import io.guanxi.crm.tck.selftest.BrokenQuestions.Misunderstands;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The kit as the owner of each broken storage would run it: one small class per fault. */
final class Faults {
    private Faults() {}

    /** Runs the kit over the reference storage with one fault. */
    abstract static class Kit extends DurableStorageContract {
        private final UnaryOperator<CrmStorage> fault;

        Kit(UnaryOperator<CrmStorage> fault) {
            this.fault = fault;
        }

        @Override
        protected DurableFixture createFixture() {
            return new ReferenceFixture(fault);
        }
    }

    static final class KeepsNothing extends Kit {
        KeepsNothing() {
            super(s -> new NoStorage());
        }
    }

    static final class ForgetsRollback extends Kit {
        ForgetsRollback() {
            super(s -> new BrokenUnits.CommitsAfter(s, t -> t instanceof RuntimeException));
        }
    }

    static final class ForgetsRollbackOnErrors extends Kit {
        ForgetsRollbackOnErrors() {
            super(s -> new BrokenUnits.CommitsAfter(s, t -> t instanceof Error));
        }
    }

    static final class CommitsAfterASwallowedFailure extends Kit {
        CommitsAfterASwallowedFailure() {
            super(BrokenUnits.ForgetsFailures::new);
        }
    }

    static final class JoinsNestedUnits extends Kit {
        JoinsNestedUnits() {
            super(BrokenUnits.JoinsNestedUnits::new);
        }
    }

    static final class AnswersAfterItsEnd extends Kit {
        AnswersAfterItsEnd() {
            super(BrokenUnits.AnswersAfterItsEnd::new);
        }
    }

    static final class AnswersOnOtherThreads extends Kit {
        AnswersOnOtherThreads() {
            super(BrokenUnits.AnswersAfterItsEnd::new);
        }
    }

    static final class AnswersLiveLists extends Kit {
        AnswersLiveLists() {
            super(BrokenWrites.AnswersLiveLists::new);
        }
    }

    static final class LeaksBetweenWorkspaces extends Kit {
        LeaksBetweenWorkspaces() {
            super(BrokenUnits.OneWorkspaceForAll::new);
        }
    }

    static final class LooksAgainEveryTime extends Kit {
        LooksAgainEveryTime() {
            super(BrokenUnits.LooksAgainEveryTime::new);
        }
    }

    static final class LocksNobodyOut extends Kit {
        LocksNobodyOut() {
            super(LocksNothing::new);
        }
    }

    static final class IgnoresTheVersion extends Kit {
        IgnoresTheVersion() {
            super(BrokenWrites.IgnoresTheVersion::new);
        }
    }

    static final class LosesUpdatesInARace extends Kit {
        LosesUpdatesInARace() {
            super(BrokenWrites.IgnoresTheVersion::new);
        }
    }

    static final class InsertsWhatIsMissing extends Kit {
        InsertsWhatIsMissing() {
            super(BrokenWrites.InsertsWhatIsMissing::new);
        }
    }

    static final class ClaimsEverything extends Kit {
        ClaimsEverything() {
            super(BrokenWrites.ClaimsEverything::new);
        }
    }

    static final class SwallowsDuplicates extends Kit {
        SwallowsDuplicates() {
            super(BrokenWrites.SwallowsDuplicates::new);
        }
    }

    static final class TellsTheValue extends Kit {
        TellsTheValue() {
            super(BrokenWrites.TellsTheValue::new);
        }
    }

    static final class TruncatesInstants extends Kit {
        TruncatesInstants() {
            super(s -> new BrokenWrites.ChangesRecords(s, Faults::truncated));
        }
    }

    static final class SortsLists extends Kit {
        SortsLists() {
            super(s -> new BrokenWrites.ChangesRecords(s, Faults::sorted));
        }
    }

    static final class TrimsTexts extends Kit {
        TrimsTexts() {
            super(s -> new BrokenWrites.ChangesRecords(s, Faults::trimmed));
        }
    }

    static final class LooksUpAThousand extends Kit {
        LooksUpAThousand() {
            super(BrokenWrites.LooksUpAThousand::new);
        }
    }

    static final class DropsAbsentFromNot extends Kit {
        DropsAbsentFromNot() {
            super(s -> new Misunderstands(s, new BrokenQuestions.ThreeValued()));
        }
    }

    static final class UnequalToAll extends Kit {
        UnequalToAll() {
            super(s -> new Misunderstands(s, new BrokenQuestions.UnequalToAll()));
        }
    }

    static final class MisunderstandsRarely extends Kit {
        MisunderstandsRarely() {
            super(s -> new Misunderstands(s, new BrokenQuestions.UnequalToAll()));
        }
    }

    static final class TakesPercentForAWildcard extends Kit {
        TakesPercentForAWildcard() {
            super(s -> new Misunderstands(s, new BrokenQuestions.PercentIsAWildcard()));
        }
    }

    static final class IgnoresCase extends Kit {
        IgnoresCase() {
            super(s -> new Misunderstands(s, new BrokenQuestions.IgnoresCase()));
        }
    }

    static final class SumsTheChildrenAlone extends Kit {
        SumsTheChildrenAlone() {
            super(s -> new Misunderstands(s, new BrokenQuestions.SumsTheChildrenAlone()));
        }
    }

    static final class SortsAbsentFirst extends Kit {
        SortsAbsentFirst() {
            super(s -> new Misorders(s, new BrokenQuestions.AbsentFirst()));
        }
    }

    static final class OrdersIdsAsNumbers extends Kit {
        OrdersIdsAsNumbers() {
            super(s -> new Misorders(s, new BrokenQuestions.SignedIds()));
        }
    }

    static final class SkipsTiesBetweenPages extends Kit {
        SkipsTiesBetweenPages() {
            super(s -> new Misorders(s, new BrokenQuestions.NoTieBreak()));
        }
    }

    static final class DivergesInSequences extends Kit {
        DivergesInSequences() {
            super(BrokenWrites.ClaimsEverything::new);
        }
    }

    static final class ForgetsWhenClosed extends DurableStorageContract {
        @Override
        protected DurableFixture createFixture() {
            return new ForgetfulFixture();
        }
    }

    private static Object truncated(Object record) {
        return record instanceof Probe probe && probe.at() != null
                ? probe.with(Probe.AT, Objects.requireNonNull(probe.at()).truncatedTo(ChronoUnit.MILLIS))
                : record;
    }

    private static Object sorted(Object record) {
        return record instanceof Probe probe
                ? probe.withAll(Probe.TAGS, probe.tags().stream().sorted().toList())
                : record;
    }

    private static Object trimmed(Object record) {
        return record instanceof Probe probe
                ? probe.with(
                        Probe.CODE,
                        Optional.ofNullable(probe.code())
                                .map(String::stripTrailing)
                                .orElse(null))
                : record;
    }
}
