package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodReadinessGate;
import io.fabric8.kubernetes.api.model.PodSchedulingGate;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a pod's spec, in a Pod and in a template. */
final class PodSpecs {
    private static final List<String> RESTART_POLICIES = List.of("Always", "OnFailure", "Never");
    private static final List<String> PREEMPTION_POLICIES = List.of("PreemptLowerPriority", "Never");

    private PodSpecs() {}

    /**
     * Checks the spec. {@code claims} are volumes that a StatefulSet brings with it: a mount may name them.
     *
     * @param metadata that of the Pod; null for the spec of a template
     */
    static void check(@Nullable PodSpec spec, @Nullable ObjectMeta metadata, Set<String> claims, At at, Causes causes) {
        PodSpec pod = spec == null ? new PodSpec() : spec;
        Map<String, String> labels = metadata == null ? Map.of() : Present.entries(metadata.getLabels());
        Map<String, Boolean> volumes = Volumes.check(pod.getVolumes(), metadata, claims, at.child("volumes"), causes);
        Containers.check(pod, volumes, at, causes);
        if (Present.any(pod.getResourceClaims())) {
            PodClaims.check(pod.getResourceClaims(), at.child("resourceClaims"), causes);
        }
        if (pod.getResources() != null) {
            PodResources.check(pod, metadata != null, at.child("resources"), causes);
        }
        if (Present.any(pod.getOverhead())) {
            PodResources.overhead(pod.getOverhead(), at.child("overhead"), causes);
        }
        if (pod.getDnsPolicy() != null || pod.getDnsConfig() != null) {
            PodDns.check(pod, at, causes);
        }
        if (Present.any(pod.getHostAliases())) {
            PodDns.aliases(pod.getHostAliases(), at.child("hostAliases"), causes);
        }
        PodHostnames.check(pod, at, causes);
        PodSecurity.check(pod, at, causes);
        if (pod.getOs() != null) {
            PodSystems.check(pod, at, causes);
        }
        Labels.check(pod.getNodeSelector(), at.child("nodeSelector"), causes);
        Affinities.check(pod.getAffinity(), labels, at.child("affinity"), causes);
        if (Present.any(pod.getTolerations())) {
            Tolerations.check(pod.getTolerations(), at.child("tolerations"), causes);
        }
        if (Present.any(pod.getTopologySpreadConstraints())) {
            TopologySpreads.check(
                    pod.getTopologySpreadConstraints(), labels, at.child("topologySpreadConstraints"), causes);
        }
        readinessGates(Present.items(pod.getReadinessGates()), at.child("readinessGates"), causes);
        schedulingGates(Present.items(pod.getSchedulingGates()), at.child("schedulingGates"), causes);
        policies(pod, at, causes);
        names(pod, at, causes);
    }

    private static void policies(PodSpec spec, At at, Causes causes) {
        if (!Present.isBlank(spec.getRestartPolicy()) && !RESTART_POLICIES.contains(spec.getRestartPolicy())) {
            causes.unsupported(at.child("restartPolicy"), spec.getRestartPolicy(), RESTART_POLICIES);
        }
        String preemption = spec.getPreemptionPolicy();
        if (preemption != null && preemption.isEmpty()) {
            causes.required(
                    at.child("preemptionPolicy"), "Write one of " + String.join(", ", PREEMPTION_POLICIES) + ".");
        } else if (preemption != null && !PREEMPTION_POLICIES.contains(preemption)) {
            causes.unsupported(at.child("preemptionPolicy"), preemption, PREEMPTION_POLICIES);
        }
        Long deadline = spec.getActiveDeadlineSeconds();
        if (deadline != null && (deadline < 1 || deadline > Integer.MAX_VALUE)) {
            causes.invalid(
                    at.child("activeDeadlineSeconds"), deadline, "a deadline is between 1 and " + Integer.MAX_VALUE);
        }
    }

    private static void names(PodSpec spec, At at, Causes causes) {
        Causes names = causes.as(ApiRules.NAME);
        String account = Present.isBlank(spec.getServiceAccountName())
                ? Present.text(spec.getServiceAccount())
                : spec.getServiceAccountName();
        if (!account.isEmpty()) {
            names.name(at.child("serviceAccountName"), account, NameSyntax.DNS_SUBDOMAIN);
        }
        if (!Present.isBlank(spec.getNodeName())) {
            names.name(at.child("nodeName"), spec.getNodeName(), NameSyntax.DNS_SUBDOMAIN);
        }
        if (!Present.isBlank(spec.getPriorityClassName())) {
            names.name(at.child("priorityClassName"), spec.getPriorityClassName(), NameSyntax.DNS_SUBDOMAIN);
        }
        if (spec.getRuntimeClassName() != null) {
            names.name(at.child("runtimeClassName"), spec.getRuntimeClassName(), NameSyntax.DNS_SUBDOMAIN);
        }
    }

    private static void readinessGates(List<PodReadinessGate> gates, At at, Causes causes) {
        for (int i = 0; i < gates.size(); i++) {
            String type = gates.get(i) == null ? "" : Present.text(gates.get(i).getConditionType());
            causes.as(ApiRules.LABEL_SYNTAX).name(at.index(i).child("conditionType"), type, NameSyntax.QUALIFIED_NAME);
        }
    }

    private static void schedulingGates(List<PodSchedulingGate> gates, At at, Causes causes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < gates.size(); i++) {
            String name = gates.get(i) == null ? "" : Present.text(gates.get(i).getName());
            causes.as(ApiRules.LABEL_SYNTAX).name(at.index(i), name, NameSyntax.QUALIFIED_NAME);
            if (!seen.add(name)) {
                causes.duplicate(at.index(i), name);
            }
        }
    }
}
