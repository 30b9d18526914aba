package dev.waybill.presets;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.HorizontalPodAutoscaler;
import dev.waybill.kind.PodDisruptionBudget;
import dev.waybill.kind.workload.Disruption;
import dev.waybill.kind.workload.RollingUpdate;
import dev.waybill.kind.workload.UnhealthyPodEvictionPolicy;
import dev.waybill.value.Percent;
import java.time.Duration;

final class AvailabilityPolicy extends Described implements ServerPolicy {
    private static final int LEAST_REPLICAS = 2;
    // SetDefaults_Deployment in pkg/apis/apps/v1: what Kubernetes waits when nobody says otherwise.
    private static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(10);
    private static final Duration PULL_AND_SCHEDULE = Duration.ofMinutes(5);

    AvailabilityPolicy() {
        super(
                "availability",
                "a rolling update that takes no pod away first, a progress deadline that holds the start, and a"
                        + " PodDisruptionBudget that lets one pod go at a time",
                "A rollout or the drain of a node never takes more than it has replaced, and never waits for ever.",
                "https://kubernetes.io/docs/concepts/workloads/pods/disruptions/");
    }

    @Override
    public Draft apply(Draft draft) {
        boolean scales = draft.find(HorizontalPodAutoscaler.class).isPresent()
                || draft.settings().has(ServerApp.Replicas.class);
        Duration start = StartBudget.of(draft);
        Draft rolling = draft.change(Deployment.class, d -> {
            Deployment safe =
                    d.strategy(RollingUpdate.of().surge(Percent.of(25)).unavailable(0));
            Duration needed = start.plus(PULL_AND_SCHEDULE);
            safe = needed.compareTo(DEFAULT_DEADLINE) > 0 ? safe.progressDeadline(needed) : safe;
            return scales ? safe : safe.replicas(LEAST_REPLICAS);
        });
        Deployment deployment = rolling.find(Deployment.class).orElseThrow();
        return rolling.add(PodDisruptionBudget.of(draft.name(), deployment, Disruption.maxUnavailable(1))
                .unhealthyPodEvictionPolicy(UnhealthyPodEvictionPolicy.ALWAYS_ALLOW));
    }
}
