package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * What the API server asks of an object whose type is not known here: its metadata. The name of a custom resource is a
 * DNS name; a built-in kind that has no check of its own may have a laxer one, so of these only paths are refused.
 */
final class CustomResourceCheck {
    private CustomResourceCheck() {}

    static void check(HasMetadata object, Causes causes) {
        NameSyntax name =
                object instanceof GenericKubernetesResource ? NameSyntax.DNS_SUBDOMAIN : NameSyntax.PATH_SEGMENT;
        // Nobody knows whether the type has namespaces; with one that is well-formed nothing is wrong either way.
        Metadata.plain(object.getMetadata(), true, name, At.of("metadata"), causes);
    }
}
