package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.VolumeDevice;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Volumes that a container mounts as directories and files. */
final class VolumeMounts {
    private static final List<String> PROPAGATIONS = List.of("Bidirectional", "HostToContainer", "None");
    private static final List<String> RECURSIVE = List.of("Disabled", "Enabled", "IfPossible");

    private VolumeMounts() {}

    static void check(Container container, Map<String, Boolean> volumes, At at, Causes causes) {
        Map<String, String> devices = devices(container);
        Set<String> paths = new HashSet<>();
        List<VolumeMount> mounts = Present.items(container.getVolumeMounts());
        for (int i = 0; i < mounts.size(); i++) {
            VolumeMount mount = mounts.get(i) == null ? new VolumeMount() : mounts.get(i);
            At place = at.index(i);
            name(Present.text(mount.getName()), devices, volumes, place.child("name"), causes);
            path(Present.text(mount.getMountPath()), devices, paths, place.child("mountPath"), causes);
            subPath(mount, at, place, causes);
            propagation(mount, container, at.child("mountPropagation"), causes);
            recursiveReadOnly(mount, at.child("recursiveReadOnly"), causes);
        }
    }

    private static Map<String, String> devices(Container container) {
        Map<String, String> devices = new HashMap<>();
        for (VolumeDevice device : Present.items(container.getVolumeDevices())) {
            if (device != null) {
                devices.put(Present.text(device.getName()), Present.text(device.getDevicePath()));
            }
        }
        return devices;
    }

    private static void name(
            String name, Map<String, String> devices, Map<String, Boolean> volumes, At at, Causes causes) {
        if (name.isEmpty()) {
            causes.required(at, "Name the volume.");
        }
        if (!volumes.containsKey(name)) {
            causes.as(ApiRules.MOUNT_WITHOUT_VOLUME).notFound(at, name, Mounted.hint(name, volumes));
        }
        if (devices.containsKey(name)) {
            causes.invalid(at, name, "a volume is mounted or used as a device", "Leave it out of volumeDevices.");
        }
    }

    private static void path(String path, Map<String, String> devices, Set<String> paths, At at, Causes causes) {
        if (path.isEmpty()) {
            causes.required(at, "Write where the volume is mounted.");
        }
        if (!paths.add(path)) {
            causes.as(ApiRules.DUPLICATE_MOUNT).invalid(at, path, "another volume is mounted there");
        }
        if (devices.containsValue(path)) {
            causes.as(ApiRules.DUPLICATE_MOUNT).invalid(at, path, "a device has this path");
        }
    }

    /** The server leaves out the index of the mount in some of these fields. */
    private static void subPath(VolumeMount mount, At at, At place, Causes causes) {
        if (!Present.isBlank(mount.getSubPath())) {
            LocalPaths.descending(mount.getSubPath(), at.child("subPath"), causes);
        }
        if (!Present.isBlank(mount.getSubPathExpr())) {
            if (!Present.isBlank(mount.getSubPath())) {
                causes.as(ApiRules.ONE_OF)
                        .invalid(
                                place.child("subPathExpr"),
                                mount.getSubPathExpr(),
                                "a mount has a subPath or a subPathExpr",
                                "Leave one out.");
            }
            LocalPaths.descending(mount.getSubPathExpr(), at.child("subPathExpr"), causes);
        }
    }

    private static void propagation(VolumeMount mount, Container container, At at, Causes causes) {
        String propagation = mount.getMountPropagation();
        if (propagation == null) {
            return;
        }
        if (!PROPAGATIONS.contains(propagation)) {
            causes.unsupported(at, propagation, PROPAGATIONS);
        }
        boolean privileged = container.getSecurityContext() != null
                && Present.isTrue(container.getSecurityContext().getPrivileged());
        if (propagation.equals("Bidirectional") && !privileged) {
            causes.forbidden(at, "mounts propagate to the host only from a privileged container");
        }
    }

    private static void recursiveReadOnly(VolumeMount mount, At at, Causes causes) {
        String mode = mount.getRecursiveReadOnly();
        if (mode == null || mode.equals("Disabled")) {
            return;
        }
        if (!RECURSIVE.contains(mode)) {
            causes.unsupported(at, mode, RECURSIVE);
            return;
        }
        if (!Present.isTrue(mount.getReadOnly())) {
            causes.forbidden(at, "it needs readOnly: true");
        }
        String propagation = mount.getMountPropagation();
        if (propagation != null && !propagation.equals("None")) {
            causes.forbidden(at, "it does not go with mountPropagation " + propagation);
        }
    }
}
