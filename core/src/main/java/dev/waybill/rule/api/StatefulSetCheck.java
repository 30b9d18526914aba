package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateStatefulSetStrategy;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetPersistentVolumeClaimRetentionPolicy;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetUpdateStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a {@code StatefulSet}. */
final class StatefulSetCheck {
    private static final String ROLLING_UPDATE = "RollingUpdate";
    private static final String ON_DELETE = "OnDelete";
    private static final List<String> MANAGEMENT = List.of("OrderedReady", "Parallel");
    private static final List<String> RETENTION = List.of("Retain", "Delete");

    private StatefulSetCheck() {}

    static void check(StatefulSet object, Causes causes) {
        Metadata.check(object.getMetadata(), true, NameSyntax.DNS_LABEL, At.of("metadata"), causes);
        StatefulSetSpec spec = object.getSpec() == null ? new StatefulSetSpec() : object.getSpec();
        At at = At.of("spec");
        oneOf(spec.getPodManagementPolicy(), MANAGEMENT, at.child("podManagementPolicy"), causes);
        strategy(spec.getUpdateStrategy(), at.child("updateStrategy"), causes);
        retention(
                spec.getPersistentVolumeClaimRetentionPolicy(),
                at.child("persistentVolumeClaimRetentionPolicy"),
                causes);
        ClaimTemplates.check(spec.getVolumeClaimTemplates(), at.child("volumeClaimTemplates"), causes);
        Counts.notNegative(spec.getReplicas(), at.child("replicas"), causes);
        Counts.notNegative(spec.getMinReadySeconds(), at.child("minReadySeconds"), causes);
        if (spec.getOrdinals() != null) {
            Counts.notNegative(spec.getOrdinals().getStart(), at.child("ordinals", "start"), causes);
        }
        if (!Present.isBlank(spec.getServiceName())) {
            causes.as(ApiRules.NAME).name(at.child("serviceName"), spec.getServiceName(), NameSyntax.DNS_LABEL);
        }
        At template = at.child("template");
        if (Selectors.required(spec.getSelector(), at.child("selector"), causes)) {
            Selectors.picks(spec.getSelector(), spec.getTemplate(), template, causes);
            PodTemplates.check(
                    spec.getTemplate(),
                    ClaimTemplates.volumes(spec.getVolumeClaimTemplates(), template, causes),
                    template,
                    causes);
        }
        EndlessPods.check(spec.getTemplate(), template, causes);
    }

    private static void strategy(@Nullable StatefulSetUpdateStrategy strategy, At at, Causes causes) {
        String type = strategy == null ? "" : Present.text(strategy.getType());
        RollingUpdateStatefulSetStrategy update = strategy == null ? null : strategy.getRollingUpdate();
        switch (type) {
            case ON_DELETE -> {
                if (update != null) {
                    causes.as(ApiRules.ROLLOUT)
                            .forbidden(
                                    at.child("rollingUpdate"),
                                    "with the strategy OnDelete no pod is replaced until somebody deletes it");
                }
            }
            // maxUnavailable is behind the gate MaxUnavailableStatefulSet, which is off: it is dropped unread.
            case "", ROLLING_UPDATE ->
                Counts.notNegative(
                        update == null ? null : update.getPartition(), at.child("rollingUpdate", "partition"), causes);
            default -> causes.unsupported(at, type, List.of(ROLLING_UPDATE, ON_DELETE));
        }
    }

    private static void retention(
            @Nullable StatefulSetPersistentVolumeClaimRetentionPolicy policy, At at, Causes causes) {
        if (policy != null) {
            oneOf(policy.getWhenDeleted(), RETENTION, at.child("whenDeleted"), causes);
            oneOf(policy.getWhenScaled(), RETENTION, at.child("whenScaled"), causes);
        }
    }

    private static void oneOf(@Nullable String value, List<String> allowed, At at, Causes causes) {
        if (!Present.isBlank(value) && !allowed.contains(value)) {
            causes.unsupported(at, value, allowed);
        }
    }
}
