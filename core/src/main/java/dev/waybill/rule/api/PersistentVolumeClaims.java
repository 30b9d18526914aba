package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.VolumeResourceRequirements;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a claim asks for; also in the templates of a StatefulSet and of an ephemeral volume. */
final class PersistentVolumeClaims {
    private static final String STORAGE = "storage";

    private PersistentVolumeClaims() {}

    /** Checks the spec of a template, whose data sources stay as they are. */
    static void spec(@Nullable PersistentVolumeClaimSpec spec, At at, Causes causes) {
        PersistentVolumeClaimSpec present = spec == null ? new PersistentVolumeClaimSpec() : spec;
        common(present, at, causes);
        if (hasSource(present)) {
            DataSources.check(present, at, causes);
        }
    }

    /** Checks the spec of a claim of its own. */
    static void created(@Nullable PersistentVolumeClaimSpec spec, At at, Causes causes) {
        PersistentVolumeClaimSpec present = spec == null ? new PersistentVolumeClaimSpec() : spec;
        common(present, at, causes);
        if (hasSource(present)) {
            DataSources.checkCreated(present, at, causes);
        }
    }

    private static boolean hasSource(PersistentVolumeClaimSpec spec) {
        return spec.getDataSource() != null || spec.getDataSourceRef() != null;
    }

    private static void common(PersistentVolumeClaimSpec spec, At at, Causes causes) {
        VolumeAccess.accessModes(spec.getAccessModes(), at.child("accessModes"), causes);
        Labels.selector(spec.getSelector(), at.child("selector"), causes);
        size(spec.getResources(), at.child("resources").key(STORAGE), causes);
        VolumeAccess.className(spec.getStorageClassName(), at.child("storageClassName"), causes);
        VolumeAccess.volumeMode(spec.getVolumeMode(), at.child("volumeMode"), causes);
        VolumeAccess.className(spec.getVolumeAttributesClassName(), at.child("volumeAttributesClassName"), causes);
    }

    private static void size(@Nullable VolumeResourceRequirements resources, At at, Causes causes) {
        Map<String, Quantity> requests = Present.entries(resources == null ? null : resources.getRequests());
        if (requests.containsKey(STORAGE)) {
            VolumeAccess.positive(requests.get(STORAGE), at, causes);
        } else {
            causes.required(at, "Set resources.requests.storage to the size that is needed, such as 10Gi.");
        }
    }
}
