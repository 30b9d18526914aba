package dev.waybill.manifest;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hides the values of Secrets in text that people and logs see. */
final class Veil {
    private static final String HIDDEN = "***";

    private Veil() {}

    /** Replaces the values of a Secret, typed or not, in {@code model} itself. */
    static HasMetadata over(HasMetadata model) {
        if (model instanceof Secret secret) {
            secret.setData(hidden(secret.getData()));
            secret.setStringData(hidden(secret.getStringData()));
        } else if (model instanceof GenericKubernetesResource generic && "Secret".equals(generic.getKind())) {
            generic.getAdditionalProperties()
                    .replaceAll((name, value) -> value instanceof Map<?, ?> values ? hidden(values) : value);
        }
        return model;
    }

    private static <K> Map<K, String> hidden(Map<K, ?> values) {
        Map<K, String> hidden = new LinkedHashMap<>();
        values.keySet().forEach(key -> hidden.put(key, HIDDEN));
        return hidden;
    }
}
