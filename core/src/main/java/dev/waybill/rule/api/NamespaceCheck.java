package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a {@code Namespace}, and what its pod security admission asks of the labels. */
final class NamespaceCheck {
    private static final String POD_SECURITY = "pod-security.kubernetes.io/";
    private static final List<String> MODES = List.of("enforce", "audit", "warn");
    private static final List<String> LEVELS = List.of("privileged", "baseline", "restricted");

    private NamespaceCheck() {}

    static void check(Namespace object, Causes causes) {
        int before = causes.size();
        ObjectMeta metadata = labelled(object.getMetadata());
        Metadata.check(metadata, false, NameSyntax.DNS_LABEL, At.of("metadata"), causes);
        if (object.getSpec() != null) {
            List<String> finalizers = Present.items(object.getSpec().getFinalizers());
            At at = At.of("spec").child("finalizers");
            for (String finalizer : finalizers) {
                causes.as(ApiRules.NAME).name(at, Present.text(finalizer), NameSyntax.QUALIFIED_NAME);
                Finalizers.known(finalizer, at, causes);
            }
        }
        if (causes.size() == before) {
            podSecurity(Present.entries(metadata.getLabels()), At.of("metadata").child("labels"), causes);
        }
    }

    /** The server labels a namespace with its own name before it validates the labels. */
    private static ObjectMeta labelled(@Nullable ObjectMeta metadata) {
        ObjectMeta labelled = Metadata.copy(metadata);
        if (!Present.isBlank(labelled.getName())) {
            Map<String, String> labels = new LinkedHashMap<>(Present.entries(labelled.getLabels()));
            labels.put("kubernetes.io/metadata.name", labelled.getName());
            labelled.setLabels(labels);
        }
        return labelled;
    }

    private static void podSecurity(Map<String, String> labels, At at, Causes causes) {
        for (String mode : MODES) {
            String key = POD_SECURITY + mode;
            String level = Present.text(labels.get(key));
            if (labels.containsKey(key) && !LEVELS.contains(level)) {
                causes.as(ApiRules.ENUM_VALUE)
                        .invalid(at.key(key), level, "it is one of privileged, baseline, restricted");
            }
            String versionKey = key + "-version";
            String version = Present.text(labels.get(versionKey));
            if (labels.containsKey(versionKey) && !isVersion(version)) {
                causes.invalid(at.key(versionKey), version, "it is 'latest' or a version like 'v1.36'");
            }
        }
    }

    private static boolean isVersion(String text) {
        if (text.equals("latest")) {
            return true;
        }
        String minor = text.startsWith("v1.") ? text.substring("v1.".length()) : "";
        if (minor.isEmpty() || (minor.length() > 1 && minor.startsWith("0"))) {
            return false;
        }
        for (int i = 0; i < minor.length(); i++) {
            if (minor.charAt(i) < '0' || minor.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
