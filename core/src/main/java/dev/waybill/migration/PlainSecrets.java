package dev.waybill.migration;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Secrets as people type them: text under {@code stringData} and not as base64. The API server makes the same of both. */
final class PlainSecrets {
    private PlainSecrets() {}

    static void writtenOutIn(List<HasMetadata> models) {
        for (HasMetadata model : models) {
            if (model instanceof Secret secret) {
                writeOut(secret);
            }
        }
    }

    private static void writeOut(Secret secret) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> bytes = new LinkedHashMap<>();
        orNone(secret.getData()).forEach((key, value) -> {
            String base64 = value == null ? "" : withoutLines(value);
            String text = text(base64);
            if (text == null) {
                bytes.put(key, base64);
            } else {
                texts.put(key, text);
            }
        });
        orNone(secret.getStringData()).forEach((key, text) -> {
            bytes.remove(key); // as the server does
            texts.put(key, text);
        });
        secret.setData(bytes);
        secret.setStringData(texts);
    }

    private static Map<String, String> orNone(@Nullable Map<String, String> entries) {
        return entries == null ? Map.of() : entries;
    }

    private static String withoutLines(String base64) {
        return base64.replace("\n", "").replace("\r", "").strip();
    }

    /** The text that base64 stands for; null where it is none that a file shows as it is. */
    private static @Nullable String text(String base64) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
                    .toString();
            return text.chars().anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0) ? null : text;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }
}
