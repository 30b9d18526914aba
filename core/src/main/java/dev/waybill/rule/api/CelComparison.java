package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comparisons in an expression of CEL, where a text and a number can't stand on both sides. */
final class CelComparison {
    private static final Set<String> RELATIONS = Set.of("<", "<=", ">", ">=", "==", "!=");
    /** Texts that are values of other types in CEL. */
    private static final Set<String> TYPED_FORMATS = Set.of("byte", "date", "date-time", "datetime", "duration");

    private CelComparison() {}

    static boolean isRelation(String operator) {
        return RELATIONS.contains(operator);
    }

    /** Checks a chain of operands in which {@code operators.get(i)} stands behind {@code operands.get(i)}. */
    static void check(List<CelValue> operands, List<String> operators) throws CelSyntaxException {
        for (int i = 0; i < operators.size(); i++) {
            // Beside arithmetic, the operands next to the sign are not the ones that are compared.
            if (isRelation(operators.get(i)) && isEdge(operators, i - 1) && isEdge(operators, i + 1)) {
                String left = type(operands.get(i));
                String right = type(operands.get(i + 1));
                if (left != null && right != null && !left.equals(right)) {
                    throw new CelSyntaxException(
                            left + " and " + right + " can't be compared with '" + operators.get(i) + "'");
                }
            }
        }
    }

    private static boolean isEdge(List<String> operators, int at) {
        return at < 0
                || at >= operators.size()
                || operators.get(at).equals("&&")
                || operators.get(at).equals("||");
    }

    @SuppressWarnings("ReferenceEquality") // the one value of which nothing is known
    private static @Nullable String type(CelValue value) {
        JSONSchemaProps schema = value.schema();
        if (schema == null) {
            return value == CelValue.OTHER ? null : value.type();
        }
        if (value.isOpen() || TYPED_FORMATS.contains(Present.text(schema.getFormat()))) {
            return null;
        }
        return SchemaParts.type(schema).equals("integer") ? CelValue.NUMBER : SchemaParts.type(schema);
    }
}
