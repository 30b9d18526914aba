package dev.waybill.kind;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a namespaced and a cluster-wide custom resource have in common. */
final class CustomFields {
    private static final Set<String> OWN = Set.of("apiVersion", "kind", "metadata");

    private CustomFields() {}

    /** Gives the empty object, after a check of what every custom resource has. */
    static Supplier<GenericKubernetesResource> blank(String apiVersion, String kind, String name) {
        NameSyntax.DNS_1035_LABEL.check("custom resource kind, in lower case,", kind.toLowerCase(Locale.ROOT));
        checkApiVersion(kind, apiVersion);
        NameSyntax.DNS_SUBDOMAIN.check(kind + " name", name);
        return () -> {
            GenericKubernetesResource resource = new GenericKubernetesResource();
            resource.setApiVersion(apiVersion);
            resource.setKind(kind);
            return resource;
        };
    }

    private static void checkApiVersion(String kind, String apiVersion) {
        int slash = apiVersion.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(kind + " apiVersion '" + apiVersion
                    + "': a custom resource has a group and a version. Write one like 'acme.io/v1'.");
        }
        NameSyntax.DNS_SUBDOMAIN.check(kind + " apiVersion group", apiVersion.substring(0, slash));
        NameSyntax.DNS_1035_LABEL.check(kind + " apiVersion version", apiVersion.substring(slash + 1));
    }

    static Consumer<GenericKubernetesResource> spec(String subject, Object spec) {
        Object kept = Tree.object(subject + " spec", spec);
        return m -> m.setAdditionalProperty("spec", Tree.of(kept));
    }

    static Consumer<GenericKubernetesResource> field(String subject, String name, @Nullable Object value) {
        if (OWN.contains(name) || name.isEmpty()) {
            throw new IllegalArgumentException(subject + " field '" + name
                    + "': apiVersion, kind and metadata have withers and factories of their own. Use these.");
        }
        Object kept = Tree.of(value);
        return m -> m.setAdditionalProperty(name, Tree.of(kept));
    }
}
