package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRule;
import java.util.List;
import java.util.Map;

/** The rules in {@code x-kubernetes-validations}: their form, and what can be seen of an expression without compiling it. */
final class CelRules {
    private static final String FIELD = "x-kubernetes-validations";
    private static final List<String> REASONS =
            List.of("FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired");

    private CelRules() {}

    /** Checks the texts of the rules of one schema. */
    static void form(JSONSchemaProps schema, At at, Causes causes) {
        List<ValidationRule> rules = Present.items(schema.getXKubernetesValidations());
        for (int i = 0; i < rules.size(); i++) {
            ValidationRule rule = rules.get(i);
            form(
                    rule == null ? new ValidationRule() : rule,
                    schema,
                    at.child(FIELD).index(i),
                    causes);
        }
    }

    private static void form(ValidationRule rule, JSONSchemaProps schema, At at, Causes causes) {
        String expression = Present.text(rule.getRule()).strip();
        String message = Present.text(rule.getMessage());
        At messageAt = at.child("message");
        if (expression.isEmpty()) {
            causes.required(at.child("rule"), "Write the expression that has to hold.");
        } else if (!message.isEmpty() && message.isBlank()) {
            causes.invalid(messageAt, message, "a message is not blank");
        } else if (hasLines(message.strip())) {
            causes.invalid(messageAt, message, "a message has one line");
        } else if (hasLines(expression) && message.isEmpty()) {
            causes.required(messageAt, "A rule of several lines has a message.");
        }
        String messageExpression = Present.text(rule.getMessageExpression());
        if (!messageExpression.isEmpty() && messageExpression.isBlank()) {
            causes.required(at.child("messageExpression"), "Write the expression, or leave the field out.");
        }
        if (rule.getReason() != null && !REASONS.contains(rule.getReason())) {
            causes.unsupported(at.child("reason"), rule.getReason(), REASONS);
        }
        String path = Present.text(rule.getFieldPath());
        if (!path.isEmpty() && (path.isBlank() || hasLines(path) || SchemaPath.find(path, schema, true) == null)) {
            causes.invalid(at.child("fieldPath"), path, "a path leads to a field of the schema, such as .color");
        }
    }

    private static boolean hasLines(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    /** Looks into the expressions of a schema that is valid otherwise. */
    static void compile(JSONSchemaProps root, At at, Causes causes) {
        walk(root, true, true, at, causes);
    }

    /** Below an atomic list or map nobody can tell which old value belongs to a new one. */
    private static void walk(JSONSchemaProps schema, boolean root, boolean hasOld, At at, Causes causes) {
        List<ValidationRule> rules = Present.items(schema.getXKubernetesValidations());
        CelScope self = new CelScope(schema, root || SchemaParts.isEmbedded(schema));
        for (int i = 0; i < rules.size(); i++) {
            rule(rules.get(i), self, hasOld, at.child(FIELD).index(i), causes);
        }
        JSONSchemaProps items = SchemaParts.items(schema);
        if (items != null) {
            boolean keyed = "map".equals(schema.getXKubernetesListType());
            walk(items, false, hasOld && keyed, at.child("items"), causes);
        }
        JSONSchemaProps additional = SchemaParts.additional(schema);
        if (additional != null) {
            walk(additional, false, hasOld, at.child("additionalProperties"), causes);
        }
        boolean granular = !"atomic".equals(schema.getXKubernetesMapType());
        for (Map.Entry<String, JSONSchemaProps> each :
                SchemaParts.properties(schema).entrySet()) {
            walk(
                    SchemaParts.orEmpty(each.getValue()),
                    false,
                    hasOld && granular,
                    at.child("properties").key(each.getKey()),
                    causes);
        }
    }

    private static void rule(ValidationRule rule, CelScope self, boolean hasOld, At at, Causes causes) {
        String expression = Present.text(rule.getRule());
        String broken = CelExpression.problem(expression, self, CelValue.BOOLEAN);
        if (broken != null) {
            causes.invalid(at.child("rule"), expression, broken);
        }
        String message = Present.text(rule.getMessageExpression());
        String brokenMessage = message.isBlank() ? null : CelExpression.problem(message, self, CelValue.STRING);
        if (brokenMessage != null) {
            causes.invalid(at.child("messageExpression"), message, brokenMessage);
        }
        boolean usesOld = expression.contains("oldSelf");
        if (usesOld && !hasOld && broken == null) {
            causes.invalid(at.child("rule"), expression, "an item of an atomic list or map has no oldSelf");
        }
        if (rule.getOptionalOldSelf() != null && !usesOld && broken == null) {
            causes.invalid(
                    at.child("optionalOldSelf"), rule.getOptionalOldSelf(), "only a rule that uses oldSelf has it");
        }
    }
}
