package dev.waybill.presets;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.HorizontalPodAutoscaler;
import dev.waybill.kind.autoscaling.ScalingRules;
import dev.waybill.value.Percent;
import java.time.Duration;

final class ScalingPolicy extends Described implements ServerPolicy {
    // As GenerateHPAScaleUpRules in pkg/apis/autoscaling/v2: twice as many pods or 4 more, whatever is more.
    private static final Duration AT_ONCE = Duration.ofSeconds(15);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration CALM = Duration.ofMinutes(5);

    ScalingPolicy() {
        super(
                "scaling",
                "a HorizontalPodAutoscaler: its range and metric where none is said, and how fast it acts",
                "A server grows at once when load comes, and shrinks slowly, so that a short lull does not cost the next rush.",
                "tip 3, autoscaling");
    }

    @Override
    public Draft apply(Draft draft) {
        if (draft.settings().has(ServerApp.Replicas.class)) {
            return draft;
        }
        Draft scaled = draft.find(HorizontalPodAutoscaler.class).isPresent()
                ? draft
                : draft.add(HorizontalPodAutoscaler.of(
                        draft.find(Deployment.class).orElseThrow(),
                        draft.company().values().scale));
        return scaled.change(HorizontalPodAutoscaler.class, autoscaler -> filled(draft, autoscaler));
    }

    private static HorizontalPodAutoscaler filled(Draft draft, HorizontalPodAutoscaler autoscaler) {
        var spec = autoscaler.toModel().getSpec();
        HorizontalPodAutoscaler result =
                spec.getMetrics().isEmpty() ? autoscaler.onCpu(draft.company().values().scaleOnCpu) : autoscaler;
        boolean up = spec.getBehavior() != null && spec.getBehavior().getScaleUp() != null;
        boolean down = spec.getBehavior() != null && spec.getBehavior().getScaleDown() != null;
        result = up
                ? result
                : result.scaleUp(
                        ScalingRules.of().percent(Percent.of(100), AT_ONCE).pods(4, AT_ONCE));
        return down
                ? result
                : result.scaleDown(ScalingRules.of().pods(1, MINUTE).stabilizationWindow(CALM));
    }
}
