package io.guanxi.crm.storage.memory;

import java.util.ArrayList;
import java.util.List;

/** How to take back what a unit wrote, the latest first. Its size follows the change and not the base. */
final class UndoLog {
    private final List<Runnable> steps = new ArrayList<>();

    void add(Runnable step) {
        steps.add(step);
    }

    void rollBack() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            steps.remove(i).run();
        }
    }
}
