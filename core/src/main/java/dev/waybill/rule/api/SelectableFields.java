package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.SelectableField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields by which custom resources can be selected. */
final class SelectableFields {
    /** MaxSelectableFields in apiextensions/validation. */
    private static final int MAX = 8;

    private static final List<String> SCALARS = List.of("string", "boolean", "integer");

    private SelectableFields() {}

    static void check(List<SelectableField> fields, @Nullable JSONSchemaProps schema, At at, Causes causes) {
        if (fields.isEmpty()) {
            return;
        }
        if (schema == null) {
            causes.invalid(
                    at,
                    "",
                    "the server looks for the schema beside them",
                    "Give each version its own, or all the same.");
            return;
        }
        Set<String> distinct = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            String path =
                    Present.text(fields.get(i) == null ? null : fields.get(i).getJsonPath());
            field(path, schema, distinct, at.index(i).child("jsonPath"), causes);
        }
        if (distinct.size() > MAX) {
            causes.tooMany(at, distinct.size(), MAX);
        }
    }

    private static void field(String path, JSONSchemaProps schema, Set<String> distinct, At at, Causes causes) {
        if (path.isEmpty()) {
            causes.required(at, "Give the path of the field, such as .spec.color.");
            return;
        }
        JSONSchemaProps found = SchemaPath.find(path, schema, false);
        if (found == null) {
            causes.invalid(at, path, "a path leads to a field of the schema, such as .spec.color");
            return;
        }
        if (path.equals(".metadata") || path.startsWith(".metadata.")) {
            causes.invalid(at, path, "fields of metadata can't be selected");
        }
        if (!SCALARS.contains(Present.text(found.getType()))) {
            causes.invalid(at, path, "the field is of type " + String.join(", ", SCALARS));
        }
        if (!distinct.add(path)) {
            causes.duplicate(at, path);
        }
    }
}
