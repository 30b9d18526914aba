package dev.waybill.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class YamlWriterTest {

    @Test
    void writesADeploymentAsPeopleDo() {
        Approvals.verify(
                YamlWriter.write(Samples.deployment()), new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void writesACustomResourceAsItIs() {
        assertThat(YamlWriter.write(Samples.custom())).isEqualTo("""
                apiVersion: stable.example.com/v1
                kind: CronTab
                metadata:
                  name: tick
                spec:
                  cronSpec: "* * * * */5"
                  replicas: 3
                  ratio: 1.0E+10
                  selector: {}
                  args: []
                  nothing: null
                  matrix:
                    - - 1
                      - 2
                    - - "on": true
                """);
    }

    @Test
    void keepsAnEmptyObjectThatMeansSomething() {
        var policy = new NetworkPolicyBuilder()
                .withNewMetadata()
                .endMetadata()
                .withNewSpec()
                .withNewPodSelector()
                .endPodSelector()
                .withPolicyTypes("Ingress")
                .withIngress(new NetworkPolicyIngressRule())
                .endSpec()
                .build();
        assertThat(YamlWriter.write(policy)).isEqualTo("""
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                spec:
                  podSelector: {}
                  policyTypes:
                    - Ingress
                  ingress:
                    - {}
                """);
    }

    @Test
    void writesManyDocuments() throws IOException {
        var service = new ServiceBuilder()
                .withNewMetadata()
                .withName("shop")
                .endMetadata()
                .withNewSpec()
                .withType("NodePort")
                .addToSelector("app", "shop")
                .addNewPort()
                .withName("http")
                .withPort(8095)
                .withNewTargetPort("http")
                .withNodePort(31231)
                .endPort()
                .endSpec()
                .build();
        var settings = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("settings")
                .endMetadata()
                .addToData("run.sh", "#!/bin/sh\n\techo hi\n")
                .addToData("note", "  indented\nlast\n\n")
                .addToData("json", "{\"a\": 1}")
                .addToData("on", "")
                .addToData("blank", "a \nb")
                .build();
        StringBuilder out = new StringBuilder();
        YamlWriter.writeAll(List.of(service, settings, Map.of()), out);
        assertThat(out).hasToString("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: shop
                spec:
                  type: NodePort
                  selector:
                    app: shop
                  ports:
                    - name: http
                      port: 8095
                      targetPort: http
                      nodePort: 31231
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: settings
                data:
                  run.sh: |
                    #!/bin/sh
                    \techo hi
                  note: |2+
                      indented
                    last

                  json: '{"a": 1}'
                  "on": ""
                  blank: "a \\nb"
                ---
                {}
                """);
    }

    @Test
    void writesNumbersThatBothVersionsRead() {
        List<Object> numbers = List.of(
                0,
                -1L,
                1.5,
                1e10,
                1e-10,
                -0.0,
                1f,
                new BigDecimal("1E+10"),
                new BigDecimal("0.10"),
                new BigDecimal("1E-9"));
        assertThat(YamlWriter.write(numbers)).isEqualTo("""
                - 0
                - -1
                - 1.5
                - 1.0E+10
                - 1.0E-10
                - -0.0
                - 1.0
                - 1.0E+10
                - 0.10
                - 1.0E-9
                """);
    }

    @Test
    void leavesOutACreationTimestampOfNull() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("creationTimestamp", null);
        metadata.put("name", null);
        assertThat(YamlWriter.write(Map.of("metadata", metadata))).isEqualTo("metadata:\n  name: null\n");
    }

    @Test
    void sortsMapsThatHaveNoOrder() {
        Map<String, String> ordered = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        for (char c = 'z'; c >= 'a'; c--) {
            keys.add(c + "key");
            ordered.put(c + "key", "v");
        }
        String own = YamlWriter.write(ordered);
        String sorted = YamlWriter.write(new TreeMap<>(ordered));
        assertThat(own).startsWith("zkey: v\nykey: v\n");
        assertThat(sorted).startsWith("akey: v\nbkey: v\n");
        assertThat(YamlWriter.write(Map.copyOf(ordered))).isEqualTo(sorted);
        assertThat(YamlWriter.write(Map.of("b", 1, "a", 2, "d", 3, "c", 4))).isEqualTo("a: 2\nb: 1\nc: 4\nd: 3\n");
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(keys, new java.util.Random(i));
            Map<String, String> hashed = new HashMap<>(1 << i % 8);
            keys.forEach(key -> hashed.put(key, "v"));
            assertThat(YamlWriter.write(hashed)).isEqualTo(sorted);
            assertThat(YamlWriter.write(new ConcurrentHashMap<>(hashed))).isEqualTo(sorted);
            ConfigMap map = new ConfigMap();
            map.setData(hashed);
            assertThat(YamlWriter.write(map))
                    .endsWith("data:\n  " + sorted.strip().replace("\n", "\n  ") + "\n");
        }
    }

    @Test
    void writesTheSameFromManyThreads() throws Exception {
        String expected = YamlWriter.write(Samples.deployment());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<String> write = () -> YamlWriter.write(Samples.deployment());
            for (Future<String> text : threads.invokeAll(Collections.nCopies(200, write))) {
                assertThat(text.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void keepsNullsInLists() {
        assertThat(YamlWriter.write(Arrays.asList("a", null))).isEqualTo("- a\n- null\n");
        assertThat(YamlWriter.write(null)).isEqualTo("null\n");
    }
}
