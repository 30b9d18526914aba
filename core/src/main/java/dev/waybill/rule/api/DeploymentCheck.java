package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a {@code Deployment}. */
final class DeploymentCheck {
    private static final String RECREATE = "Recreate";
    private static final String ROLLING_UPDATE = "RollingUpdate";
    /** The server's default ({@code SetDefaults_Deployment}). */
    private static final int PROGRESS_DEADLINE_SECONDS = 600;

    private DeploymentCheck() {}

    static void check(Deployment object, Causes causes) {
        Metadata.check(object.getMetadata(), true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        DeploymentSpec spec = object.getSpec() == null ? new DeploymentSpec() : object.getSpec();
        At at = At.of("spec");
        Counts.notNegative(spec.getReplicas(), at.child("replicas"), causes);
        selected(spec.getSelector(), spec.getTemplate(), at, causes);
        strategy(spec.getStrategy(), at.child("strategy"), causes);
        Counts.notNegative(spec.getMinReadySeconds(), at.child("minReadySeconds"), causes);
        Counts.notNegative(spec.getRevisionHistoryLimit(), at.child("revisionHistoryLimit"), causes);
        deadline(spec, at.child("progressDeadlineSeconds"), causes);
    }

    /** Checks selector and template as a Deployment and its ReplicaSets both have them. */
    static void selected(@Nullable LabelSelector selector, @Nullable PodTemplateSpec template, At spec, Causes causes) {
        if (!Selectors.required(selector, spec.child("selector"), causes)) {
            return;
        }
        At at = spec.child("template");
        Selectors.picks(selector, template, at, causes);
        PodTemplates.check(template, Set.of(), at, causes);
        EndlessPods.check(template, at, causes);
    }

    private static void strategy(@Nullable DeploymentStrategy strategy, At at, Causes causes) {
        String type = strategy == null ? "" : Present.text(strategy.getType());
        switch (type) {
            case RECREATE -> {
                if (strategy != null && strategy.getRollingUpdate() != null) {
                    causes.as(ApiRules.ROLLOUT)
                            .forbidden(at.child("rollingUpdate"), "the strategy Recreate replaces all pods at once");
                }
            }
            case "", ROLLING_UPDATE -> {
                if (strategy != null && strategy.getRollingUpdate() != null) {
                    RollingUpdates.deployment(strategy.getRollingUpdate(), at.child("rollingUpdate"), causes);
                }
            }
            default -> causes.unsupported(at, type, List.of(RECREATE, ROLLING_UPDATE));
        }
    }

    private static void deadline(DeploymentSpec spec, At at, Causes causes) {
        Integer given = spec.getProgressDeadlineSeconds();
        Counts.notNegative(given, at, causes);
        int deadline = given == null ? PROGRESS_DEADLINE_SECONDS : given;
        int minReady = spec.getMinReadySeconds() == null ? 0 : spec.getMinReadySeconds();
        if (deadline <= minReady) {
            causes.as(ApiRules.ROLLOUT)
                    .invalid(
                            at,
                            deadline,
                            "a pod counts as ready after " + minReady
                                    + " seconds (minReadySeconds), so no update could end in time",
                            "Write more than that.");
        }
    }
}
