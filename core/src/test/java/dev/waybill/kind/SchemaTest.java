package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.extension.CelRule;
import dev.waybill.kind.extension.CustomResourceVersion;
import dev.waybill.kind.extension.ListType;
import dev.waybill.kind.extension.Schema;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void writesPlainJavaValuesAsJson() {
        Schema schema = Schema.object()
                .defaultValue(Map.of("b", List.of(1, 2.5), "a", true))
                .example(Map.of());
        assertThat(schema).hasToString("""
                        type: object
                        default:
                          a: true
                          b:
                            - 1
                            - 2.5
                        example: {}
                        """);
        refuses(
                () -> Schema.string().defaultValue(new StringBuilder("x")),
                "defaultValue x (java.lang.StringBuilder): text, a finite number, a boolean, a List or a Map of them is"
                        + " allowed. Write it as one of these.");
        refuses(
                () -> Schema.number().oneOfValues(Double.NaN),
                "oneOfValues NaN (java.lang.Double): text, a finite number, a boolean, a List or a Map of them is"
                        + " allowed. Write it as one of these.");
    }

    @Test
    void theLastWordCounts() {
        Schema base = Schema.integer().moreThan(0).lessThan(9);
        assertThat(base.minimum(1).maximum(8))
                .isEqualTo(Schema.integer().minimum(1).maximum(8));
        assertThat(Schema.object().required("a", Schema.string()).optional("a", Schema.integer()))
                .isEqualTo(Schema.object().optional("a", Schema.integer()));
        assertThat(Schema.array(Schema.string()).listMapKeys("a").listType(ListType.SET))
                .isEqualTo(Schema.array(Schema.string()).listType(ListType.SET));
        assertThat(Schema.string().oneOfValues("a").oneOfValues("a", "b"))
                .isEqualTo(Schema.string().oneOfValues("a", "b"));
        assertThat(base.toModel().getExclusiveMinimum()).isTrue();
    }

    @Test
    void givesAFreshTreeEveryTime() {
        Schema schema = Schema.any().defaultValue(Map.of("a", 1));
        ((tools.jackson.databind.node.ObjectNode) schema.toModel().getDefault()).put("a", 2);
        assertThat(schema.toModel().getDefault().get("a").intValue()).isEqualTo(1);
    }

    @Test
    void refusesWhatWouldCheckNothing() {
        refuses(
                () -> Schema.integer().maxLength(3),
                "maxLength on a schema of type integer: it says something about string, int-or-string only. Leave it out, or"
                        + " take another type.");
        refuses(() -> Schema.string().minLength(-1), "minLength -1: 0 or more is allowed. Write a count.");
        refuses(() -> Schema.number().multipleOf(0), "multipleOf 0.0: more than 0 is allowed. Write a number like 5.");
        refuses(() -> Schema.number().minimum(Double.NaN), "minimum NaN: a finite number is allowed. Leave it out.");
        refuses(
                () -> Schema.object().optional("", Schema.string()),
                "optional field '': a field has a name. Give it one, like 'replicas'.");
    }

    @Test
    void allowsConditionsOnlyInsideJunctions() {
        refuses(
                () -> Schema.object().anyOf(Schema.string()),
                "anyOf with type: string: Kubernetes allows conditions only there. Start with conditionSchema(), and put"
                        + " type: string outside.");
        refuses(
                () -> Schema.object()
                        .not(Schema.condition().optional("a", Schema.condition().nullable())),
                "not with nullable: Kubernetes allows conditions only there. Start with conditionSchema(), and put nullable"
                        + " outside.");
    }

    @Test
    void refusesWhatIsNotStructural() {
        whole(Schema.string(), ": the schema of a resource is of type object. Start with objectSchema().");
        whole(
                Schema.object().optional("spec", Schema.condition()),
                " .spec: a field has a type; conditionSchema() goes into allOf, anyOf, oneOf and not only.");
        whole(
                Schema.map(Schema.string()).optional("a", Schema.string()),
                ": it has fields of its own and values of any key. Use objectSchema() or mapSchema(..).");
        whole(
                Schema.object().optional("pod", Schema.object().embeddedResource()),
                " .pod: an embedded resource has fields or keeps unknown ones. Add preserveUnknownFields().");
        whole(
                Schema.object()
                        .anyOf(Schema.condition()
                                .optional("a", Schema.condition().minLength(1))),
                ": a condition names the field 'a', which the schema itself does not have. Add it with optional(..).");
    }

    @Test
    void refusesListsThatCannotBeMerged() {
        Schema item = Schema.object().optional("name", Schema.string());
        whole(
                Schema.object().optional("l", Schema.array(item).listType(ListType.SET)),
                " .l: a set holds scalars or atomic objects. Use listMapKeys(..), or mapType(ATOMIC) on the items.");
        whole(
                Schema.object().optional("l", Schema.array(item).listMapKeys("id")),
                " .l: listMapKeys 'id' is no field of the items, which have name. Add it there.");
        whole(
                Schema.object().optional("l", Schema.array(item).listMapKeys("name")),
                " .l: listMapKeys 'name' is optional and has no default. Make it required(..).");
    }

    @Test
    void refusesRulesThatKubernetesRefuses() {
        refuses(() -> CelRule.of(" ", "no"), "rule ' ': it is empty. Write CEL, like 'self.min <= self.max'.");
        refuses(
                () -> CelRule.of("self > 0", "a\nb"),
                "message of rule 'self > 0': it is one line of 1 to 2048 characters. Say in one sentence what is allowed.");
        CelRule rule = CelRule.of("self > 0", "positive");
        refuses(
                () -> rule.optionalOldSelf(),
                "optionalOldSelf of rule 'self > 0': the rule does not use oldSelf. Leave it out.");
        refuses(() -> rule.fieldPath("max"), "fieldPath 'max': it starts with '.'. Write '.max'.");
        refuses(
                () -> rule.messageExpression(""),
                "messageExpression '': it is empty. Write CEL that gives text, like '\"at most \" + string(self.max)'.");
    }

    private static void whole(Schema schema, String message) {
        refuses(() -> CustomResourceVersion.of("v1", schema), "version 'v1' schema" + message);
    }

    private static void refuses(Supplier<?> wrong, String message) {
        assertThatIllegalArgumentException().isThrownBy(wrong::get).withMessage(message);
    }
}
