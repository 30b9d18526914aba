package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.EphemeralVolumeSource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims that are made for one pod and go with it. */
final class EphemeralVolumes {
    private static final String WHY = "Kubernetes names the claim itself, and takes labels and annotations alone";

    private EphemeralVolumes() {}

    static void check(EphemeralVolumeSource source, At at, Causes causes) {
        PersistentVolumeClaimTemplate template = source.getVolumeClaimTemplate();
        At place = at.child("volumeClaimTemplate");
        if (template == null) {
            causes.required(place, "Write the claim that the volume makes.");
            return;
        }
        if (template.getMetadata() != null) {
            metadata(template.getMetadata(), place.child("metadata"), causes);
        }
        PersistentVolumeClaims.spec(
                template.getSpec() == null ? new PersistentVolumeClaimSpec() : template.getSpec(),
                place.child("spec"),
                causes);
    }

    private static void metadata(ObjectMeta metadata, At at, Causes causes) {
        Labels.annotations(metadata.getAnnotations(), at.child("annotations"), causes);
        Labels.check(metadata.getLabels(), at.child("labels"), causes);
        absent(metadata.getName(), at.child("name"), causes);
        absent(metadata.getGenerateName(), at.child("generateName"), causes);
        absent(metadata.getNamespace(), at.child("namespace"), causes);
        absent(metadata.getSelfLink(), at.child("selfLink"), causes);
        absent(metadata.getUid(), at.child("uID"), causes);
        absent(metadata.getResourceVersion(), at.child("resourceVersion"), causes);
        Long generation = metadata.getGeneration();
        absent(generation != null && generation == 0 ? null : generation, at.child("generation"), causes);
        absent(metadata.getCreationTimestamp(), at.child("creationTimestamp"), causes);
        absent(metadata.getDeletionTimestamp(), at.child("deletionTimestamp"), causes);
        absent(metadata.getDeletionGracePeriodSeconds(), at.child("deletionGracePeriodSeconds"), causes);
        absent(metadata.getOwnerReferences(), at.child("ownerReferences"), causes);
        absent(metadata.getFinalizers(), at.child("finalizers"), causes);
        absent(metadata.getManagedFields(), at.child("managedFields"), causes);
    }

    private static void absent(@Nullable Object value, At at, Causes causes) {
        boolean empty = value == null
                || value.equals("")
                || (value instanceof List<?> list && list.isEmpty());
        if (!empty) {
            causes.forbidden(at, WHY);
        }
    }
}
