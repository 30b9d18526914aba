package dev.waybill.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
                - name: web
                  image: nginx:1.27
            """;

    @Test
    void readsAnObject() {
        ReadYaml read = read(POD);
        assertThat(read.problems()).isEmpty();
        Pod pod = only(read, Pod.class);
        assertThat(pod.getMetadata().getName()).isEqualTo("web");
        assertThat(pod.getSpec().getContainers().get(0).getImage()).isEqualTo("nginx:1.27");
    }

    @Test
    void keepsAnAmountThatFabric8DoesNotTake() {
        ReadYaml read = read(POD + "      resources: {requests: {cpu: 1e3m}}\n");

        assertThat(read.problems()).isEmpty();
        assertThat(YamlWriter.write(only(read, Pod.class))).contains("cpu: 1e3m");
    }

    @Test
    void readsJson() {
        ReadYaml read = read("""
                {"apiVersion": "v1",
                \t"kind": "ConfigMap",
                  "metadata": {"name": "a\\u002db \\ud83d\\ude00"}, "data": {"on": "1"}}
                {"apiVersion": "v1", "kind": "ConfigMap", "metadata": null}
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.objects()).hasSize(2);
        assertThat(read.objects().get(0).model().getMetadata().getName()).isEqualTo("a-b \uD83D\uDE00");
        assertThat(((ConfigMap) read.objects().get(0).model()).getData()).containsEntry("on", "1");
        assertThat(read.objects().get(1).model().getMetadata()).isNull();
        assertThat(read.objects().get(0).places().of("data.on")).hasToString("k8s/shop.yaml:3:59");
        assertThat(read.objects().get(1).places().of("kind")).hasToString("k8s/shop.yaml:4:22");
    }

    @Test
    void skipsWhatIsEmpty() {
        assertThat(read("").objects()).isEmpty();
        assertThat(read("# only a comment\n---\n---\nnull\n...\n--- # next\n~\n")
                        .problems())
                .isEmpty();
        assertThat(read("\uFEFF" + POD).objects()).hasSize(1);
        assertThat(read("%YAML 1.1\n---\n" + POD + "...\n--- # next\n" + POD).objects())
                .hasSize(2);
        assertThat(read(POD.replace("\n", "\r\n")).problems()).isEmpty();
    }

    @Test
    void findsTheOtherDocumentsOfAFileWithAFault() {
        ReadYaml read = read(POD + "---\nkind: [\n---\n" + POD);
        assertThat(read.objects()).hasSize(2);
        assertThat(problems(read))
                .containsExactly("k8s/shop.yaml:11:1: yaml-syntax: the document ends within a bracket or brace."
                        + " Close the one that is open.");
    }

    @Test
    void keepsWhatDoesNotFit() {
        Pod pod = only(read("""
                        apiVersion: v1
                        kind: Pod
                        spec:
                          container: []
                          hostNetwork: "true"
                          terminationGracePeriodSeconds: 1e3
                          priority: 3000000000
                          containers:
                            - name: web
                              mounthPath: /x
                          volumes:
                            - name: data
                              persistentVolumeClaim: data
                          tolerations: {key: a}
                          nodeSelector:
                            disk: {type: ssd}
                        """), Pod.class);
        assertThat(pod.getSpec().getAdditionalProperties())
                .containsExactly(
                        Map.entry("container", List.of()),
                        Map.entry("hostNetwork", "true"),
                        Map.entry("terminationGracePeriodSeconds", new BigDecimal("1e3")),
                        Map.entry("priority", 3000000000L),
                        Map.entry("tolerations", Map.of("key", "a")),
                        Map.entry("nodeSelector", Map.of("disk", Map.of("type", "ssd"))));
        assertThat(pod.getSpec().getContainers().get(0).getAdditionalProperties())
                .containsExactly(Map.entry("mounthPath", "/x"));
        assertThat(pod.getSpec().getVolumes().get(0).getAdditionalProperties())
                .containsExactly(Map.entry("persistentVolumeClaim", "data"));
    }

    @Test
    void readsTypesOfTheModel() {
        Pod pod = only(read("""
                        apiVersion: v1
                        kind: Pod
                        metadata: {creationTimestamp: null, labels: {a: null}}
                        spec:
                          terminationGracePeriodSeconds: 30
                          hostNetwork: yes
                          containers:
                            -
                            - resources: {limits: {cpu: 0.50, memory: 1_024, storage: "1Gi"}}
                              command: [a, null]
                              livenessProbe: {httpGet: {port: 8080}}
                              readinessProbe: {httpGet: {port: http}}
                        """), Pod.class);
        assertThat(pod.getMetadata().getLabels()).containsEntry("a", "");
        assertThat(pod.getSpec().getTerminationGracePeriodSeconds()).isEqualTo(30L);
        assertThat(pod.getSpec().getHostNetwork()).isTrue();
        assertThat(pod.getSpec().getContainers().get(0)).isEqualTo(new Container());
        Container container = pod.getSpec().getContainers().get(1);
        assertThat(container.getResources().getLimits())
                .extractingFromEntries(e -> e.getKey() + " " + text(e.getValue()))
                .containsExactly("cpu 0.50", "memory 1024", "storage 1Gi");
        assertThat(container.getCommand()).containsExactly("a", "");
        assertThat(container.getLivenessProbe().getHttpGet().getPort().getValue())
                .isEqualTo(8080);
        assertThat(container.getReadinessProbe().getHttpGet().getPort().getValue())
                .isEqualTo("http");
    }

    @Test
    void flattensLists() {
        ReadYaml read = read("""
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: v1
                    kind: Service
                    metadata:
                      name: a
                      name: b
                  - kind: Service
                  - 5
                ---
                apiVersion: apps/v1
                kind: DeploymentList
                items:
                  - metadata: {labels: {on: off}}
                """);
        assertThat(read.objects()).extracting(o -> o.model().getKind()).containsExactly("Service", "Deployment");
        assertThat(read.objects().get(0).places().of("metadata.name")).hasToString("k8s/shop.yaml:8:7");
        assertThat(read.objects().get(1).places().of("")).hasToString("k8s/shop.yaml:15:5");
        assertThat(problems(read))
                .containsExactly(
                        "k8s/shop.yaml:8:7: yaml-duplicate-key: metadata.name: the key 'name' stands here a second time,"
                                + " after line 7; only the last one counts. Remove one of them.",
                        "k8s/shop.yaml:9:5: missing-required-field: items[1].apiVersion: the object has no apiVersion. Add"
                                + " one, such as apiVersion: apps/v1.",
                        "k8s/shop.yaml:10:5: wrong-type: items[2]: the item is a number, and a Kubernetes object is a"
                                + " mapping. Write its fields, beginning with apiVersion and kind.",
                        "k8s/shop.yaml:15:25: yaml-coerced-scalar: metadata.labels: the key on without quotes is read as"
                                + " true. Write it in quotes: \"on\".",
                        "k8s/shop.yaml:15:29: yaml-coerced-scalar: metadata.labels.true: off without quotes is read as the"
                                + " boolean false, and this field takes text. Write it in quotes: \"off\".");
        assertThat(read.problems()).extracting(ReadProblem::object).containsExactly(0, -1, -1, 1, 1);
    }

    @Test
    void refusesAListWithTheFieldsOfAnotherKind() {
        assertThat(problems(read("apiVersion: v1\nkind: List\ndata: {a: b}\n")))
                .containsExactly("k8s/shop.yaml:3:1: unknown-field: data: a List has no field 'data', only metadata and"
                        + " items. Remove it, or write the kind of the object itself.");
    }

    @Test
    void takesUnknownKindsAsTheyAre() {
        ReadYaml read = read("""
                apiVersion: apps/v1
                kind: Service
                metadata: {name: mysql}
                spec: {ports: [{port: 0x10}], on: yes, ratio: 1.50, big: 99999999999999999999, none: ~}
                """);
        assertThat(read.problems())
                .extracting(ReadProblem::problem)
                .containsExactly("the key on without quotes is read as true");
        GenericKubernetesResource service = only(read, GenericKubernetesResource.class);
        assertThat(service.getMetadata().getName()).isEqualTo("mysql");
        assertThat(service.getAdditionalProperties().get("spec"))
                .hasToString("{ports=[{port=16}], true=true, ratio=1.50, big=99999999999999999999, none=null}");
        assertThat(only(read("apiVersion: v1\nkind: Config\n"), GenericKubernetesResource.class)
                        .getMetadata())
                .isNull();
    }

    @Test
    void saysWhatIsNoObject() {
        assertThat(problems(read("hello\n---\n- a\n---\nmetadata: {}\n---\nkind: 5\napiVersion: [v1]\n")))
                .containsExactly(
                        "k8s/shop.yaml:1:1: wrong-type: the document is text, and a Kubernetes object is a mapping. Write its"
                                + " fields, beginning with apiVersion and kind.",
                        "k8s/shop.yaml:3:1: wrong-type: the document is a list, and a Kubernetes object is a mapping. Write"
                                + " its fields, beginning with apiVersion and kind.",
                        "k8s/shop.yaml:5:1: missing-required-field: apiVersion: the object has no apiVersion. Add one, such as"
                                + " apiVersion: apps/v1.",
                        "k8s/shop.yaml:5:1: missing-required-field: kind: the object has no kind. Add one, such as kind:"
                                + " Deployment.",
                        "k8s/shop.yaml:7:7: wrong-type: kind: kind is a number, and has to be text. Write the name in quotes.",
                        "k8s/shop.yaml:8:13: wrong-type: apiVersion: apiVersion is a list, and has to be text. Write the name"
                                + " in quotes.");
    }

    @Test
    void warnsOfScalarsWithoutQuotes() {
        ReadYaml read = read("""
                apiVersion: v1
                kind: Pod
                metadata:
                  annotations: {version: 1.10, count: 8080, mode: 0x1F, zero: .inf}
                spec:
                  terminationGracePeriodSeconds: 030
                  volumes:
                    - configMap: {defaultMode: 0644}
                """);
        assertThat(problems(read))
                .containsExactly(
                        "k8s/shop.yaml:4:26: yaml-coerced-scalar: metadata.annotations.version: 1.10 without quotes is read as"
                                + " the number 1.1, and this field takes text. Write it in quotes: \"1.10\".",
                        "k8s/shop.yaml:4:51: yaml-coerced-scalar: metadata.annotations.mode: 0x1F without quotes is read as"
                                + " the number 31, and this field takes text. Write it in quotes: \"0x1F\".",
                        "k8s/shop.yaml:4:63: yaml-coerced-scalar: metadata.annotations.zero: .inf without quotes is read as a"
                                + " number that JSON has no text for. Write it in quotes: \".inf\".",
                        "k8s/shop.yaml:6:34: yaml-coerced-scalar: spec.terminationGracePeriodSeconds: 030 begins with 0 and so"
                                + " is read as the octal number 24. Write 30 without the leading 0, or 24 if that is what you"
                                + " mean.");
        Pod pod = only(read, Pod.class);
        assertThat(pod.getMetadata().getAdditionalProperties()).containsKey("annotations");
        assertThat(pod.getSpec().getVolumes().get(0).getConfigMap().getDefaultMode())
                .isEqualTo(420);
    }

    @Test
    void knowsTheFormOfTimesAndBase64() {
        assertThat(Encodings.isTime("2026-01-31T08:00:00.5+01:00")).isTrue();
        assertThat(Encodings.isTime("yesterday")).isFalse();
        assertThat(Encodings.isTime("2026-02-30T08:00:00Z")).isFalse();
        assertThat(Encodings.isTime("2026-02-28 08:00:00Z")).isFalse();
        assertThat(Encodings.isBase64("YQ==")).isTrue();
        assertThat(Encodings.isBase64("YQ")).isFalse();
    }

    @Test
    void saysWhereASchemaIsWrong() {
        ReadYaml read = read("""
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                spec:
                  versions:
                    - schema:
                        openAPIV3Schema: {type: object, properties: {size: {tpye: integer, maximum: ten}}}
                """);
        assertThat(problems(read))
                .containsExactly(
                        "k8s/shop.yaml:6:61: unknown-field: spec.versions[0].schema.openAPIV3Schema.properties.size.tpye: there"
                                + " is no field 'tpye' here. Did you mean 'type'?",
                        "k8s/shop.yaml:6:85: wrong-type: spec.versions[0].schema.openAPIV3Schema.properties.size.maximum:"
                                + " 'maximum' is text that this field doesn't take. Look up its type.");
    }

    @Test
    void reportsWhatTheApiServerDropsFromASchema() {
        ReadYaml read = read("""
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                spec:
                  versions:
                    - schema:
                        openAPIV3Schema: {type: array, items: {tpye: string, x-kubernetes-validations: [{ruel: "true"}]}}
                """);
        assertThat(problems(read))
                .containsExactly(
                        "k8s/shop.yaml:6:48: dropped-field: spec.versions[0].schema.openAPIV3Schema.items.tpye: there is no field"
                                + " 'tpye' here, and the API server drops it without a word. Remove it, or correct its name.",
                        "k8s/shop.yaml:6:90: dropped-field:"
                                + " spec.versions[0].schema.openAPIV3Schema.items.x-kubernetes-validations[0].ruel: there is no field"
                                + " 'ruel' here, and the API server drops it without a word. Remove it, or correct its name.");
    }

    @Test
    void writesOutAliasesAndMerges() {
        ReadYaml read = read("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {labels: &labels {app: web, tier: front}, annotations: {<<: *labels, tier: back}}
                data: {a: &a "1", b: *a}
                """);
        assertThat(read.problems()).isEmpty();
        ObjectMeta metadata = read.objects().get(0).model().getMetadata();
        assertThat(metadata.getAnnotations()).containsExactly(Map.entry("app", "web"), Map.entry("tier", "back"));
        assertThat(only(read, ConfigMap.class).getData()).containsEntry("b", "1");
        assertThat(problems(read("a: *b\n")))
                .containsExactly(
                        "k8s/shop.yaml:1:4: yaml-syntax: the alias *b names no anchor &b above it in this document."
                                + " Text that starts with * needs quotes.");
        assertThat(problems(read("a: &b [*b]\n")))
                .containsExactly(
                        "k8s/shop.yaml:1:8: yaml-syntax: the alias *b stands inside of what it names. YAML is a tree:"
                                + " write it out.");
    }

    @Test
    void honoursTags() {
        ConfigMap map = only(
                read("apiVersion: v1\nkind: ConfigMap\ndata: {a: !!str 1.0, b: !custom yes, c: !!binary YQ==}\n"),
                ConfigMap.class);
        assertThat(map.getData()).containsExactly(Map.entry("a", "1.0"), Map.entry("b", "yes"), Map.entry("c", "a"));
        assertThat(problems(read("a: !!int x\n")))
                .containsExactly(
                        "k8s/shop.yaml:1:4: yaml-syntax: 'x' can't be read as !!int. Remove the tag, or write a value"
                                + " of that type.");
    }

    private static ReadYaml read(String text) {
        return YamlReader.read("k8s/shop.yaml", text);
    }

    private static List<String> problems(ReadYaml read) {
        List<String> texts = new ArrayList<>();
        read.problems().forEach(p -> texts.add(p.toString()));
        return texts;
    }

    private static <T> T only(ReadYaml read, Class<T> type) {
        assertThat(read.objects()).hasSize(1);
        return type.cast(read.objects().get(0).model());
    }

    private static String text(Quantity quantity) {
        return quantity.toString();
    }
}
