package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.VolumeDevice;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Volumes that a container uses as raw block devices. */
final class VolumeDevices {
    private VolumeDevices() {}

    static void check(Container container, Map<String, Boolean> volumes, At at, Causes causes) {
        Map<String, String> mounts = mounts(container);
        Set<String> names = new HashSet<>();
        Set<String> paths = new HashSet<>();
        List<VolumeDevice> devices = Present.items(container.getVolumeDevices());
        for (int i = 0; i < devices.size(); i++) {
            VolumeDevice device = devices.get(i) == null ? new VolumeDevice() : devices.get(i);
            At place = at.index(i);
            name(Present.text(device.getName()), names, mounts, volumes, place.child("name"), causes);
            path(Present.text(device.getDevicePath()), paths, mounts, place.child("devicePath"), causes);
        }
    }

    private static Map<String, String> mounts(Container container) {
        Map<String, String> mounts = new HashMap<>();
        for (VolumeMount mount : Present.items(container.getVolumeMounts())) {
            if (mount != null) {
                mounts.put(Present.text(mount.getName()), Present.text(mount.getMountPath()));
            }
        }
        return mounts;
    }

    private static void name(
            String name,
            Set<String> names,
            Map<String, String> mounts,
            Map<String, Boolean> volumes,
            At at,
            Causes causes) {
        Boolean isClaim = volumes.get(name);
        if (name.isEmpty()) {
            causes.required(at, "Name the volume.");
        } else if (!names.add(name)) {
            causes.as(ApiRules.DUPLICATE_MOUNT).invalid(at, name, "the container uses this volume already");
        }
        if (isClaim == null) {
            causes.as(ApiRules.MOUNT_WITHOUT_VOLUME).notFound(at, name, Mounted.hint(name, volumes));
        } else if (!isClaim) {
            causes.invalid(at, name, "only a persistentVolumeClaim and an ephemeral volume can be a device");
        }
        if (mounts.containsKey(name)) {
            causes.invalid(at, name, "a volume is mounted or used as a device", "Leave it out of volumeMounts.");
        }
    }

    private static void path(String path, Set<String> paths, Map<String, String> mounts, At at, Causes causes) {
        if (path.isEmpty()) {
            causes.required(at, "Write the path at which the device appears.");
        }
        if (paths.contains(path)) {
            causes.as(ApiRules.DUPLICATE_MOUNT).invalid(at, path, "another device has this path");
        }
        if (LocalPaths.climbs(path)) {
            causes.as(ApiRules.INNER_PATH).invalid(at, path, "no part of the path is '..'");
        } else {
            paths.add(path);
        }
        if (mounts.containsValue(path)) {
            causes.as(ApiRules.DUPLICATE_MOUNT).invalid(at, path, "a volume is mounted there");
        }
    }
}
