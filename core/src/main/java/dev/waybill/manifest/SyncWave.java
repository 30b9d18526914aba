package dev.waybill.manifest;

import dev.waybill.yaml.MapOrder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The wave of Argo CD in which an object is applied. Argo CD waits until a wave is healthy, so what may wait for one another
 * has to be in one wave: fewer waves are safer than more.
 */
final class SyncWave {
    private static final String ANNOTATION = "argocd.argoproj.io/sync-wave";

    private static final int FIRST_OF_NAMESPACES = InstallOrder.rank("ResourceQuota");
    private static final int FIRST_OF_WORKLOADS = InstallOrder.rank("Service");
    private static final int FIRST_BEHIND_WORKLOADS = InstallOrder.rank("HorizontalPodAutoscaler");
    private static final int CUSTOM_RESOURCES = InstallOrder.rank("");

    private SyncWave() {}

    /** Adds the annotation, unless it is there. */
    static void annotate(HasMetadata model) {
        if (model.getMetadata() == null) {
            model.setMetadata(new ObjectMeta());
        }
        ObjectMeta metadata = model.getMetadata();
        Map<String, String> annotations = new LinkedHashMap<>();
        if (metadata.getAnnotations() != null) {
            for (Map.Entry<String, String> each : MapOrder.entries(metadata.getAnnotations())) {
                annotations.put(each.getKey(), each.getValue());
            }
        }
        annotations.putIfAbsent(ANNOTATION, Integer.toString(of(model.getKind())));
        metadata.setAnnotations(annotations);
    }

    static int of(String kind) {
        int rank = InstallOrder.rank(kind);
        if ("PersistentVolumeClaim".equals(kind)) {
            return 2; // unbound until its pod comes, and for Argo CD not healthy until it is bound
        }
        if (rank < FIRST_OF_NAMESPACES) {
            return 0;
        }
        if (rank < FIRST_OF_WORKLOADS) {
            return 1;
        }
        if (rank < FIRST_BEHIND_WORKLOADS || rank == CUSTOM_RESOURCES) {
            return 2; // a workload may wait for a custom resource: for the database that an operator makes
        }
        return rank < CUSTOM_RESOURCES ? 3 : 4;
    }
}
