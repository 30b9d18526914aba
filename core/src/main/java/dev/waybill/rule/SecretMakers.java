package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The custom resources from which operators make Secrets, each as its operator reads it. */
final class SecretMakers {
    /** What cert-manager writes; ca.crt where the issuer has one: https://cert-manager.io/docs/usage/certificate/. */
    private static final Set<String> CERTIFICATE_KEYS = Set.of("ca.crt", "tls.crt", "tls.key");

    private SecretMakers() {}

    /** What an object makes; empty for a kind of which that is not known. */
    static Optional<MadeSecret> of(GenericKubernetesResource object) {
        String apiVersion = Given.text(object.getApiVersion());
        String group = apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
        String type = group + "/" + Given.text(object.getKind());
        Map<?, ?> spec = map(Given.entries(object.getAdditionalProperties()), "spec");
        return switch (type) {
            case "external-secrets.io/ExternalSecret" -> Optional.of(external(object, spec));
            case "bitnami.com/SealedSecret" -> Optional.of(sealed(object, spec));
            case "cert-manager.io/Certificate" -> Optional.of(certificate(object, spec));
            default -> Optional.empty();
        };
    }

    /** Source: ExternalSecretSpec in external-secrets' apis/externalsecrets/v1, and ApplyTemplate of its controller. */
    private static MadeSecret external(HasMetadata object, Map<?, ?> spec) {
        Map<?, ?> target = map(spec, "target");
        Map<?, ?> manifest = map(target, "manifest");
        String policy = text(target, "creationPolicy");
        if (policy.equals("None")
                || (!manifest.isEmpty() && !text(manifest, "kind").equals("Secret"))) {
            return none(object);
        }
        String own = text(target, "name");
        String name = own.isEmpty() ? ObjectName.of(object).name() : own;
        Map<?, ?> template = map(target, "template");
        Set<String> keys = new TreeSet<>(names(map(template, "data")));
        boolean more = !list(template, "templateFrom").isEmpty();
        // A template that writes data itself leaves out what was fetched, unless it says Merge.
        if ((keys.isEmpty() && !more) || text(template, "mergePolicy").equals("Merge")) {
            more |= !list(spec, "dataFrom").isEmpty();
            for (Object each : list(spec, "data")) {
                if (each instanceof Map<?, ?> entry) {
                    keys.add(text(entry, "secretKey"));
                }
            }
        }
        // These add to a Secret that something else has made.
        return new MadeSecret(object, name, keys, more || policy.endsWith("Merge"), isAnnotated(template));
    }

    /** Source: SealedSecretSpec in sealed-secrets' pkg/apis/sealedsecrets/v1alpha1. A patch adds to a Secret of others. */
    private static MadeSecret sealed(HasMetadata object, Map<?, ?> spec) {
        Map<?, ?> template = map(spec, "template");
        Set<String> keys = new TreeSet<>(names(map(spec, "encryptedData")));
        boolean patch =
                text(annotations(template), "sealedsecrets.bitnami.com/patch").equals("true");
        boolean more = patch || keys.isEmpty();
        keys.addAll(names(map(template, "data")));
        return new MadeSecret(object, ObjectName.of(object).name(), keys, more, isAnnotated(template));
    }

    private static MadeSecret certificate(HasMetadata object, Map<?, ?> spec) {
        boolean more = spec.containsKey("keystores") || spec.containsKey("additionalOutputFormats");
        boolean annotated = !map(map(spec, "secretTemplate"), "annotations").isEmpty();
        return new MadeSecret(object, text(spec, "secretName"), CERTIFICATE_KEYS, more, annotated);
    }

    private static Map<?, ?> annotations(Map<?, ?> template) {
        return map(map(template, "metadata"), "annotations");
    }

    private static boolean isAnnotated(Map<?, ?> template) {
        return !annotations(template).isEmpty();
    }

    private static MadeSecret none(HasMetadata object) {
        return new MadeSecret(object, "", Set.of(), false, false);
    }

    private static Set<String> names(Map<?, ?> map) {
        Set<String> names = new TreeSet<>();
        map.keySet().forEach(key -> names.add(String.valueOf(key)));
        return names;
    }

    private static Map<?, ?> map(Map<?, ?> in, String field) {
        return in.get(field) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Collection<?> list(Map<?, ?> in, String field) {
        return in.get(field) instanceof Collection<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> in, String field) {
        return in.get(field) instanceof String text ? text : "";
    }
}
