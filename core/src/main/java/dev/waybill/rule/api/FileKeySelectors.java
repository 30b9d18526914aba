package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.FileKeySelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import org.jspecify.annotations.Nullable;

/** References to a variable in a file that an init container wrote (gate {@code EnvFiles}, on since v1.35). */
final class FileKeySelectors {
    private FileKeySelectors() {}

    static void check(FileKeySelector selector, PodSpec spec, At at, Causes causes) {
        String name = Present.text(selector.getVolumeName());
        if (name.isEmpty()) {
            causes.required(at.child("volumeName"), "Name the volume that the file is in.");
        } else if (causes.as(ApiRules.NAME).name(at.child("volumeName"), name, NameSyntax.DNS_LABEL)) {
            Volume volume = volume(spec, name);
            if (volume == null) {
                causes.as(ApiRules.MOUNT_WITHOUT_VOLUME)
                        .notFound(at.child("volumeName"), name, "Add the volume to the pod, as an emptyDir.");
            } else if (volume.getEmptyDir() == null) {
                causes.invalid(at.child("volumeName"), name, "the volume of such a file is an emptyDir");
            }
        }
        String path = Present.text(selector.getPath());
        if (path.isEmpty()) {
            causes.required(at.child("path"), "Write the path of the file in the volume.");
        } else if (LocalPaths.climbs(path)) {
            causes.as(ApiRules.INNER_PATH).invalid(at.child("path"), path, "no part of the path is '..'");
        }
        if (Present.isBlank(selector.getKey())) {
            causes.required(at.child("key"), "Name the variable in the file.");
        } else {
            causes.as(ApiRules.ENV_NAME).name(at.child("key"), selector.getKey(), NameSyntax.ENV_NAME);
        }
    }

    private static @Nullable Volume volume(PodSpec spec, String name) {
        for (Volume volume : Present.items(spec.getVolumes())) {
            if (volume != null && name.equals(volume.getName())) {
                return volume;
            }
        }
        return null;
    }
}
