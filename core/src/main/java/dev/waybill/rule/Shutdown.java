package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.ExecAction;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a container takes to stop, as far as its manifest says.
 *
 * @param hookMillis what the preStop hook sleeps for certain; 0 where it is unknown or there is none
 * @param drain the time that the app gives its open requests; null where nothing sets it
 */
record Shutdown(long hookMillis, @Nullable Drain drain) {

    /** What the API server takes for a pod that names no grace period. */
    static final long DEFAULT_GRACE_SECONDS = 30;

    static Shutdown of(PodContainer container, ObjectSet set) {
        Map<String, String> environment = set.derived().environment(container).values();
        return new Shutdown(hook(container, environment), Drain.of(container, environment));
    }

    private static long hook(PodContainer container, Map<String, String> environment) {
        LifecycleHandler hook = preStop(container);
        if (hook == null) {
            return 0;
        }
        if (hook.getSleep() != null && hook.getSleep().getSeconds() != null) {
            return Math.max(0, hook.getSleep().getSeconds()) * 1000;
        }
        ExecAction exec = hook.getExec();
        return exec == null ? 0 : SleepCommand.millis(Given.items(exec.getCommand()), environment);
    }

    static @Nullable LifecycleHandler preStop(PodContainer container) {
        Lifecycle lifecycle = container.container().getLifecycle();
        return lifecycle == null ? null : lifecycle.getPreStop();
    }

    /** The seconds between the order to stop and the end by force. A negative number is read as 1. */
    static long grace(Workload workload) {
        Long seconds = workload.spec().getTerminationGracePeriodSeconds();
        return seconds == null ? DEFAULT_GRACE_SECONDS : seconds < 0 ? 1 : seconds;
    }

    /** Whole seconds without a fraction, others with it: {@code 30s}, {@code 0.5s}. */
    static String text(long millis) {
        return millis % 1000 == 0
                ? millis / 1000 + "s"
                : BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + "s";
    }
}
