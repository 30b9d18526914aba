package dev.waybill.rule;

import dev.waybill.value.KubernetesVersion;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Annotations that have become fields (from the API server's warnings, and k8s.io/api's annotation keys). */
final class DeprecatedAnnotations {
    private static final String STORAGE_CLASS = "volume.beta.kubernetes.io/storage-class";
    private static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
    private static final String SECCOMP_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";
    private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";
    private static final int APP_ARMOR_FIELDS = 30;

    private DeprecatedAnnotations() {}

    /** Looks at the annotations of the object itself. */
    static void check(HasMetadata object, KubernetesVersion target, Findings found) {
        if (object instanceof StatefulSet set && set.getSpec() != null) {
            List<PersistentVolumeClaim> claims = set.getSpec().getVolumeClaimTemplates();
            for (int i = 0; claims != null && i < claims.size(); i++) {
                ObjectMeta metadata =
                        claims.get(i) == null ? null : claims.get(i).getMetadata();
                if (annotations(metadata).containsKey(STORAGE_CLASS)) {
                    report(
                            object,
                            "spec.volumeClaimTemplates[" + i + "].metadata.annotations",
                            STORAGE_CLASS,
                            "deprecated since Kubernetes 1.8",
                            "Write spec.storageClassName.",
                            found);
                }
            }
        }
        for (String key : annotations(object.getMetadata()).keySet()) {
            switch (object.getKind() + " " + key) {
                case "PersistentVolumeClaim " + STORAGE_CLASS, "PersistentVolume " + STORAGE_CLASS ->
                    own(object, key, "deprecated since Kubernetes 1.8", "Write spec.storageClassName.", found);
                case "PersistentVolume volume.beta.kubernetes.io/mount-options" -> {
                    if (target.minor() >= 31) {
                        own(object, key, "deprecated since Kubernetes 1.31", "Write spec.mountOptions.", found);
                    }
                }
                case "Ingress kubernetes.io/ingress.class" ->
                    own(object, key, "deprecated since Kubernetes 1.18", "Write spec.ingressClassName.", found);
                case "Service service.kubernetes.io/topology-aware-hints" ->
                    own(
                            object,
                            key,
                            "deprecated since Kubernetes 1.27",
                            "Write spec.trafficDistribution, or the annotation service.kubernetes.io/topology-mode.",
                            found);
                case "ServiceAccount kubernetes.io/enforce-mountable-secrets" -> {
                    if (target.minor() >= 32) {
                        own(
                                object,
                                key,
                                "deprecated since Kubernetes 1.32",
                                "Keep Secrets apart in namespaces of their own.",
                                found);
                    }
                }
                default -> {
                    // any other annotation is the user's own affair
                }
            }
        }
    }

    /** Looks at the annotations of the pods. */
    static void check(Workload workload, KubernetesVersion target, Findings found) {
        for (String key : annotations(workload.metadata()).keySet()) {
            if (key.equals("scheduler.alpha.kubernetes.io/critical-pod")) {
                pods(workload, key, "without effect since Kubernetes 1.16", "Write priorityClassName.", found);
            } else if (key.equals("security.alpha.kubernetes.io/sysctls")
                    || key.equals("security.alpha.kubernetes.io/unsafe-sysctls")) {
                pods(workload, key, "without effect since Kubernetes 1.11", "Write securityContext.sysctls.", found);
            } else if (key.equals(SECCOMP_POD)) {
                PodSecurityContext context = workload.spec().getSecurityContext();
                if (context == null || context.getSeccompProfile() == null) {
                    seccomp(workload, key, found);
                }
            } else if (key.startsWith(SECCOMP_CONTAINER)) {
                SecurityContext context = context(workload, key.substring(SECCOMP_CONTAINER.length()));
                if (context == null || context.getSeccompProfile() == null) {
                    seccomp(workload, key, found);
                }
            } else if (key.startsWith(APP_ARMOR) && target.minor() >= APP_ARMOR_FIELDS) {
                appArmor(workload, key, found);
            }
        }
    }

    private static void seccomp(Workload workload, String key, Findings found) {
        pods(workload, key, "without effect since Kubernetes 1.27", "Write securityContext.seccompProfile.", found);
    }

    private static void appArmor(Workload workload, String key, Findings found) {
        PodSecurityContext ofPod = workload.spec().getSecurityContext();
        SecurityContext ofContainer = context(workload, key.substring(APP_ARMOR.length()));
        boolean field = (ofPod != null && ofPod.getAppArmorProfile() != null)
                || (ofContainer != null && ofContainer.getAppArmorProfile() != null);
        if (!field) {
            pods(
                    workload,
                    key,
                    "deprecated since Kubernetes 1.30",
                    "Write securityContext.appArmorProfile of the container.",
                    found);
        }
    }

    private static @Nullable SecurityContext context(Workload workload, String container) {
        for (PodContainer each : workload.containers()) {
            if (each.name().equals(container)) {
                return each.container().getSecurityContext();
            }
        }
        return null;
    }

    private static void pods(Workload workload, String key, String state, String fix, Findings found) {
        report(workload.object(), workload.metadataAt("annotations"), key, state, fix, found);
    }

    private static void own(HasMetadata object, String key, String state, String fix, Findings found) {
        report(object, "metadata.annotations", key, state, fix, found);
    }

    private static void report(HasMetadata object, String at, String key, String state, String fix, Findings found) {
        found.add(object, at + "[" + key + "]", "the annotation is " + state + ".", fix);
    }

    private static Map<String, String> annotations(@Nullable ObjectMeta metadata) {
        return metadata == null ? Map.of() : Given.entries(metadata.getAnnotations());
    }
}
