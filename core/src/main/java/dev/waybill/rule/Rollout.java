package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDeployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How many pods a workload has, and how many more during an update. */
final class Rollout {
    /** What the API server takes where a Deployment does not say. */
    private static final IntOrString DEFAULT = new IntOrString("25%");

    private Rollout() {}

    /** The replicas that the object itself fixes; null where it fixes none. */
    static @Nullable Integer fixedReplicas(Workload workload) {
        if (workload.object() instanceof Deployment it) {
            return it.getSpec().getReplicas();
        } else if (workload.object() instanceof StatefulSet it) {
            return it.getSpec().getReplicas();
        } else if (workload.object() instanceof ReplicaSet it) {
            return it.getSpec().getReplicas();
        }
        return null;
    }

    /** Whether the workload has a number of replicas at all. */
    static boolean isScalable(Workload workload) {
        return switch (workload.kind()) {
            case "Deployment", "StatefulSet", "ReplicaSet" -> true;
            default -> false;
        };
    }

    /** The fewest pods that are meant to run: the autoscaler's minimum, else the replicas, else 1. */
    static int replicas(Workload workload, Scalers scalers) {
        Scaler scaler = scalers.first(workload);
        if (scaler != null) {
            return scaler.min();
        }
        Integer fixed = fixedReplicas(workload);
        return fixed == null ? 1 : fixed;
    }

    static boolean isRolling(Deployment deployment) {
        DeploymentSpec spec = deployment.getSpec();
        return spec != null
                && (spec.getStrategy() == null
                        || spec.getStrategy().getType() == null
                        || spec.getStrategy().getType().equals("RollingUpdate"));
    }

    /** The pods that an update may have above the replicas; 0 for what replaces them. */
    static long surge(Deployment deployment, int replicas) {
        if (!isRolling(deployment)) {
            return 0;
        }
        RollingUpdateDeployment rolling = rolling(deployment);
        IntOrString surge = rolling == null || rolling.getMaxSurge() == null ? DEFAULT : rolling.getMaxSurge();
        return portion(surge, replicas, true).orElse(0);
    }

    /** The pods that an update may have below the replicas. */
    static long unavailable(Deployment deployment, int replicas) {
        if (!isRolling(deployment)) {
            return replicas;
        }
        RollingUpdateDeployment rolling = rolling(deployment);
        IntOrString fewer =
                rolling == null || rolling.getMaxUnavailable() == null ? DEFAULT : rolling.getMaxUnavailable();
        return portion(fewer, replicas, false).orElse(0);
    }

    private static @Nullable RollingUpdateDeployment rolling(Deployment deployment) {
        return deployment.getSpec().getStrategy() == null
                ? null
                : deployment.getSpec().getStrategy().getRollingUpdate();
    }

    /** A number as it is, or that percentage of {@code total}; empty where it is neither. */
    static OptionalLong portion(IntOrString value, int total, boolean up) {
        if (value.getIntVal() != null) {
            return OptionalLong.of(value.getIntVal());
        }
        OptionalLong percent = percent(value);
        return percent.isEmpty() ? percent : OptionalLong.of((percent.getAsLong() * total + (up ? 99 : 0)) / 100);
    }

    private static OptionalLong percent(IntOrString value) {
        String text = Given.text(value.getStrVal());
        // A percentage of more digits is one that the API server refuses.
        if (text.length() < 2 || text.length() > 6 || !text.endsWith("%")) {
            return OptionalLong.empty();
        }
        long percent = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return OptionalLong.empty();
            }
            percent = percent * 10 + digit;
        }
        return OptionalLong.of(percent);
    }
}
