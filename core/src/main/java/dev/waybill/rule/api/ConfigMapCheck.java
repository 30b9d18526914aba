package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the API server asks of a {@code ConfigMap}. */
final class ConfigMapCheck {
    /** {@code MaxSecretSize} in {@code pkg/apis/core}, which is the limit of both kinds. */
    private static final int MAX_BYTES = 1024 * 1024;

    private ConfigMapCheck() {}

    static void check(ConfigMap object, Causes causes) {
        Metadata.check(object.getMetadata(), true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        Map<String, String> binary = Present.entries(object.getBinaryData());
        long bytes = 0;
        for (Map.Entry<String, String> entry : Present.entries(object.getData()).entrySet()) {
            At at = At.of("data").key(entry.getKey());
            key(entry.getKey(), at, causes);
            if (binary.containsKey(entry.getKey())) {
                causes.as(ApiRules.DUPLICATE_VALUE)
                        .invalid(at, entry.getKey(), "the key is in binaryData already", "Choose another key.");
            }
            bytes += Present.text(entry.getValue()).getBytes(StandardCharsets.UTF_8).length;
        }
        for (Map.Entry<String, String> entry : binary.entrySet()) {
            key(entry.getKey(), At.of("binaryData").key(entry.getKey()), causes);
            bytes += Base64Text.size(entry.getValue());
        }
        size(bytes, At.ROOT, causes);
    }

    static void key(String key, At at, Causes causes) {
        causes.as(ApiRules.CONFIG_KEY).name(at, key, NameSyntax.CONFIG_KEY);
    }

    static void size(long bytes, At at, Causes causes) {
        if (bytes > MAX_BYTES) {
            causes.as(ApiRules.CONFIG_KEY).tooLong(at, (int) Math.min(bytes, Integer.MAX_VALUE), MAX_BYTES);
        }
    }
}
