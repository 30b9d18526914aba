package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects by kind, namespace and name: in maps of maps, because a text of all three would be made and hashed at each look. */
final class NameIndex {
    private final Map<String, Map<String, Map<String, HasMetadata>>> objects = new HashMap<>();

    /** Adds an object, unless there is one of its kind, namespace and name. */
    void add(HasMetadata object, String namespace, String name) {
        Map<String, Map<String, HasMetadata>> ofKind = objects.get(object.getKind());
        if (ofKind == null) {
            ofKind = new HashMap<>();
            objects.put(object.getKind(), ofKind);
        }
        Map<String, HasMetadata> inNamespace = ofKind.get(namespace);
        if (inNamespace == null) {
            inNamespace = new HashMap<>();
            ofKind.put(namespace, inNamespace);
        }
        inNamespace.putIfAbsent(name, object);
    }

    @Nullable
    HasMetadata find(String kind, String namespace, String name) {
        Map<String, Map<String, HasMetadata>> ofKind = objects.get(kind);
        Map<String, HasMetadata> inNamespace = ofKind == null ? null : ofKind.get(namespace);
        return inNamespace == null ? null : inNamespace.get(name);
    }
}
