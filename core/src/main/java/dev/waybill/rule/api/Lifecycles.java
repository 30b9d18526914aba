package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import org.jspecify.annotations.Nullable;

/**
 * Hooks that run when a container has started and before it stops. The stop signal is not looked at: its gate, {@code
 * ContainerStopSignals}, is off in v1.36, so the server drops the field.
 */
final class Lifecycles {
    private Lifecycles() {}

    static void check(@Nullable Lifecycle lifecycle, long gracePeriod, At at, Causes causes) {
        if (lifecycle != null) {
            hook(lifecycle.getPostStart(), gracePeriod, at.child("postStart"), causes);
            hook(lifecycle.getPreStop(), gracePeriod, at.child("preStop"), causes);
        }
    }

    private static void hook(@Nullable LifecycleHandler hook, long gracePeriod, At at, Causes causes) {
        if (hook != null) {
            new Handlers(at, causes)
                    .exec(hook.getExec())
                    .httpGet(hook.getHttpGet())
                    .tcpSocket(hook.getTcpSocket())
                    .sleep(hook.getSleep(), gracePeriod)
                    .end("exec, httpGet and sleep");
        }
    }
}
