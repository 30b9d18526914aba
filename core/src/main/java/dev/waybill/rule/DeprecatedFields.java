package dev.waybill.rule;

import dev.waybill.value.KubernetesVersion;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NodeSelector;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.List;

/** Fields that Kubernetes has replaced: those that the API server itself warns of, or that its API calls deprecated. */
final class DeprecatedFields {
    private static final int EXTERNAL_IPS = 36;
    private static final int PREFER_CLOSE = 35;

    private DeprecatedFields() {}

    static void pods(Workload workload, KubernetesVersion target, Findings found) {
        PodSpec spec = workload.spec();
        String account = Given.text(spec.getServiceAccount());
        // a pod that was read from a cluster has both
        if (!account.isEmpty() && !account.equals(spec.getServiceAccountName())) {
            found.add(
                    workload.object(),
                    workload.at("serviceAccount"),
                    "the field is deprecated.",
                    Given.text(spec.getServiceAccountName()).isEmpty()
                            ? "Write serviceAccountName."
                            : "Leave it out: serviceAccountName says another, and wins.");
        }
        List<Volume> volumes = spec.getVolumes() == null ? List.of() : spec.getVolumes();
        for (int i = 0; i < volumes.size(); i++) {
            if (volumes.get(i) != null) {
                DeprecatedVolumes.report(
                        workload.object(),
                        workload.at("volumes[" + i + "]"),
                        DeprecatedVolumes.type(volumes.get(i)),
                        target,
                        found);
            }
        }
        NodeLabels.pods(workload, found);
    }

    static void service(HasMetadata object, KubernetesVersion target, Findings found) {
        if (!(object instanceof Service service) || service.getSpec() == null) {
            return;
        }
        ServiceSpec spec = service.getSpec();
        boolean headless = "None".equals(spec.getClusterIP());
        if (!Given.items(spec.getExternalIPs()).isEmpty() && target.minor() >= EXTERNAL_IPS && !headless) {
            found.add(
                    object,
                    "spec.externalIPs",
                    "the field is deprecated since Kubernetes 1.36, and some clusters no longer act on it.",
                    "Use a Service of type LoadBalancer, or a Gateway.");
        }
        if (!Given.text(spec.getLoadBalancerIP()).isEmpty()) {
            found.add(
                    object,
                    "spec.loadBalancerIP",
                    "the field is deprecated since Kubernetes 1.24: each provider gives it a meaning of its own.",
                    "Use your provider's annotation for the address.");
        }
        if ("PreferClose".equals(spec.getTrafficDistribution()) && target.minor() >= PREFER_CLOSE) {
            found.add(
                    object,
                    "spec.trafficDistribution",
                    "'PreferClose' is deprecated since Kubernetes 1.35.",
                    "Write 'PreferSameZone', which means the same.");
        }
    }

    static void volume(HasMetadata object, KubernetesVersion target, Findings found) {
        if (!(object instanceof PersistentVolume volume) || volume.getSpec() == null) {
            return;
        }
        PersistentVolumeSpec spec = volume.getSpec();
        DeprecatedVolumes.report(object, "spec", DeprecatedVolumes.type(spec), target, found);
        if ("Recycle".equals(spec.getPersistentVolumeReclaimPolicy())) {
            found.add(
                    object,
                    "spec.persistentVolumeReclaimPolicy",
                    "'Recycle' is deprecated.",
                    "Let a StorageClass make the volumes, or write 'Retain' or 'Delete'.");
        }
        NodeSelector required =
                spec.getNodeAffinity() == null ? null : spec.getNodeAffinity().getRequired();
        NodeLabels.selector(required, object, "spec.nodeAffinity.required", found);
    }

    static void storageClass(HasMetadata object, Findings found) {
        if (object instanceof StorageClass storage) {
            NodeLabels.topologies(storage, found);
        }
    }
}
