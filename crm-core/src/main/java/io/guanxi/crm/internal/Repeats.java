package io.guanxi.crm.internal;

import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.TransientStorageException;
import io.guanxi.crm.storage.CrmStorage;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Begins again what lost a race, where the storage lets units be begun again. */
public final class Repeats {
    private static final long FIRST_PAUSE_MILLIS = 4;

    private Repeats() {}

    /**
     * Does the work; when it is lost in this way, does it again as a whole, after a pause when the storage refused for the
     * moment. Inside a transaction of somebody else it is done once: with its first failed unit that transaction is lost.
     *
     * @param tries how often at most
     */
    public static <R extends @Nullable Object> R whenLost(
            Class<? extends CrmException> lost, int tries, CrmStorage storage, Supplier<R> work) {
        return whenLost(lost::isInstance, tries, storage, work);
    }

    /** As {@link #whenLost(Class, int, CrmStorage, Supplier)}, for the errors that the test accepts. */
    public static <R extends @Nullable Object> R whenLost(
            Predicate<CrmException> lost, int tries, CrmStorage storage, Supplier<R> work) {
        int most = storage.mayRepeat() ? tries : 1;
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (CrmException failed) {
                if (attempt >= most || !lost.test(failed)) {
                    throw failed;
                }
                if (failed instanceof TransientStorageException) {
                    pause(attempt, failed);
                }
            }
        }
    }

    /** Waits a little longer each time; threads that lost the same race are spread by their ids. */
    private static void pause(int attempt, CrmException lost) {
        long spread = Thread.currentThread().getId() % FIRST_PAUSE_MILLIS;
        try {
            Thread.sleep((FIRST_PAUSE_MILLIS << Math.min(attempt, 6)) + spread * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw lost;
        }
    }
}
