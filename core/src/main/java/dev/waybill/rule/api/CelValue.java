package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import org.jspecify.annotations.Nullable;

/** What is known of a value in an expression of CEL: its schema, and whether it is a whole resource; or its type alone. */
record CelValue(
        @Nullable JSONSchemaProps schema,
        boolean resource,
        @Nullable String type) {
    static final String BOOLEAN = "boolean";
    static final String STRING = "string";
    static final CelValue UNKNOWN = new CelValue(null, false, null);
    static final CelValue TRUTH = new CelValue(null, false, BOOLEAN);
    static final CelValue TEXT = new CelValue(null, false, STRING);
    /** A number, a null, a list or a map that is written out. */
    static final CelValue OTHER = new CelValue(null, false, "other");

    static CelValue of(@Nullable JSONSchemaProps schema) {
        return schema == null ? UNKNOWN : new CelValue(schema, SchemaParts.isEmbedded(schema), null);
    }

    /** Whether the value surely is of another type, in the words of a schema. */
    boolean isNo(String wanted) {
        if (schema != null) {
            return !isOpen() && !SchemaParts.type(schema).equals(wanted);
        }
        return type != null && !type.equals(wanted);
    }

    /** Whether a schema says too little of the value, or it is not known. */
    boolean isOpen() {
        return schema == null
                || SchemaParts.isIntOrString(schema)
                || SchemaParts.keepsUnknown(schema)
                || SchemaParts.type(schema).isEmpty()
                || (schema.getAdditionalProperties() != null && SchemaParts.additional(schema) == null);
    }
}
