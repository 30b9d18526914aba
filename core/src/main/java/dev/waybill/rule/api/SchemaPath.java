package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path like {@code .spec['my-key'].color}, followed through a schema. */
final class SchemaPath {
    private final String path;
    private int at;

    private SchemaPath(String path) {
        this.path = path;
    }

    /** The schema to which the path leads; null where it leads nowhere. */
    static @Nullable JSONSchemaProps find(String path, JSONSchemaProps root, boolean brackets) {
        SchemaPath reader = new SchemaPath(path);
        JSONSchemaProps schema = root;
        while (schema != null && reader.at < path.length()) {
            String name = reader.next(brackets);
            schema = name == null ? null : step(schema, name);
        }
        return schema;
    }

    private @Nullable String next(boolean brackets) {
        char start = path.charAt(at++);
        if (start == '.') {
            int from = at;
            while (at < path.length() && ".[]".indexOf(path.charAt(at)) < 0) {
                at++;
            }
            return at == from ? null : path.substring(from, at);
        }
        return start == '[' && brackets ? quoted() : null;
    }

    private @Nullable String quoted() {
        if (at >= path.length() || path.charAt(at) != '\'') {
            return null;
        }
        StringBuilder name = new StringBuilder();
        for (at++; at < path.length() && path.charAt(at) != '\''; at++) {
            if (path.charAt(at) == '\\' && at + 1 < path.length()) {
                at++;
            }
            name.append(path.charAt(at));
        }
        boolean closed = path.startsWith("']", at);
        at += 2;
        return closed ? name.toString() : null;
    }

    private static @Nullable JSONSchemaProps step(JSONSchemaProps schema, String name) {
        Map<String, JSONSchemaProps> properties = Present.entries(schema.getProperties());
        if (!properties.isEmpty()) {
            return properties.get(name);
        }
        return schema.getAdditionalProperties() == null
                ? null
                : schema.getAdditionalProperties().getSchema();
    }
}
