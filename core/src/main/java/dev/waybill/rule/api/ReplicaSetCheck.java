package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetSpec;

/** What the API server asks of a {@code ReplicaSet}. */
final class ReplicaSetCheck {
    private ReplicaSetCheck() {}

    static void check(ReplicaSet object, Causes causes) {
        Metadata.check(object.getMetadata(), true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        ReplicaSetSpec spec = object.getSpec() == null ? new ReplicaSetSpec() : object.getSpec();
        At at = At.of("spec");
        Counts.notNegative(spec.getReplicas(), at.child("replicas"), causes);
        Counts.notNegative(spec.getMinReadySeconds(), at.child("minReadySeconds"), causes);
        DeploymentCheck.selected(spec.getSelector(), spec.getTemplate(), at, causes);
    }
}
