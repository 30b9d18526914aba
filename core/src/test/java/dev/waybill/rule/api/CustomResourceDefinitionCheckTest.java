package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CustomResourceDefinitionCheckTest {
    private static final String START = "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {a: {type: string}}                                             | -
            {a: {}}                                                         | properties[a].type: crd-has-schema
            {a: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}} | -
            {a: {type: string, anyOf: [{type: integer}, {type: string}]}}   | -
            {a: {type: string, anyOf: [{type: integer}, {type: number}]}}   | properties[a].anyOf[0].type: crd-has-schema, properties[a].anyOf[1].type: crd-has-schema
            {a: {type: array}}                                              | properties[a].items: crd-has-schema
            {a: {type: array, uniqueItems: true, items: {type: string}}}    | properties[a].uniqueItems: crd-has-schema
            {a: {type: object, properties: {b: {type: string}}, additionalProperties: {type: string}}} | properties[a].additionalProperties: crd-has-schema
            {a: {type: object, properties: {b: {type: string}}, additionalProperties: true}} | -
            {a: {type: object, x-kubernetes-embedded-resource: true}}       | properties[a].properties: crd-has-schema
            {a: {type: object, x-kubernetes-embedded-resource: true, properties: {kind: {type: integer}}}} | properties[a].properties[kind].type: crd-has-schema
            {a: {type: object, x-kubernetes-preserve-unknown-fields: false}} | properties[a].x-kubernetes-preserve-unknown-fields: crd-has-schema
            {metadata: {type: object, properties: {name: {type: string, maxLength: 3}}}} | -
            {metadata: {type: object, description: x}}                      | properties[metadata]: crd-has-schema
            {metadata: {type: object, properties: {labels: {type: object}}}} | properties[metadata]: crd-has-schema
            {apiVersion: {type: string, default: a}}                        | properties[apiVersion].default: crd-has-schema
            {a: {type: string, pattern: '(?=a)'}}                           | properties[a].pattern: crd-has-schema
            {a: {type: array, x-kubernetes-list-type: map, items: {type: object, properties: {k: {type: string}}}, x-kubernetes-list-map-keys: [k, l]}} | properties[a].items.properties[k].default: crd-has-schema, properties[a].x-kubernetes-list-map-keys: crd-has-schema
            {a: {type: array, x-kubernetes-list-type: set, items: {type: object}}} | properties[a].items.x-kubernetes-map-type: crd-has-schema
            {a: {type: string, x-kubernetes-map-type: loose}}               | properties[a].type: crd-has-schema, properties[a].x-kubernetes-map-type: crd-has-schema
            {a: {type: object, default: {b: 1}, properties: {c: {type: string}}}} | properties[a].default: crd-has-schema
            {a: {type: object, default: {}, required: [c], properties: {c: {type: string}}}} | properties[a].default.c: crd-has-schema
            {a: {type: string, default: x, minLength: 2, enum: [y]}}        | properties[a].default: crd-has-schema, properties[a].default: enum-value
            {a: {type: integer, default: 1.0, multipleOf: 2}}               | properties[a].default: crd-has-schema
            {a: {type: array, default: [1, a], items: {type: integer}}}     | properties[a].default[1]: wrong-type
            {a: {type: string, format: date, default: 2020-13-01}}          | properties[a].default: crd-has-schema
            {a: {type: string, x-kubernetes-validations: [{rule: ' '}]}}    | properties[a].x-kubernetes-validations[0].rule: crd-has-schema
            {a: {type: object, x-kubernetes-validations: [{rule: self.b}]}} | properties[a].x-kubernetes-validations[0].rule: crd-has-schema
            {a: {type: object, properties: {b: {type: boolean}}, x-kubernetes-validations: [{rule: self.b, reason: Odd, fieldPath: .c}]}} | properties[a].x-kubernetes-validations[0].fieldPath: crd-has-schema, properties[a].x-kubernetes-validations[0].reason: crd-has-schema
            {a: {type: array, items: {type: string, x-kubernetes-validations: [{rule: self == oldSelf}]}}} | properties[a].items.x-kubernetes-validations[0].rule: crd-has-schema
            """)
    void checksSchemas(String properties, String expected) {
        String at = "spec.validation.openAPIV3Schema.";
        String found = definition("versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: "
                + "{type: object, properties: " + properties + "}}}]");
        assertThat(found.replace(at, "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {a: {type: string}}, anyOf: [{properties: {b: {minLength: 1}}}] | spec.validation.openAPIV3Schema.properties[b]: crd-has-schema
            {a: {type: string}}, additionalItems: true                      | spec.validation.openAPIV3Schema.additionalItems: crd-has-schema
            {a: {type: string}}, nullable: true                             | spec.validation.openAPIV3Schema.nullable: crd-has-schema
            {a: {type: string}}, $schema: x                                 | spec.validation.openAPIV3Schema: crd-has-schema
            """)
    void checksTheRootOfASchema(String properties, String expected) {
        assertThat(definition("versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: "
                        + "{type: object, properties: " + properties + "}}}]"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            status: {}                                       | maxProperties: 1 | spec.validation.openAPIV3Schema: crd-has-schema
            status: {}                                       | maxItems: 1      | -
            scale: {specReplicasPath: .spec.r, statusReplicasPath: .status.r, labelSelectorPath: .a.b} | maxItems: 1 | spec.subresources.scale.labelSelectorPath: invalid-value
            """)
    void checksSubresources(String subresources, String root, String expected) {
        assertThat(definition("versions: [{name: v1, served: true, storage: true, subresources: {" + subresources
                        + "}, schema: {openAPIV3Schema: {type: object, " + root + "}}}]"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{jsonPath: .spec.a}, {jsonPath: .spec.a}]       | spec.selectableFields[1].jsonPath: duplicate-value
            [{jsonPath: .spec.b}, {jsonPath: spec.a}, {}]    | spec.selectableFields[0].jsonPath: invalid-value, spec.selectableFields[1].jsonPath: invalid-value, spec.selectableFields[2].jsonPath: missing-required-field
            [{jsonPath: .spec}]                              | spec.selectableFields[0].jsonPath: invalid-value
            """)
    void checksSelectableFields(String fields, String expected) {
        assertThat(definition("versions: [{name: v1, served: true, storage: true, selectableFields: " + fields
                        + ", schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: "
                        + "{a: {type: string}}}}}}}]"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            url: 'https://a.b/c'                                        | -
            url: 'http://a.b/c'                                         | spec.conversion.webhookClientConfig.url: invalid-value
            url: 'https://a.b/c?d=e'                                    | spec.conversion.webhookClientConfig.url: invalid-value
            url: 'https://a.b', service: {name: a, namespace: b}        | spec.conversion.webhookClientConfig: one-of-exactly-one
            service: {name: a, path: a/B, port: 0}                      | spec.conversion.webhookClientConfig.service.namespace: missing-required-field, spec.conversion.webhookClientConfig.service.path: invalid-value, spec.conversion.webhookClientConfig.service.port: port-range
            """)
    void checksConversionWebhooks(String config, String expected) {
        assertThat(
                        definition(
                                "conversion: {strategy: Webhook, webhook: {conversionReviewVersions: [v1], clientConfig: {"
                                        + config
                                        + "}}}, versions: [{name: v1, storage: true, schema: {openAPIV3Schema: {type: object}}}]"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.k8s.io    | metadata.annotations[api-approved.kubernetes.io]: missing-required-field
            ak8s.io     | -
            localgroup  | spec.group: name-dns1123
            """)
    void checksTheGroup(String group, String expected) {
        assertThat(Found.in(START + "metadata: {name: as." + group + "}, spec: {group: " + group
                        + ", scope: Cluster, names: {plural: as, kind: A}, versions: [{name: v1, storage: true, "
                        + "schema: {openAPIV3Schema: {type: object}}}]}}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            names: {plural: bs, kind: B_}      | metadata.name: name-dns1123, spec.names.kind: name-dns1123, spec.names.listKind: name-dns1123, spec.names.singular: name-dns1123, spec.scope: missing-required-field, spec.versions: crd-has-schema, status.storedVersions: crd-has-schema
            names: {plural: as, kind: A, listKind: A}, scope: cluster | spec.names.listKind: invalid-value, spec.scope: enum-value, spec.versions: crd-has-schema, status.storedVersions: crd-has-schema
            """)
    void checksNamesAndScope(String spec, String expected) {
        assertThat(Found.in(START + "metadata: {name: as.a.b}, spec: {group: a.b, " + spec + "}}"))
                .isEqualTo(expected);
    }

    private static String definition(String spec) {
        return Found.in(START + "metadata: {name: as.a.b}, spec: {group: a.b, scope: Cluster, "
                + "names: {plural: as, kind: A}, " + spec + "}}");
    }
}
