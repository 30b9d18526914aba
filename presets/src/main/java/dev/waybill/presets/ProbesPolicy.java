package dev.waybill.presets;

import dev.waybill.kind.pod.Check;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.HttpGet;
import dev.waybill.kind.pod.TcpSocket;
import dev.waybill.value.Port;
import java.time.Duration;

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
        Settings said = draft.settings();
        Check ready = said.last(ServerApp.ReadyAt.class)
                .<Check>map(each ->
                        each.origin().during(() -> HttpGet.of(each.value().path(), port)))
                .orElse(TcpSocket.of(port));
        Check alive = said.last(ServerApp.AliveAt.class)
                .<Check>map(each ->
                        each.origin().during(() -> HttpGet.of(each.value().path(), port)))
                .orElse(TcpSocket.of(port));
        Check start = alive.period(STARTUP_PERIOD).timeout(TIMEOUT);
        Check started = said.last(ServerApp.StartsWithin.class)
                .map(each -> each.origin()
                        .during(() ->
                                start.failureThreshold(attempts(each.value().time()))))
                .orElseGet(() -> start.failureThreshold(attempts(draft.company().values().startsWithin)));
        return draft.container(c -> probed(c, started, ready, alive));
    }

    private static int attempts(Duration budget) {
        long period = STARTUP_PERIOD.toSeconds();
        return Math.toIntExact((budget.toSeconds() + period - 1) / period);
    }

    private static Container probed(Container container, Check started, Check ready, Check alive) {
        return container
                .startedWhen(started)
                .readyWhen(ready.period(READINESS_PERIOD).timeout(TIMEOUT).failureThreshold(READINESS_FAILURES))
                .aliveWhen(alive.period(LIVENESS_PERIOD).timeout(TIMEOUT).failureThreshold(LIVENESS_FAILURES));
    }
}
