package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceConversion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that the API server decodes into something else: base64 and times. */
final class EncodedData {
    private EncodedData() {}

    static void check(HasMetadata object, Causes causes) {
        if ("Secret".equals(object.getKind()) && object instanceof Secret secret) {
            base64(secret.getData(), At.of("data"), causes);
        } else if ("ConfigMap".equals(object.getKind()) && object instanceof ConfigMap config) {
            base64(config.getBinaryData(), At.of("binaryData"), causes);
        }
        if ("CustomResourceDefinition".equals(object.getKind())
                && object instanceof CustomResourceDefinition definition) {
            caBundle(definition, causes);
        }
        ObjectMeta metadata = object.getMetadata();
        if (metadata != null) {
            time(metadata.getCreationTimestamp(), At.of("metadata").child("creationTimestamp"), causes);
            time(metadata.getDeletionTimestamp(), At.of("metadata").child("deletionTimestamp"), causes);
        }
    }

    private static void base64(@Nullable Map<String, String> data, At at, Causes causes) {
        for (Map.Entry<String, String> each : Present.entries(data).entrySet()) {
            String text = Present.text(each.getValue());
            if (!isBase64(text)) {
                causes.as(ApiRules.SECRET_DATA)
                        .add(
                                at.key(each.getKey()),
                                "the value is not base64.",
                                at.toString().equals("data")
                                        ? "Encode it, or put the plain text under stringData."
                                        : "Encode it, or put the plain text under data.");
            }
        }
    }

    private static void caBundle(CustomResourceDefinition definition, Causes causes) {
        CustomResourceConversion conversion =
                definition.getSpec() == null ? null : definition.getSpec().getConversion();
        if (conversion == null
                || conversion.getWebhook() == null
                || conversion.getWebhook().getClientConfig() == null) {
            return;
        }
        String bundle = Present.text(conversion.getWebhook().getClientConfig().getCaBundle());
        if (!isBase64(bundle)) {
            causes.as(ApiRules.SECRET_DATA)
                    .add(
                            At.of("spec").child("conversion", "webhook", "clientConfig", "caBundle"),
                            "the value is not base64.",
                            "Encode the PEM text.");
        }
    }

    /** As Go's decoder has it: padded, and line ends are passed over. */
    private static boolean isBase64(String text) {
        String joined = text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : text.replace("\n", "").replace("\r", "");
        if (joined.length() % 4 != 0) {
            return false;
        }
        try {
            Base64.getDecoder().decode(joined);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void time(@Nullable String text, At at, Causes causes) {
        if (text == null || text.isEmpty()) {
            return;
        }
        try {
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text);
        } catch (DateTimeParseException e) {
            causes.as(ApiRules.WRONG_TYPE)
                    .invalid(
                            at,
                            text,
                            "it is a time such as 2026-01-31T12:00:00Z",
                            "Leave it out: the cluster sets it.");
        }
    }
}
