package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import java.util.List;

/** The columns that kubectl prints for a custom resource. */
final class PrinterColumns {
    private static final List<String> TYPES = List.of("boolean", "date", "integer", "number", "string");
    private static final List<String> FORMATS =
            List.of("int32", "int64", "float", "double", "byte", "date", "date-time", "password");

    private PrinterColumns() {}

    static void check(List<CustomResourceColumnDefinition> columns, At at, Causes causes) {
        for (int i = 0; i < columns.size(); i++) {
            CustomResourceColumnDefinition column = columns.get(i);
            check(column == null ? new CustomResourceColumnDefinition() : column, at.index(i), causes);
        }
    }

    private static void check(CustomResourceColumnDefinition column, At at, Causes causes) {
        if (Present.isBlank(column.getName())) {
            causes.required(at.child("name"), "Give the column a heading.");
        }
        String type = Present.text(column.getType());
        if (type.isEmpty()) {
            causes.required(at.child("type"), "Write one of " + String.join(", ", TYPES) + ".");
        } else if (!TYPES.contains(type)) {
            causes.unsupported(at.child("type"), type, TYPES);
        }
        String format = Present.text(column.getFormat());
        if (!format.isEmpty() && !FORMATS.contains(format)) {
            causes.unsupported(at.child("format"), format, FORMATS);
        }
        String path = Present.text(column.getJsonPath());
        // The server spells the field as its internal type does.
        At pathAt = at.child("JSONPath");
        if (path.isEmpty()) {
            causes.required(pathAt, "Give the path of the value, such as .spec.replicas.");
        } else if (path.charAt(0) != '.') {
            causes.invalid(pathAt, path, "a path starts with '.'", "Write '." + path + "'.");
        }
    }
}
