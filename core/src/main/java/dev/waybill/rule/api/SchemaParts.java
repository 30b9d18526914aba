package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrStringArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the parts of a schema, and where they are. */
final class SchemaParts {
    /** What the API server itself knows of every object. */
    static final List<String> META_FIELDS = List.of("apiVersion", "kind", "metadata");

    private SchemaParts() {}

    static String type(JSONSchemaProps schema) {
        return Present.text(schema.getType());
    }

    static Map<String, JSONSchemaProps> properties(JSONSchemaProps schema) {
        return Present.entries(schema.getProperties());
    }

    /** The schema of the items of a list; null also where several are listed, which is not allowed. */
    static @Nullable JSONSchemaProps items(JSONSchemaProps schema) {
        return schema.getItems() == null ? null : schema.getItems().getSchema();
    }

    static @Nullable JSONSchemaProps additional(JSONSchemaProps schema) {
        return schema.getAdditionalProperties() == null
                ? null
                : schema.getAdditionalProperties().getSchema();
    }

    /** The default; null is none, as for the server. */
    static @Nullable JsonNode defaultOf(JSONSchemaProps schema) {
        JsonNode node = schema.getDefault();
        return node == null || node.isNull() || node.isMissingNode() ? null : node;
    }

    static boolean keepsUnknown(JSONSchemaProps schema) {
        return Present.isTrue(schema.getXKubernetesPreserveUnknownFields());
    }

    static boolean isIntOrString(JSONSchemaProps schema) {
        return Present.isTrue(schema.getXKubernetesIntOrString());
    }

    static boolean isEmbedded(JSONSchemaProps schema) {
        return Present.isTrue(schema.getXKubernetesEmbeddedResource());
    }

    /** Visits the schemas in {@code allOf}, {@code anyOf}, {@code oneOf} and {@code not}. */
    static void conditions(JSONSchemaProps schema, At at, BiConsumer<JSONSchemaProps, At> visitor) {
        each(schema.getAllOf(), at.child("allOf"), visitor);
        each(schema.getAnyOf(), at.child("anyOf"), visitor);
        each(schema.getOneOf(), at.child("oneOf"), visitor);
        if (schema.getNot() != null) {
            visitor.accept(schema.getNot(), at.child("not"));
        }
    }

    private static void each(@Nullable List<JSONSchemaProps> list, At at, BiConsumer<JSONSchemaProps, At> visitor) {
        List<JSONSchemaProps> all = Present.items(list);
        for (int i = 0; i < all.size(); i++) {
            visitor.accept(orEmpty(all.get(i)), at.index(i));
        }
    }

    static JSONSchemaProps orEmpty(@Nullable JSONSchemaProps schema) {
        return schema == null ? new JSONSchemaProps() : schema;
    }

    /** All schemas directly below this one. */
    static List<JSONSchemaProps> children(JSONSchemaProps schema) {
        List<JSONSchemaProps> children = new ArrayList<>(properties(schema).values());
        conditions(schema, At.ROOT, (child, at) -> children.add(child));
        if (schema.getItems() != null) {
            children.add(schema.getItems().getSchema());
            children.addAll(Present.items(schema.getItems().getJSONSchemas()));
        }
        children.add(additional(schema));
        children.addAll(Present.entries(schema.getDefinitions()).values());
        children.addAll(Present.entries(schema.getPatternProperties()).values());
        for (JSONSchemaPropsOrStringArray each :
                Present.entries(schema.getDependencies()).values()) {
            children.add(each == null ? null : each.getSchema());
        }
        children.removeIf(child -> child == null);
        return children;
    }
}
