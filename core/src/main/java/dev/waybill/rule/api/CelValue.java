package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import org.jspecify.annotations.Nullable;

/** What is known of a value in an expression of CEL: its schema, and whether it is a whole resource; or that it is a literal. */
record CelValue(@Nullable JSONSchemaProps schema, boolean resource, boolean literal) {
    static final CelValue UNKNOWN = new CelValue(null, false, false);
    static final CelValue LITERAL = new CelValue(null, false, true);

    static CelValue of(@Nullable JSONSchemaProps schema) {
        return schema == null ? UNKNOWN : new CelValue(schema, SchemaParts.isEmbedded(schema), false);
    }
}
