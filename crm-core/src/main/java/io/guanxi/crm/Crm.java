package io.guanxi.crm;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.classification.CustomersPassedOverException;
import io.guanxi.crm.feedback.CasesPassedOverException;
import io.guanxi.crm.internal.Distance;
import io.guanxi.crm.internal.PassedOver;
import io.guanxi.crm.internal.Ports;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.classification.Reclassification;
import io.guanxi.crm.internal.classification.RuleChanges;
import io.guanxi.crm.internal.event.Relay;
import io.guanxi.crm.internal.feedback.CaseRaises;
import io.guanxi.crm.internal.feedback.CaseSweep;
import io.guanxi.crm.internal.feedback.CasesPassedOver;
import io.guanxi.crm.internal.feedback.PromiseChanges;
import io.guanxi.crm.internal.reminder.ReminderRelay;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * The library, wired. Thread-safe; several live in one JVM. It owns no thread: what is due is done when
 * {@link #sweep} and {@link #deliverPending} are called, or by {@link #runInBackground}.
 */
public final class Crm implements AutoCloseable {
    private static final int WORKSPACES_AT_ONCE = 100;

    private final Ports ports;
    private final Runner runner;
    private final Background background = new Background();

    Crm(Ports ports) {
        this.ports = ports;
        this.runner = new Runner(ports, new CaseRaises(ports.feedback()));
    }

    /** The start of the wiring; everything but the storage has a default. */
    public static CrmBuilder builder(CrmStorage storage) {
        return new CrmBuilder(storage);
    }

    /** The services for this actor. */
    public CrmSession as(Actor actor) {
        return new CrmSession(runner, actor);
    }

    /**
     * Does what time has made due: settles customers that an interrupted bulk change left, decides classes again that hold
     * no longer, and does to cases what their deadlines ask for. Its cost follows what is due. May run on several nodes at
     * once, if they decide by the same policies.
     *
     * <p>When other targets, another calendar or other steps of the {@link io.guanxi.crm.feedback.FeedbackPolicy} are in
     * force than at the last sweep, the clocks of open cases that run are retargeted, from their start and with their
     * pauses; what was kept or broken until then, and closed cases, stay as they were promised.
     *
     * <p>When other policies, another zone or another currency are in force than at the last sweep of a workspace, it
     * decides again for all customers, in parts, resuming where a sweep broke off. Policies are told apart by dimension or
     * tag, id and version. In another currency an amount that was converted by a rate is unknown until it is entered anew.
     *
     * @param upTo not after the clock's now
     * @return how many customers were settled, classes changed and cases dealt with
     * @throws io.guanxi.crm.classification.CustomersPassedOverException when a policy threw on some customers, after
     *     everything else was done; they stay due
     * @throws io.guanxi.crm.feedback.CasesPassedOverException when a step rule threw on some cases, or they could not be
     *     swept for another reason, after everything else was done; they stay due. When both happened, this one is
     *     suppressed in the other
     */
    public long sweep(Instant upTo) {
        return sweep(upTo, gone -> {});
    }

    /**
     * The same, telling how far it is.
     *
     * @param progress told after each part how many customers and cases have been gone through, on the caller's thread
     */
    public long sweep(Instant upTo, Consumer<Long> progress) {
        return sweepTo(Ports.precise(upTo), new Distance(progress));
    }

    private long sweepTo(Instant upTo, Distance distance) {
        Instant now = ports.now();
        if (upTo.isAfter(now)) {
            throw new IllegalArgumentException("a sweep goes up to " + now + " at the latest, not to " + upTo);
        }
        PassedOver customers = new PassedOver(ports.storage(), distance);
        CasesPassedOver cases = new CasesPassedOver();
        try {
            CaseSweep sweep = new CaseSweep(runner, cases, distance);
            return cases.answer(customers.answer(swept(upTo, customers, sweep)));
        } catch (CasesPassedOverException told) {
            throw told;
        } catch (CustomersPassedOverException told) {
            cases.beside(told);
            throw told;
        } catch (RuntimeException failed) {
            customers.beside(failed);
            cases.beside(failed);
            throw failed;
        }
    }

    private long swept(Instant upTo, PassedOver customers, CaseSweep cases) {
        Reclassification classes = new Reclassification(runner);
        RuleChanges rules = new RuleChanges(runner);
        PromiseChanges promises = new PromiseChanges(runner);
        return everywhere(workspace -> {
            rules.mark(workspace);
            long settled = runner.settleDue(workspace, customers) + classes.due(workspace, upTo, customers);
            promises.mark(workspace, upTo);
            return settled + cases.due(workspace, upTo);
        });
    }

    /**
     * Delivers events that wait for this application's listeners, and tells people of their reminders; answers how many
     * deliveries succeeded.
     */
    public long deliverPending() {
        Relay relay = new Relay(ports);
        ReminderRelay reminders = new ReminderRelay(ports);
        return everywhere(workspace -> relay.deliver(workspace) + reminders.deliver(workspace));
    }

    /** Sweeps and delivers again and again, on one daemon thread, until this is closed. A second call is refused. */
    public void runInBackground(Duration every) {
        background.start(every, List.of(() -> sweep(ports.now()), this::deliverPending));
    }

    /** A workspace where the work fails does not keep the others waiting; the failure is thrown at the end. */
    private long everywhere(ToLongFunction<WorkspaceId> work) {
        List<RuntimeException> failures = new ArrayList<>();
        long total = 0;
        Optional<WorkspaceId> after = Optional.empty();
        while (true) {
            List<WorkspaceId> part = ports.storage().workspaces(after, WORKSPACES_AT_ONCE);
            for (WorkspaceId workspace : part) {
                try {
                    total += work.applyAsLong(workspace);
                } catch (RuntimeException failed) {
                    failures.add(failed);
                    endHere(failures);
                }
            }
            if (part.size() < WORKSPACES_AT_ONCE) {
                raise(failures);
                return total;
            }
            after = Optional.of(part.get(part.size() - 1));
        }
    }

    /** In a transaction of somebody else nothing can go on after a failure. */
    private void endHere(List<RuntimeException> failures) {
        if (!ports.storage().mayRepeat()) {
            raise(failures);
        }
    }

    private static void raise(List<RuntimeException> failures) {
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.stream().filter(each -> each != first).forEach(first::addSuppressed);
            throw first;
        }
    }

    /** Stops the background work and closes the storage. */
    @Override
    public void close() {
        background.stop();
        ports.storage().close();
    }
}
