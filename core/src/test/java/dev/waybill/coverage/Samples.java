package dev.waybill.coverage;

import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.samples.AccessSamples;
import dev.waybill.kind.samples.ConfigSamples;
import dev.waybill.kind.samples.ExtensionSamples;
import dev.waybill.kind.samples.NetworkSamples;
import dev.waybill.kind.samples.ScalingSamples;
import dev.waybill.kind.samples.StorageSamples;
import dev.waybill.kind.samples.VolumeSamples;
import dev.waybill.kind.samples.WorkloadSamples;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Objects that together use every wither of the DSL. */
public final class Samples {
    /** The kinds of the DSL. */
    static final Set<String> KINDS = Set.of(
            "Pod",
            "ReplicaSet",
            "Deployment",
            "StatefulSet",
            "DaemonSet",
            "Job",
            "CronJob",
            "Service",
            "Ingress",
            "NetworkPolicy",
            "ConfigMap",
            "Secret",
            "PersistentVolumeClaim",
            "PersistentVolume",
            "StorageClass",
            "HorizontalPodAutoscaler",
            "PodDisruptionBudget",
            "PriorityClass",
            "Namespace",
            "ServiceAccount",
            "Role",
            "RoleBinding",
            "ClusterRole",
            "ClusterRoleBinding",
            "LimitRange",
            "ResourceQuota",
            "CustomResourceDefinition");

    private Samples() {}

    /** Returns them all. */
    public static List<KubernetesObject> all() {
        List<KubernetesObject> all = new ArrayList<>();
        all.addAll(WorkloadSamples.all());
        all.addAll(NetworkSamples.all());
        all.addAll(ConfigSamples.all());
        all.addAll(StorageSamples.all());
        all.addAll(VolumeSamples.all());
        all.addAll(ExtensionSamples.all());
        all.addAll(ScalingSamples.all());
        all.addAll(AccessSamples.all());
        return all;
    }

    /** Returns every field of the model that the samples' kinds reach, as {@code PodSpec.hostUsers}, with its class. */
    public static Map<String, Class<?>> fields() {
        Set<Class<?>> roots = new LinkedHashSet<>();
        all().forEach(sample -> roots.add(sample.toModel().getClass()));
        return ModelFields.reachable(roots, field -> false);
    }
}
