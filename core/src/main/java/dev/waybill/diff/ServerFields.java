package dev.waybill.diff;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server writes into an object or makes of it, so that a manifest from {@code kubectl get} can be compared. */
final class ServerFields {
    private static final List<String> METADATA = List.of(
            "uid",
            "resourceVersion",
            "generation",
            "creationTimestamp",
            "deletionTimestamp",
            "deletionGracePeriodSeconds",
            "managedFields",
            "selfLink",
            "namespace");

    private static final List<String> ANNOTATIONS =
            List.of("kubectl.kubernetes.io/last-applied-configuration", "deployment.kubernetes.io/revision");

    private ServerFields() {}

    /** Changes the tree. */
    static void remove(ChangedObject id, Map<String, Object> tree) {
        tree.remove("status");
        Map<String, Object> metadata = map(tree.get("metadata"));
        METADATA.forEach(metadata::remove);
        Map<String, Object> annotations = map(metadata.get("annotations"));
        ANNOTATIONS.forEach(annotations::remove);
        if (annotations.isEmpty()) {
            metadata.remove("annotations");
        }
        if (id.groupKind().equals("Secret")) {
            secret(tree);
        }
        Map<String, Object> pod = map(PodTemplate.spec(id, tree));
        if (Tree.text(pod, "serviceAccount").equals(Tree.text(pod, "serviceAccountName"))) {
            pod.remove("serviceAccount"); // the old name, which the server keeps equal
        }
    }

    /** The server writes {@code stringData} into {@code data}; line breaks in base64 say nothing. */
    private static void secret(Map<String, Object> tree) {
        Map<String, Object> data = new LinkedHashMap<>(map(tree.get("data")));
        data.replaceAll((key, value) -> decoded(String.valueOf(value)));
        map(tree.remove("stringData")).forEach((key, value) -> data.put(key, bytes(String.valueOf(value))));
        if (!data.isEmpty()) {
            tree.put("data", data);
        }
    }

    private static String decoded(String base64) {
        try {
            // One char for each byte, so that no two values look the same; they are compared and never shown.
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
    }
}
