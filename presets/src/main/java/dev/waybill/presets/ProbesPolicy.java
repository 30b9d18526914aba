package dev.waybill.presets;

import dev.waybill.kind.pod.Check;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.HttpGet;
import dev.waybill.kind.pod.TcpSocket;
import dev.waybill.value.Port;
import java.time.Duration;
import java.util.Optional;

final class ProbesPolicy extends Described implements ServerPolicy {
    private static final Duration STARTUP_PERIOD = Duration.ofSeconds(5);
    private static final Duration READINESS_PERIOD = Duration.ofSeconds(5);
    private static final int READINESS_FAILURES = 3;
    private static final Duration LIVENESS_PERIOD = Duration.ofSeconds(10);
    private static final int LIVENESS_FAILURES = 6;
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    ProbesPolicy() {
        super(
                "probes",
                "startup, readiness and liveness probe at the app's port, or at the paths that it names",
                "Requests go only to pods that answer, a slow start is not taken for a hang, and a restart is the last resort.",
                "https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/");
    }

    @Override
    public Draft apply(Draft draft) {
        Port port = ((ServerApp) draft.app()).port();
        Optional<Setting<ServerApp.ReadyAt>> ready = draft.settings().last(ServerApp.ReadyAt.class);
        Optional<Setting<ServerApp.AliveAt>> alive = draft.settings().last(ServerApp.AliveAt.class);
        Check readyCheck = check(port, ready.map(said -> said.value().path()));
        Check aliveCheck = check(port, alive.map(said -> said.value().path()));
        long budget = draft.settings()
                .last(ServerApp.StartsWithin.class)
                .map(said -> said.value().time())
                .orElse(draft.company().values().startsWithin)
                .toSeconds();
        long period = STARTUP_PERIOD.toSeconds();
        int attempts = Math.toIntExact((budget + period - 1) / period);
        return draft.container(c -> probed(c, readyCheck, aliveCheck, attempts));
    }

    private static Container probed(Container container, Check ready, Check alive, int attempts) {
        return container
                .startedWhen(alive.period(STARTUP_PERIOD).timeout(TIMEOUT).failureThreshold(attempts))
                .readyWhen(ready.period(READINESS_PERIOD).timeout(TIMEOUT).failureThreshold(READINESS_FAILURES))
                .aliveWhen(alive.period(LIVENESS_PERIOD).timeout(TIMEOUT).failureThreshold(LIVENESS_FAILURES));
    }

    private static Check check(Port port, Optional<String> path) {
        return path.<Check>map(text -> HttpGet.of(text, port)).orElse(TcpSocket.of(port));
    }
}
