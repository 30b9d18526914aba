package dev.waybill.kind;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hides the values of Secrets in text that people and logs see. */
public final class Veil {
    private static final String HIDDEN = "***";

    /** Where {@code kubectl apply} keeps a copy of the whole object, values included. */
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private Veil() {}

    /** Returns a Secret, typed or not, without its values; every other object as it is. {@code model} stays as it was. */
    public static <M extends HasMetadata> M over(M model) {
        if (!"Secret".equals(model.getKind()) || !"v1".equals(model.getApiVersion())) {
            return model;
        }
        M shown = DeepCopy.of(model);
        if (shown instanceof Secret secret) {
            secret.setData(hidden(secret.getData()));
            secret.setStringData(hidden(secret.getStringData()));
        } else if (shown instanceof GenericKubernetesResource generic) {
            generic.getAdditionalProperties()
                    .replaceAll((field, value) -> value instanceof Map<?, ?> values ? hidden(values) : value);
        }
        if (shown.getMetadata() != null && shown.getMetadata().getAnnotations() != null) {
            shown.getMetadata().getAnnotations().computeIfPresent(LAST_APPLIED, (key, value) -> HIDDEN);
        }
        return shown;
    }

    private static <K> Map<K, String> hidden(@Nullable Map<K, ?> values) {
        Map<K, String> hidden = new LinkedHashMap<>();
        if (values != null) {
            values.keySet().forEach(key -> hidden.put(key, HIDDEN));
        }
        return hidden;
    }
}
