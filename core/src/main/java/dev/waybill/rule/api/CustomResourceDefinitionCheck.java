package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionSpec;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a {@code CustomResourceDefinition}. */
final class CustomResourceDefinitionCheck {
    private static final List<String> SCOPES = List.of("Cluster", "Namespaced");
    /** KubeAPIApprovedAnnotation in apiextensions/v1. */
    private static final String APPROVED = "api-approved.kubernetes.io";

    private CustomResourceDefinitionCheck() {}

    static void check(CustomResourceDefinition object, Causes causes) {
        CustomResourceDefinitionSpec spec =
                object.getSpec() == null ? new CustomResourceDefinitionSpec() : object.getSpec();
        At at = At.of("spec");
        ObjectMeta metadata = object.getMetadata();
        Metadata.check(metadata, false, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        if (metadata != null) {
            name(metadata, spec, causes);
        }
        group(Present.text(spec.getGroup()), at.child("group"), causes);
        String scope = Present.text(spec.getScope());
        if (scope.isEmpty()) {
            causes.required(at.child("scope"), "Write Namespaced or Cluster.");
        } else if (!SCOPES.contains(scope)) {
            causes.unsupported(at.child("scope"), scope, SCOPES);
        }
        if (Present.isTrue(spec.getPreserveUnknownFields())) {
            causes.as(ApiRules.CRD_SCHEMA)
                    .invalid(
                            at.child("preserveUnknownFields"),
                            true,
                            "it can't be true any more",
                            "Set x-kubernetes-preserve-unknown-fields in the schema instead.");
        }
        CustomResourceNames.check(spec.getNames(), at.child("names"), causes);
        new CustomResourceVersions(spec, at, causes).check();
        CustomResourceConversions.check(
                spec.getConversion(), Present.isTrue(spec.getPreserveUnknownFields()), at.child("conversion"), causes);
        approval(metadata, Present.text(spec.getGroup()), causes);
    }

    private static void name(ObjectMeta metadata, CustomResourceDefinitionSpec spec, Causes causes) {
        String plural =
                spec.getNames() == null ? "" : Present.text(spec.getNames().getPlural());
        String wanted = plural + "." + Present.text(spec.getGroup());
        String name = Present.text(metadata.getName());
        String prefix = Present.text(metadata.getGenerateName());
        String allowed = "the name is spec.names.plural and spec.group";
        String fix = "Write '" + wanted + "'.";
        if (!prefix.isEmpty() && !prefix.equals(wanted)) {
            causes.as(ApiRules.NAME).invalid(At.of("metadata").child("generateName"), prefix, allowed, "Leave it out.");
        }
        // A name that is generated has random letters at its end, so it never is the one wanted.
        if ((!name.isEmpty() && !name.equals(wanted)) || (name.isEmpty() && !prefix.isEmpty())) {
            causes.as(ApiRules.NAME).invalid(At.of("metadata").child("name"), name, allowed, fix);
        }
    }

    private static void group(String group, At at, Causes causes) {
        if (group.isEmpty()) {
            causes.required(at, "Give a domain of yours, such as shop.example.com.");
        } else if (causes.as(ApiRules.NAME).name(at, group, NameSyntax.DNS_SUBDOMAIN) && group.indexOf('.') < 0) {
            causes.as(ApiRules.NAME).invalid(at, group, "a group is a domain with one dot at least");
        }
    }

    private static void approval(@Nullable ObjectMeta metadata, String group, Causes causes) {
        String dotted = "." + group;
        if (!dotted.endsWith(".k8s.io") && !dotted.endsWith(".kubernetes.io")) {
            return;
        }
        String approved = metadata == null
                ? ""
                : Present.text(Present.entries(metadata.getAnnotations()).get(APPROVED));
        At at = At.of("metadata").child("annotations").key(APPROVED);
        if (approved.isEmpty()) {
            causes.required(at, "Groups below k8s.io and kubernetes.io are Kubernetes' own. Choose a domain of yours.");
        } else if (!approved.startsWith("unapproved") && !isUrl(approved)) {
            causes.invalid(at, approved, "it is the URL of the approval, or begins with 'unapproved'");
        }
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null && uri.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
