package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a {@code PersistentVolume}. */
final class PersistentVolumeCheck {
    private static final String STORAGE = "storage";
    private static final String RECYCLE = "Recycle";
    private static final List<String> RECLAIM_POLICIES = List.of("Delete", RECYCLE, "Retain");
    /** MountOptionAnnotation in core/annotation_key_constants.go. */
    private static final String MOUNT_OPTIONS = "volume.beta.kubernetes.io/mount-options";

    private PersistentVolumeCheck() {}

    static void check(PersistentVolume object, Causes causes) {
        ObjectMeta metadata = object.getMetadata();
        Metadata.check(metadata, false, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        PersistentVolumeSpec spec = object.getSpec() == null ? new PersistentVolumeSpec() : object.getSpec();
        At at = At.of("spec");
        VolumeAccess.accessModes(spec.getAccessModes(), at.child("accessModes"), causes);
        capacity(Present.entries(spec.getCapacity()), at.child("capacity"), causes);
        reclaimPolicy(spec, at.child("persistentVolumeReclaimPolicy"), causes);
        if (spec.getNodeAffinity() != null) {
            PersistentVolumeNodes.check(spec.getNodeAffinity(), at.child("nodeAffinity"), causes);
        }
        String name = metadata == null ? "" : Present.text(metadata.getName());
        new PersistentVolumeSources(spec, name, at, causes).check();
        VolumeAccess.className(spec.getStorageClassName(), at.child("storageClassName"), causes);
        VolumeAccess.volumeMode(spec.getVolumeMode(), at.child("volumeMode"), causes);
        attributesClass(spec, at, causes);
        mountOptions(metadata, spec, causes);
    }

    private static void capacity(Map<String, Quantity> capacity, At at, Causes causes) {
        if (capacity.isEmpty()) {
            causes.required(at, "Set capacity.storage to the size of the volume.");
        } else if (!capacity.containsKey(STORAGE) || capacity.size() > 1) {
            causes.unsupported(at, String.join(", ", capacity.keySet()), List.of(STORAGE));
        }
        for (Map.Entry<String, Quantity> each : capacity.entrySet()) {
            VolumeAccess.positive(each.getValue(), at.key(each.getKey()), causes);
        }
    }

    private static void reclaimPolicy(PersistentVolumeSpec spec, At at, Causes causes) {
        String policy = spec.getPersistentVolumeReclaimPolicy();
        if (!Present.isBlank(policy) && !RECLAIM_POLICIES.contains(policy)) {
            causes.unsupported(at, policy, RECLAIM_POLICIES);
        }
        if (RECYCLE.equals(policy)
                && spec.getHostPath() != null
                && isRoot(Present.text(spec.getHostPath().getPath()))) {
            causes.forbidden(at, "recycling a hostPath of '/' would empty the node's disk");
        }
    }

    /** Whether the path, which starts with a slash, leads back to the root. */
    private static boolean isRoot(String path) {
        if (!path.startsWith("/")) {
            return false;
        }
        int depth = 0;
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                depth = Math.max(0, depth - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                depth++;
            }
        }
        return depth == 0;
    }

    private static void attributesClass(PersistentVolumeSpec spec, At at, Causes causes) {
        String name = spec.getVolumeAttributesClassName();
        if (name == null) {
            return;
        }
        At here = at.child("volumeAttributesClassName");
        if (name.isEmpty()) {
            causes.required(here, "Name the class, or leave the field out.");
        }
        VolumeAccess.className(name, here, causes);
        if (spec.getCsi() == null) {
            causes.required(at.child("csi"), "Only a CSI volume has a volumeAttributesClassName.");
        }
    }

    private static void mountOptions(@Nullable ObjectMeta metadata, PersistentVolumeSpec spec, Causes causes) {
        if (metadata == null
                || !Present.entries(metadata.getAnnotations()).containsKey(MOUNT_OPTIONS)
                || takesMountOptions(spec)) {
            return;
        }
        causes.forbidden(
                At.of("metadata").child("annotations", MOUNT_OPTIONS), "this type of volume has no mount options");
    }

    private static boolean takesMountOptions(PersistentVolumeSpec spec) {
        return spec.getGcePersistentDisk() != null
                || spec.getAwsElasticBlockStore() != null
                || spec.getGlusterfs() != null
                || spec.getNfs() != null
                || spec.getRbd() != null
                || spec.getQuobyte() != null
                || spec.getIscsi() != null
                || spec.getCinder() != null
                || spec.getCephfs() != null
                || spec.getAzureFile() != null
                || spec.getVsphereVolume() != null
                || spec.getAzureDisk() != null
                || spec.getPhotonPersistentDisk() != null;
    }
}
