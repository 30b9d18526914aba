package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an expression can speak of: the value that a schema describes, and the functions that there are. */
final class CelScope {
    private static final List<String> SELF = List.of("self", "oldSelf");
    private static final Set<String> TYPES = Set.of(
            "int",
            "uint",
            "double",
            "bool",
            "string",
            "bytes",
            "list",
            "map",
            "null_type",
            "type",
            "dyn",
            "optional_type");
    private static final Set<String> NAMESPACES = Set.of(
            "base64",
            "cel",
            "cidr",
            "format",
            "google",
            "ip",
            "json",
            "kubernetes",
            "lists",
            "math",
            "net",
            "optional",
            "quantity",
            "regex",
            "semver",
            "sets",
            "strings");
    private static final Set<String> FUNCTIONS = Set.of(
            "has",
            "size",
            "type",
            "int",
            "uint",
            "double",
            "bool",
            "string",
            "bytes",
            "timestamp",
            "duration",
            "dyn",
            "matches",
            "url",
            "isURL",
            "quantity",
            "isQuantity",
            "ip",
            "isIP",
            "cidr",
            "isCIDR",
            "semver",
            "isSemver");

    private final JSONSchemaProps schema;
    private final boolean resource;

    CelScope(JSONSchemaProps schema, boolean resource) {
        this.schema = schema;
        this.resource = resource;
    }

    boolean isFunction(String name) {
        return FUNCTIONS.contains(name);
    }

    @Nullable
    CelValue variable(String name) {
        if (SELF.contains(name)) {
            return new CelValue(schema, resource, null);
        }
        return TYPES.contains(name) || NAMESPACES.contains(name) ? CelValue.UNKNOWN : null;
    }

    /** The value of a field; null where there surely is no such field. */
    static @Nullable CelValue field(CelValue value, String name) {
        JSONSchemaProps schema = value.schema();
        if (schema == null || value.isOpen()) {
            return CelValue.UNKNOWN;
        }
        if (!SchemaParts.type(schema).equals("object")) {
            return null;
        }
        if (SchemaParts.additional(schema) != null) {
            return CelValue.of(SchemaParts.additional(schema));
        }
        String field = unescaped(name);
        Map<String, JSONSchemaProps> properties = SchemaParts.properties(schema);
        if (value.resource() && SchemaParts.META_FIELDS.contains(field)) {
            return CelValue.UNKNOWN;
        }
        // A field with the name of a reserved word is reached through its escape alone.
        boolean reachable = !CelExpression.isReserved(name) && properties.containsKey(field);
        return reachable ? CelValue.of(properties.get(field)) : null;
    }

    /** An item of a list. */
    static CelValue item(CelValue list) {
        return list.schema() == null ? CelValue.UNKNOWN : CelValue.of(SchemaParts.items(list.schema()));
    }

    /** The name of a field, which CEL can't always write as it is: a dot is {@code __dot__}, the word in is {@code __in__}. */
    private static String unescaped(String name) {
        if (name.indexOf("__") < 0) {
            return name;
        }
        String plain = name.replace("__dot__", ".").replace("__dash__", "-").replace("__slash__", "/");
        boolean word = plain.startsWith("__") && plain.endsWith("__") && plain.length() > 4;
        if (word && CelExpression.isReserved(plain.substring(2, plain.length() - 2))) {
            return plain.substring(2, plain.length() - 2);
        }
        return plain.replace("__underscores__", "__");
    }
}
