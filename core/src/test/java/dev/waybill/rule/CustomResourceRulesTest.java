package dev.waybill.rule;

import static dev.waybill.rule.Judged.all;
import static dev.waybill.rule.Judged.messages;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomResourceRulesTest {
    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: backups.acme.io}
            spec:
              group: acme.io
              scope: Namespaced
              names: {kind: Backup, plural: backups}
              versions:
                - name: v1
                  served: true
                  storage: true
                  schema:
                    openAPIV3Schema:
                      type: object
                      properties:
                        spec:
                          type: object
                          required: [keep, mode]
                          properties:
                            keep: {type: integer}
                            mode: {type: string, default: full, enum: [full, delta]}
                            port: {x-kubernetes-int-or-string: true}
                            labels: {type: object, additionalProperties: {type: string}}
                            free: {type: object, x-kubernetes-preserve-unknown-fields: true}
                            steps: {type: array, items: {type: object, properties: {name: {type: string}}}}
                - {name: v0, served: false, storage: false}
            """;

    private static String resource(String version, String kind, String spec) {
        return "apiVersion: acme.io/" + version + "\nkind: " + kind + "\nmetadata: {name: shop}\nspec: {" + spec
                + "}\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "keep: 7, port: 80, labels: {a: b}, free: {x: {y: 1}}, steps: [{name: a}] | \"\"",
                "keep: 7.0, port: http | \"\"",
                "keep: 7, moed: full | the definition has no field 'moed' here. Did you mean 'mode'?",
                "mode: full | the definition asks for the field 'keep'. Add it.",
                "keep: x | the definition asks for an integer, and this is a string. Write an integer.",
                "keep: 7, mode: fulll | 'fulll' is not allowed; the definition has full, delta. Did you mean 'full'?",
                "keep: 7, labels: {a: 1} | the definition asks for a string, and this is an integer. Write it in quotes.",
                "keep: 7, steps: [{nam: a}] | the definition has no field 'nam' here. Did you mean 'name'?",
                "keep: 7, steps: {} | the definition asks for an array, and this is an object. Write an array.",
            })
    void holdsFieldsAgainstTheSchema(String spec, String message) {
        assertThat(messages("custom-resource-has-crd", all(DEFINITION, resource("v1", "Backup", spec))))
                .isEqualTo(message.isEmpty() ? List.of() : List.of(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "v0 | Backup | Backup is not served as v0; its definition serves v1. Write acme.io/v1.",
                "v2 | Backup | Backup is not served as v2; its definition serves v1. Write acme.io/v1.",
                "v1 | Bakcup | no definition of the set is of Bakcup. Did you mean 'Backup'?",
                "v1 | Restore | \"\"",
            })
    void knowsVersionsAndKinds(String version, String kind, String message) {
        assertThat(messages("custom-resource-has-crd", all(DEFINITION, resource(version, kind, "keep: 7"))))
                .isEqualTo(message.isEmpty() ? List.of() : List.of(message));
    }
}
