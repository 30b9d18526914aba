package dev.waybill.presets.secret;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The spec of a custom resource as maps and lists that may be edited. */
final class SpecFields {
    private SpecFields() {}

    /** Copies the spec: one that fabric8's builder was given may be of maps that nobody can change. */
    static Map<String, Object> spec(GenericKubernetesResource model) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (model.getAdditionalProperties().get("spec") instanceof Map<?, ?> spec) {
            spec.forEach((field, value) -> copy.put(String.valueOf(field), copy(value)));
        }
        return copy;
    }

    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((field, each) -> copy.put(String.valueOf(field), copy(each)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(each -> copy.add(copy(each)));
            return copy;
        }
        return value;
    }

    /** Returns the object under a field, an empty one where there is none; it is in the map then. */
    @SuppressWarnings("unchecked") // the keys of objects are texts
    static Map<String, Object> object(Map<String, Object> in, String field) {
        if (in.get(field) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        Map<String, Object> empty = new LinkedHashMap<>();
        in.put(field, empty);
        return empty;
    }

    /** Returns the list under a field, an empty one where there is none; it is in the map then. */
    @SuppressWarnings("unchecked") // lists hold whatever there is
    static List<Object> list(Map<String, Object> in, String field) {
        if (in.get(field) instanceof List<?> list) {
            return (List<Object>) list;
        }
        List<Object> empty = new ArrayList<>();
        in.put(field, empty);
        return empty;
    }

    /** Returns a text of something that should be an object; empty where it is not. */
    static String text(@Nullable Object in, String field) {
        return in instanceof Map<?, ?> map && map.get(field) instanceof String text ? text : "";
    }

    /** Returns the items of something that should be an object; none where it is not. */
    static List<?> items(@Nullable Object in, String field) {
        return in instanceof Map<?, ?> map && map.get(field) instanceof List<?> list ? list : List.of();
    }
}
