package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceSubresourceScale;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceSubresources;
import org.jspecify.annotations.Nullable;

/** Where the scale subresource of a custom resource finds its numbers. */
final class CustomResourceScale {
    private static final String SPEC = ".spec.";
    private static final String STATUS = ".status.";

    private CustomResourceScale() {}

    static void check(@Nullable CustomResourceSubresources subresources, At at, Causes causes) {
        if (subresources == null || subresources.getScale() == null) {
            return;
        }
        CustomResourceSubresourceScale scale = subresources.getScale();
        At here = at.child("scale");
        replicas(Present.text(scale.getSpecReplicasPath()), SPEC, here.child("specReplicasPath"), causes);
        replicas(Present.text(scale.getStatusReplicasPath()), STATUS, here.child("statusReplicasPath"), causes);
        String selector = Present.text(scale.getLabelSelectorPath());
        if (!selector.isEmpty() && !selector.startsWith(SPEC) && !selector.startsWith(STATUS)) {
            causes.invalid(here.child("labelSelectorPath"), selector, "the path starts with " + SPEC + " or " + STATUS);
        }
    }

    private static void replicas(String path, String start, At at, Causes causes) {
        if (path.isEmpty()) {
            causes.required(at, "Give the path, such as " + start + "replicas.");
        } else if (!path.startsWith(start)) {
            causes.invalid(at, path, "the path starts with " + start);
        }
    }
}
