package dev.waybill.kind.workload;

import dev.waybill.recipe.Part;

/** How a Deployment replaces its pods: {@link RollingUpdate} or {@link Recreate}. */
public sealed interface DeploymentStrategy extends Part<io.fabric8.kubernetes.api.model.apps.DeploymentStrategy>
        permits RollingUpdate, Recreate {}
