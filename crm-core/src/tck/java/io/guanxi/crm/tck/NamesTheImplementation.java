package io.guanxi.crm.tck;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Says in every failure whose storage was examined: inherited tests would all report under the suite's name. */
public final class NamesTheImplementation
        implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable error) {
        throw named(context, error);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable error) {
        throw named(context, error);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable error) {
        throw named(context, error);
    }

    private static AssertionError named(ExtensionContext context, Throwable error) {
        Class<?> outermost =
                context.getRequiredTestInstances().getAllInstances().get(0).getClass();
        return new AssertionError("run by " + outermost.getName() + ": " + error, error);
    }
}
