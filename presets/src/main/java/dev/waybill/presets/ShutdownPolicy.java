package dev.waybill.presets;

import dev.waybill.kind.pod.Exec;
import dev.waybill.kind.pod.Shutdown;
import dev.waybill.value.KubernetesVersion;
import java.time.Duration;

final class ShutdownPolicy extends Described implements ServerPolicy {

    ShutdownPolicy() {
        super(
                "shutdown",
                "a preStop sleep, and a grace period that holds it and the drain",
                "A pod gets requests until it has been taken out of all lists, and those that it has need time to finish.",
                "tip 1, graceful shutdown");
    }

    @Override
    public Draft apply(Draft draft) {
        if (draft.container().shutdown().isPresent()) {
            return draft;
        }
        CompanyValues values = draft.company().values();
        return draft.container(c -> c.shutdown(hook(values).drainFor(values.drain)));
    }

    private static Shutdown hook(CompanyValues values) {
        Duration time = values.deregister;
        // The sleep action exists from 1.30 on; before that it takes a program of the image.
        return values.kubernetes
                        .filter(version -> version.compareTo(KubernetesVersion.V1_30) < 0)
                        .isPresent()
                ? Shutdown.stopHook(Exec.of("sleep", String.valueOf(time.toSeconds())), time)
                : Shutdown.deregisterFor(time);
    }
}
