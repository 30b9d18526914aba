package dev.waybill.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diff.Diff;
import dev.waybill.manifest.Manifest;
import dev.waybill.rule.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionWordsTest {
    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: %ss.acme.io}
            spec:
              group: acme.io
              scope: %s
              names: {plural: %ss, singular: %s, kind: %s, listKind: %sList}
              versions:
                - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}
            ---
            """;
    private static final String DEFINITIONS =
            DEFINITION.formatted("queue", "Namespaced", "queue", "queue", "Queue", "Queue")
                    + DEFINITION.formatted("zone", "Cluster", "zone", "zone", "Zone", "Zone");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            acme.io/v1      | Queue | ,namespace: shop | queuesAcmeIoDefinition().resource("x").namespace("shop")
            acme.io/v1      | Queue | ``               | queuesAcmeIoDefinition().resource("x")
            acme.io/v1      | Zone  | ``               | zonesAcmeIoDefinition().clusterResource("x")
            acme.io/v1beta1 | Queue | ,namespace: shop | customResource("acme.io/v1beta1", "Queue", "x").namespace("shop")
            acme.io/v1      | Other | ``               | clusterCustomResource("acme.io/v1", "Other", "x")
            b.acme.io/v1    | Queue | ,namespace: shop | customResource("b.acme.io/v1", "Queue", "x").namespace("shop")
            """)
    void aResourceIsMadeByItsDefinition(String api, String kind, String namespace, String start) {
        String resource = """
                apiVersion: %s
                kind: %s
                metadata: {name: x %s}
                spec: {size: 4, tags: [a, b], more: {weight: 1.5}}
                """.formatted(api, kind, namespace);

        assertThat(Migrated.last(DEFINITIONS + resource))
                .startsWith("return " + start + ".spec(Map.of(")
                .doesNotContain("customize");
    }

    @Test
    void aResourceWithoutANamespaceIsNotPutIntoThatOfTheOthers() {
        Manifest read = Manifest.read(DEFINITIONS + """
                        apiVersion: acme.io/v1
                        kind: Queue
                        metadata: {name: open}
                        ---
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: a, namespace: shop}
                        ---
                        apiVersion: v1
                        kind: ConfigMap
                        metadata: {name: b, namespace: shop}
                        """).rules(RuleSet.of());
        String source = read.toJava();

        assertThat(source)
                .contains("queuesAcmeIoDefinition().resource(\"open\")", "configMap(\"a\").namespace(\"shop\")");
        assertThat(Diff.between(read, (Manifest) Compiled.call("Manifests", source, "all"))
                        .changes())
                .as(source)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {type: string, minLength: 1, maxLength: 9, pattern: "^a", format: date} | stringSchema().format("date").pattern("^a").minLength(1).maxLength(9)
            {type: integer, minimum: 1, maximum: 9, multipleOf: 2, default: 3}      | integerSchema().minimum(1).maximum(9).multipleOf(2).defaultValue(3)
            {type: number, minimum: 0.5, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: true} | numberSchema().moreThan(0.5).lessThan(9)
            {type: boolean, nullable: true}                                         | booleanSchema().nullable()
            {type: string, enum: [a, b], description: Which., title: T}             | stringSchema().description("Which.").title("T").oneOfValues("a", "b")
            {type: array, items: {type: string}, x-kubernetes-list-type: set, maxItems: 3} | arraySchema(stringSchema()).maxItems(3).listType(ListType.SET)
            {type: array, items: {type: object, required: [id], properties: {id: {type: string}}}, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [id]} | arraySchema(objectSchema().required("id", stringSchema())).listMapKeys("id")
            {type: object, additionalProperties: {type: string}, minProperties: 1}  | mapSchema(stringSchema()).minProperties(1)
            {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true} | objectSchema().preserveUnknownFields().embeddedResource()
            {type: object, x-kubernetes-map-type: atomic}                           | objectSchema().mapType(MapType.ATOMIC)
            {x-kubernetes-int-or-string: true}                                      | intOrStringSchema()
            {x-kubernetes-preserve-unknown-fields: true}                            | anySchema()
            {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}} | objectSchema().required("a", stringSchema()).optional("b", integerSchema())
            {type: object, oneOf: [{required: [a]}, {required: [b]}], not: {required: [d]}} | objectSchema().oneOf(conditionSchema().requires("a")).oneOf(conditionSchema().requires("b")).not(conditionSchema().requires("d"))
            {type: object, x-kubernetes-validations: [{rule: self.a > oldSelf.a, message: m, reason: FieldValueInvalid, fieldPath: .a, optionalOldSelf: true}]} | objectSchema().validation(celRule("self.a > oldSelf.a", "m").fieldPath(".a").reason(ViolationReason.INVALID).optionalOldSelf())
            {type: string, externalDocs: {url: "https://acme.io", description: d}, example: e} | stringSchema().example("e").externalDocs("https://acme.io", "d")
            """)
    void schemas(String schema, String words) {
        String yaml = DEFINITION
                .formatted("queue", "Namespaced", "queue", "queue", "Queue", "Queue")
                .replace(
                        "openAPIV3Schema: {type: object}",
                        "openAPIV3Schema: {type: object, properties: {x: " + schema + "}}");

        assertThat(Migrated.last(yaml.replace("---\n", "")).replace(", ", ",").replace("( ", "("))
                .contains(("objectSchema().optional(\"x\", " + words + "))").replace(", ", ","))
                .doesNotContain("customize");
    }

    @Test
    void versionsAndNames() {
        String yaml = """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: queues.acme.io}
                spec:
                  group: acme.io
                  scope: Cluster
                  names: {plural: queues, singular: queue, kind: Queue, listKind: Queues, shortNames: [q], categories: [all]}
                  versions:
                    - name: v1beta1
                      served: false
                      storage: false
                      deprecated: true
                      deprecationWarning: old
                      schema: {openAPIV3Schema: {type: object}}
                    - name: v1
                      served: true
                      storage: true
                      subresources: {status: {}, scale: {specReplicasPath: .spec.size, statusReplicasPath: .status.size, labelSelectorPath: .status.s}}
                      additionalPrinterColumns: [{name: Size, type: integer, jsonPath: .spec.size, priority: 1, description: D, format: int32}]
                      selectableFields: [{jsonPath: .spec.size}]
                      schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: integer}}}}}}
                """;

        assertThat(Migrated.last(yaml))
                .contains(
                        "version(\"v1beta1\", objectSchema()).notServed().deprecated(\"old\")",
                        ".statusSubresource()",
                        ".scaleSubresource(scaleSubresource(\".spec.size\", \".status.size\").labelSelector(\".status.s\"))",
                        ".column(printerColumn(\"Size\", ColumnType.INTEGER, \".spec.size\").description(\"D\").format(\"int32\").wideOnly())",
                        ".selectableField(\".spec.size\")",
                        ".storedAs(\"v1\").clusterWide()",
                        ".listKind(\"Queues\").shortNames(\"q\").categories(\"all\");")
                .doesNotContain("customize");
    }
}
