package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.DownwardAPIVolumeFile;
import io.fabric8.kubernetes.api.model.ObjectFieldSelector;
import io.fabric8.kubernetes.api.model.ResourceFieldSelector;
import java.util.Set;

/** Files that hold what the pod says about itself. */
final class DownwardFields {
    // validVolumeDownwardAPIFieldPathExpressions
    private static final Set<String> FIELDS = Set.of(
            "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid");

    private DownwardFields() {}

    /** Checks a file. The server names no index: {@code at} is the place of the list's owner. */
    static void check(DownwardAPIVolumeFile file, At at, Causes causes) {
        String path = Present.text(file.getPath());
        if (path.isEmpty()) {
            causes.required(at.child("path"), "Name the file.");
        }
        VolumePaths.ofFile(path, at.child("path"), causes);
        ObjectFieldSelector field = file.getFieldRef();
        ResourceFieldSelector resource = file.getResourceFieldRef();
        if (field != null) {
            FieldSelectors.field(field, FIELDS, at.child("fieldRef"), causes);
            if (resource != null) {
                causes.as(ApiRules.ONE_OF)
                        .invalid(at, path, "a file has fieldRef or resourceFieldRef, not both", "Leave one out.");
            }
        } else if (resource != null) {
            FieldSelectors.resourceOfContainer(resource, at.child("resourceFieldRef"), causes);
        } else {
            causes.as(ApiRules.ONE_OF).required(at, "Give the file a fieldRef or a resourceFieldRef.");
        }
        KeyFiles.mode(file.getMode(), at.child("mode"), causes);
    }
}
