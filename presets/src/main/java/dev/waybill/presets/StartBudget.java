package dev.waybill.presets;

import dev.waybill.presets.check.Requirement;
import io.fabric8.kubernetes.api.model.Probe;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The longest that a pod may take from its first init container until it answers. */
final class StartBudget {
    // SetDefaults_Probe in pkg/apis/core/v1.
    private static final int DEFAULT_PERIOD = 10;
    private static final int DEFAULT_FAILURES = 3;

    private StartBudget() {}

    static Duration of(Draft draft) {
        Set<String> checks = new HashSet<>();
        draft.workload().initContainers().forEach(each -> checks.add(each.name()));
        Duration sum = ofProbe(draft.container().toModel().getStartupProbe());
        for (Requirement each : draft.requirements()) {
            sum = checks.contains(each.name()) ? sum.plus(each.budget()) : sum;
        }
        return sum;
    }

    static Duration ofProbe(@Nullable Probe probe) {
        if (probe == null) {
            return Duration.ZERO;
        }
        int delay = probe.getInitialDelaySeconds() == null ? 0 : probe.getInitialDelaySeconds();
        return Duration.ofSeconds(delay + (long) period(probe) * failures(probe));
    }

    /** Returns how many seconds lie between two questions. */
    static int period(Probe probe) {
        return probe.getPeriodSeconds() == null ? DEFAULT_PERIOD : probe.getPeriodSeconds();
    }

    /** Returns how many questions in a row have to go unanswered. */
    static int failures(Probe probe) {
        return probe.getFailureThreshold() == null ? DEFAULT_FAILURES : probe.getFailureThreshold();
    }
}
