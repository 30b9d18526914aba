package dev.waybill.kind.samples;

import dev.waybill.kind.ClusterRole;
import dev.waybill.kind.ClusterRoleBinding;
import dev.waybill.kind.DebugAccess;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.LimitRange;
import dev.waybill.kind.Namespace;
import dev.waybill.kind.ResourceQuota;
import dev.waybill.kind.Role;
import dev.waybill.kind.RoleBinding;
import dev.waybill.kind.ServiceAccount;
import dev.waybill.kind.access.ExistingClusterRole;
import dev.waybill.kind.access.ExistingRole;
import dev.waybill.kind.access.ExistingServiceAccount;
import dev.waybill.kind.access.Subject;
import dev.waybill.kind.access.Verbs;
import dev.waybill.kind.config.ExistingSecret;
import dev.waybill.kind.quota.ClaimLimits;
import dev.waybill.kind.quota.ContainerLimits;
import dev.waybill.kind.quota.PodLimits;
import dev.waybill.kind.quota.QuotaScope;
import dev.waybill.kind.quota.ScopeMatch;
import dev.waybill.kind.scheduling.ExistingPriorityClass;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.storage.ExistingStorageClass;
import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import dev.waybill.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Objects of access and of quotas that use every wither. */
public final class AccessSamples {
    private static final Namespace NAMESPACE = Namespace.of("samples");

    private AccessSamples() {}

    public static List<KubernetesObject> all() {
        List<KubernetesObject> all = new ArrayList<>(accounts());
        all.addAll(roles());
        all.addAll(bindings());
        all.addAll(DebugAccess.of("debug", "on-call").namespace(NAMESPACE).objects());
        all.addAll(limits());
        all.addAll(quotas());
        return all;
    }

    private static List<KubernetesObject> accounts() {
        return List.of(
                NAMESPACE
                        .labels(Map.of("pod-security.kubernetes.io/enforce", "restricted"))
                        .annotations(Map.of("acme.io/owner", "shop-team"))
                        .finalizer("acme.io/archive"),
                ServiceAccount.of("calls")
                        .namespace(NAMESPACE)
                        .imagePullSecret(new ExistingSecret("registry"))
                        .withToken(),
                ServiceAccount.of("silent").withoutToken());
    }

    private static List<KubernetesObject> roles() {
        return List.of(
                Role.of("reads")
                        .allow(Verbs.of("get", "list").on("pods", "pods/log"))
                        .allow(Verbs.of("update").onGroup("apps", "deployments").named("shop")),
                ClusterRole.of("metrics")
                        .label("rbac.acme.io/monitoring", "true")
                        .allow(Verbs.of("get").on("nodes"))
                        .allow(Verbs.of("get").onUrls("/metrics", "/metrics/*")),
                ClusterRole.of("monitoring")
                        .aggregate(LabelSelector.of("rbac.acme.io/monitoring", "true")
                                .in("tier", "a", "b")));
    }

    private static List<KubernetesObject> bindings() {
        return List.of(
                RoleBinding.of("reads", new ExistingRole("reads"), Subject.user("jane"))
                        .namespace(NAMESPACE)
                        .subject(new ExistingServiceAccount("prometheus").namespace("monitoring")),
                ClusterRoleBinding.of("view", new ExistingClusterRole("view"), Subject.group("operators"))
                        .subject(ServiceAccount.of("calls").namespace(NAMESPACE)));
    }

    private static List<KubernetesObject> limits() {
        Quantity one = Quantity.of("1Gi");
        Quantity two = Quantity.of("2Gi");
        return List.of(
                LimitRange.of(
                                "bounds",
                                ContainerLimits.of()
                                        .min(Cpu.millicores(50), Memory.mebibytes(32))
                                        .defaultRequest(Cpu.millicores(100), Memory.mebibytes(64))
                                        .defaultLimit(Cpu.millicores(500), Memory.mebibytes(128))
                                        .max(Cpu.cores(2), Memory.gibibytes(2))
                                        .min("ephemeral-storage", one)
                                        .defaultRequest("ephemeral-storage", one)
                                        .defaultLimit("ephemeral-storage", two)
                                        .max("ephemeral-storage", two)
                                        .maxLimitRequestRatio("cpu", Quantity.of(10)))
                        .limits(PodLimits.of().max(Cpu.cores(4)))
                        .limits(ClaimLimits.between(Memory.gibibytes(1), Memory.gibibytes(10))),
                LimitRange.of("small", ClaimLimits.atMost(Memory.gibibytes(1))),
                LimitRange.of("large", ClaimLimits.atLeast(Memory.gibibytes(1))));
    }

    private static List<KubernetesObject> quotas() {
        ExistingStorageClass gp3 = new ExistingStorageClass("gp3");
        ExistingPriorityClass urgent = new ExistingPriorityClass("urgent");
        return List.of(
                ResourceQuota.of("all")
                        .requests(Cpu.cores(4), Memory.gibibytes(8))
                        .limits(Cpu.cores(8), Memory.gibibytes(16))
                        .storage(Memory.gibibytes(100))
                        .storage(gp3, Memory.gibibytes(50))
                        .pods(20)
                        .claims(10)
                        .claims(gp3, 5)
                        .loadBalancers(1)
                        .nodePorts(0)
                        .count("secrets", 30)
                        .hard("requests.nvidia.com/gpu", Quantity.of(1)),
                ResourceQuota.of("scoped")
                        .pods(3)
                        .scope(QuotaScope.NOT_TERMINATING)
                        .where(ScopeMatch.priorityIn(urgent))
                        .where(ScopeMatch.priorityNotIn(new ExistingPriorityClass("batch")))
                        .where(ScopeMatch.in(QuotaScope.NOT_BEST_EFFORT)),
                ResourceQuota.of("plain").pods(3).where(ScopeMatch.withoutPriority()),
                ResourceQuota.of("disks")
                        .claims(3)
                        .where(ScopeMatch.volumeAttributesIn("gold"))
                        .where(ScopeMatch.volumeAttributesNotIn("silver")),
                ResourceQuota.of("plain-disks").claims(3).where(ScopeMatch.withoutVolumeAttributes()));
    }
}
