package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The autoscalers of a set, by what they scale: those of Kubernetes and the ScaledObjects of KEDA. */
final class Scalers {
    private final List<Scaler> all = new ArrayList<>();
    private final Map<String, List<Scaler>> byTarget = new LinkedHashMap<>();

    private Scalers() {}

    static Scalers of(ObjectSet set) {
        Scalers scalers = new Scalers();
        for (HorizontalPodAutoscaler each : set.objects(HorizontalPodAutoscaler.class)) {
            scalers.add(each);
        }
        for (io.fabric8.kubernetes.api.model.autoscaling.v1.HorizontalPodAutoscaler each :
                set.objects(io.fabric8.kubernetes.api.model.autoscaling.v1.HorizontalPodAutoscaler.class)) {
            scalers.add(each);
        }
        for (GenericKubernetesResource each : set.objects(GenericKubernetesResource.class)) {
            if ("ScaledObject".equals(each.getKind())) {
                scalers.add(each);
            }
        }
        return scalers;
    }

    private void add(HorizontalPodAutoscaler object) {
        HorizontalPodAutoscalerSpec spec = object.getSpec();
        CrossVersionObjectReference target = spec == null ? null : spec.getScaleTargetRef();
        if (target != null) {
            add(
                    object,
                    target.getApiVersion(),
                    target.getKind(),
                    target.getName(),
                    spec.getMinReplicas(),
                    spec.getMaxReplicas());
        }
    }

    private void add(io.fabric8.kubernetes.api.model.autoscaling.v1.HorizontalPodAutoscaler object) {
        if (object.getSpec() != null && object.getSpec().getScaleTargetRef() != null) {
            add(
                    object,
                    object.getSpec().getScaleTargetRef().getApiVersion(),
                    object.getSpec().getScaleTargetRef().getKind(),
                    object.getSpec().getScaleTargetRef().getName(),
                    object.getSpec().getMinReplicas(),
                    object.getSpec().getMaxReplicas());
        }
    }

    private void add(GenericKubernetesResource object) {
        if (object.getAdditionalProperties() == null
                || !(object.getAdditionalProperties().get("spec") instanceof Map<?, ?> spec)
                || !(spec.get("scaleTargetRef") instanceof Map<?, ?> target)) {
            return;
        }
        add(
                object,
                target.get("apiVersion") instanceof String version ? version : "apps/v1",
                target.get("kind") instanceof String kind ? kind : "Deployment",
                target.get("name") instanceof String name ? name : "",
                spec.get("minReplicaCount") instanceof Number min ? min.intValue() : 0,
                spec.get("maxReplicaCount") instanceof Number max ? max.intValue() : 100);
    }

    private void add(
            HasMetadata object,
            @Nullable String apiVersion,
            @Nullable String kind,
            @Nullable String name,
            @Nullable Integer min,
            @Nullable Integer max) {
        int fewest = min == null ? 1 : min;
        Scaler scaler = new Scaler(
                object, Given.text(apiVersion), Given.text(kind), Given.text(name), fewest, max == null ? fewest : max);
        all.add(scaler);
        String target = key(scaler.kind(), ObjectSet.namespace(object), scaler.name());
        List<Scaler> scalers = byTarget.get(target);
        if (scalers == null) {
            scalers = new ArrayList<>(1);
            byTarget.put(target, scalers);
        }
        scalers.add(scaler);
    }

    private static String key(String kind, String namespace, String name) {
        return kind + "/" + namespace + "/" + name;
    }

    List<Scaler> all() {
        return all;
    }

    /** The scalers of each target, in the order of the set. */
    List<List<Scaler>> byTarget() {
        return new ArrayList<>(byTarget.values());
    }

    /** The first scaler of a workload; null where it has none. */
    @Nullable
    Scaler first(Workload workload) {
        List<Scaler> scalers =
                byTarget.getOrDefault(key(workload.kind(), workload.namespace(), workload.name()), List.of());
        return scalers.isEmpty() ? null : scalers.get(0);
    }
}
