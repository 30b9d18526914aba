package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ObjectFieldSelector;
import io.fabric8.kubernetes.api.model.ResourceFieldSelector;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** References to fields of the pod, in environment variables and in volumes of the downward API. */
final class FieldSelectors {
    private static final List<String> RESOURCES = List.of(
            "limits.cpu",
            "limits.ephemeral-storage",
            "limits.memory",
            "requests.cpu",
            "requests.ephemeral-storage",
            "requests.memory");

    private FieldSelectors() {}

    /** Checks a reference to a field. {@code allowed} are the fields that can be had without a subscript. */
    static void field(ObjectFieldSelector selector, Set<String> allowed, At at, Causes causes) {
        At place = at.child("fieldPath");
        String path = Present.text(selector.getFieldPath());
        if (path.isEmpty()) {
            causes.required(place, "Name a field like 'metadata.name'.");
            return;
        }
        if (!Present.isBlank(selector.getApiVersion())
                && !selector.getApiVersion().equals("v1")) {
            causes.invalid(place, path, "the apiVersion of a pod is v1, not " + selector.getApiVersion());
            return;
        }
        int start = path.indexOf("['");
        if (path.endsWith("']") && start > 0 && start + 2 <= path.length() - 2) {
            subscript(path.substring(0, start), path.substring(start + 2, path.length() - 2), at, causes);
        } else if (!allowed.contains(path.equals("spec.host") ? "spec.nodeName" : path)) {
            causes.unsupported(place, path, new TreeSet<>(allowed));
        }
    }

    private static void subscript(String path, String key, At at, Causes causes) {
        switch (path) {
            case "metadata.annotations" ->
                causes.as(ApiRules.LABEL_SYNTAX).name(at, key.toLowerCase(Locale.ROOT), NameSyntax.QUALIFIED_NAME);
            case "metadata.labels" -> causes.as(ApiRules.LABEL_SYNTAX).name(at, key, NameSyntax.QUALIFIED_NAME);
            default ->
                causes.invalid(
                        at.child("fieldPath"),
                        path,
                        "only metadata.labels and metadata.annotations have a key in brackets");
        }
    }

    /** Checks a reference to a request or limit of the container itself. */
    static void resource(ResourceFieldSelector selector, At at, Causes causes) {
        String resource = Present.text(selector.getResource());
        if (resource.isEmpty()) {
            causes.required(at.child("resource"), "Name a resource like 'limits.memory'.");
        } else if (!RESOURCES.contains(resource) && !isHugePages(resource)) {
            causes.unsupported(at.child("resource"), resource, RESOURCES);
        }
        divisor(selector, resource, at.child("divisor"), causes);
    }

    /** As {@link #resource}, where there is no container yet: in a volume. */
    static void resourceOfContainer(ResourceFieldSelector selector, At at, Causes causes) {
        if (Present.isBlank(selector.getContainerName())) {
            causes.required(at.child("containerName"), "Name the container whose resource it is.");
            divisor(selector, Present.text(selector.getResource()), at.child("divisor"), causes);
        } else {
            resource(selector, at, causes);
        }
    }

    private static void divisor(ResourceFieldSelector selector, String resource, At at, Causes causes) {
        Collection<String> allowed = resource.endsWith(".cpu") ? Divisors.CPU : Divisors.BYTES;
        if (selector.getDivisor() != null
                && (RESOURCES.contains(resource) || isHugePages(resource))
                && !Divisors.accepts(selector.getDivisor(), allowed)) {
            causes.invalid(
                    at,
                    selector.getDivisor().toString(),
                    "the divisor of " + resource + " is one of " + String.join(", ", allowed));
        }
    }

    private static boolean isHugePages(String resource) {
        return resource.startsWith("limits.hugepages-") || resource.startsWith("requests.hugepages-");
    }
}
