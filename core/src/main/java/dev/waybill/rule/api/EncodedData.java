package dev.waybill.rule.api;

import dev.waybill.yaml.Encodings;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Data that the API server decodes from base64. */
final class EncodedData {
    private EncodedData() {}

    static void check(HasMetadata object, Causes causes) {
        if ("Secret".equals(object.getKind()) && object instanceof Secret secret) {
            base64(secret.getData(), At.of("data"), causes);
        } else if ("ConfigMap".equals(object.getKind()) && object instanceof ConfigMap config) {
            base64(config.getBinaryData(), At.of("binaryData"), causes);
        }
    }

    private static void base64(@Nullable Map<String, String> data, At at, Causes causes) {
        for (Map.Entry<String, String> each : Present.entries(data).entrySet()) {
            String text = Present.text(each.getValue());
            if (!Encodings.isBase64(text)) {
                causes.as(ApiRules.SECRET_DATA)
                        .add(
                                at.key(each.getKey()),
                                "the value is not base64.",
                                at.isOf("data")
                                        ? "Encode it, or put the plain text under stringData."
                                        : "Encode it, or put the plain text under data.");
            }
        }
    }
}
