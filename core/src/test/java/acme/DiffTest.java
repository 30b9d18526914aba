package acme;

import static dev.waybill.diff.Impact.ADDED;
import static dev.waybill.diff.Impact.APPLIED_LIVE;
import static dev.waybill.diff.Impact.DATA_AT_RISK;
import static dev.waybill.diff.Impact.NO_EFFECT;
import static dev.waybill.diff.Impact.RECREATION;
import static dev.waybill.diff.Impact.REMOVED;
import static dev.waybill.diff.Impact.ROLLING_RESTART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waybill.diff.ChangedObject;
import dev.waybill.diff.Diff;
import dev.waybill.diff.Difference;
import dev.waybill.diff.Impact;
import dev.waybill.manifest.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiffTest {
    private static final Map<String, String> VERSIONS = Map.ofEntries(
            Map.entry("Deployment", "apps/v1"),
            Map.entry("StatefulSet", "apps/v1"),
            Map.entry("DaemonSet", "apps/v1"),
            Map.entry("ReplicaSet", "apps/v1"),
            Map.entry("Job", "batch/v1"),
            Map.entry("CronJob", "batch/v1"),
            Map.entry("StorageClass", "storage.k8s.io/v1"),
            Map.entry("CSIDriver", "storage.k8s.io/v1"),
            Map.entry("PriorityClass", "scheduling.k8s.io/v1"),
            Map.entry("RoleBinding", "rbac.authorization.k8s.io/v1"),
            Map.entry("Role", "rbac.authorization.k8s.io/v1"),
            Map.entry("Ingress", "networking.k8s.io/v1"),
            Map.entry("IngressClass", "networking.k8s.io/v1"),
            Map.entry("NetworkPolicy", "networking.k8s.io/v1"),
            Map.entry("PodDisruptionBudget", "policy/v1"),
            Map.entry("HorizontalPodAutoscaler", "autoscaling/v2"),
            Map.entry("RuntimeClass", "node.k8s.io/v1"),
            Map.entry("CustomResourceDefinition", "apiextensions.k8s.io/v1"),
            Map.entry("Widget", "example.com/v1"));

    record Row(String kind, String before, String after, String path, Impact impact) {
        @Override
        public String toString() {
            return kind + " " + path + ": " + before + " -> " + after;
        }
    }

    static List<Row> oneChange() throws IOException {
        List<Row> rows = new ArrayList<>();
        String table;
        try (var in = DiffTest.class.getResourceAsStream("/acme/diff-rows.txt")) {
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String line : table.lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split(" \\| ", -1);
                rows.add(new Row(
                        cells[0].strip(),
                        cells[1].strip(),
                        cells[2].strip(),
                        cells[3].strip(),
                        Impact.valueOf(cells[4].strip())));
            }
        }
        assertThat(rows).hasSizeGreaterThan(100);
        return rows;
    }

    @ParameterizedTest
    @MethodSource("oneChange")
    void isClassed(Row row) {
        Diff diff = Diff.between(manifest(row.kind, row.before), manifest(row.kind, row.after));
        if (row.path.equals("-")) {
            assertThat(diff.changes()).isEmpty();
            return;
        }
        assertThat(diff.changes())
                .as(diff::toString)
                .extracting(Difference::path, Difference::impact)
                .containsExactly(tuple(row.path, row.impact));
        assertThat(diff.changes().get(0).why()).endsWith(".").doesNotContain("  ");
    }

    private static Manifest manifest(String kind, String fields) {
        return Manifest.read("{apiVersion: " + VERSIONS.getOrDefault(kind, "v1") + ", kind: " + kind
                + ", metadata: {name: x}, " + fields + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PersistentVolumeClaim", "PersistentVolume", "Namespace", "CustomResourceDefinition"})
    void whatTakesDataWithItIsDataAtRisk(String kind) {
        assertThat(Diff.between(manifest(kind, "spec: {}"), Manifest.of()).worst())
                .isEqualTo(DATA_AT_RISK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deployment", "StatefulSet", "Service", "ConfigMap", "StorageClass", "Widget"})
    void whatElseGoesIsRemoved(String kind) {
        Diff diff = Diff.between(manifest(kind, "spec: {}"), Manifest.of());
        assertThat(diff.changes()).hasSize(1);
        assertThat(diff.worst()).isEqualTo(REMOVED);
    }

    @Test
    void aStatefulSetMayTakeItsClaimsWithIt() {
        Manifest deleting =
                manifest("StatefulSet", "spec: {persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete}}");
        assertThat(Diff.between(deleting, Manifest.of()).worst()).isEqualTo(DATA_AT_RISK);
    }

    @Test
    void whatComesIsAdded() {
        Diff diff = Diff.between(Manifest.of(), manifest("PersistentVolumeClaim", "spec: {}"));
        assertThat(diff.changes())
                .containsExactly(new Difference(
                        new ChangedObject("v1", "PersistentVolumeClaim", "", "x"),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        ADDED,
                        "It is made.",
                        Optional.empty()));
    }

    @Test
    void theSameManifestHasNoDifference() {
        Manifest shop = Manifest.read(AFTER);
        Diff diff = Diff.between(shop, shop);
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.worst()).isEqualTo(NO_EFFECT);
        assertThat(diff).hasToString("No difference.\n");
        assertThat(diff.toMarkdown()).isEqualTo("No difference.\n");
    }

    @Test
    void anotherVersionOfTheGroupIsTheSameObject() {
        Manifest old =
                Manifest.read("{apiVersion: batch/v1beta1, kind: CronJob, metadata: {name: x}, spec: {suspend: true}}");
        Manifest fresh =
                Manifest.read("{apiVersion: batch/v1, kind: CronJob, metadata: {name: x}, spec: {suspend: true}}");
        assertThat(Diff.between(old, fresh).changes())
                .extracting(Difference::path, Difference::impact)
                .containsExactly(tuple("apiVersion", NO_EFFECT));
    }

    @Test
    void anotherNamespaceIsAnotherObject() {
        String text = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: x, namespace: %s}, spec: {}}";
        Diff diff = Diff.between(Manifest.read(text.formatted("a")), Manifest.read(text.formatted("b")));
        assertThat(diff.changes()).extracting(Difference::impact).containsExactly(DATA_AT_RISK, ADDED);
    }

    @Test
    void theNamespaceOfTheManifestCounts() {
        Manifest read =
                Manifest.read("{apiVersion: v1, kind: Service, metadata: {name: x, namespace: prod}, spec: {}}");
        Manifest made = manifest("Service", "spec: {}").namespace("prod");
        assertThat(Diff.between(read, made).isEmpty()).isTrue();
    }

    @Test
    void whatTheServerWroteIsNoDifference() {
        Manifest applied = Manifest.read("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: x
                  uid: 1f2e
                  resourceVersion: "7"
                  creationTimestamp: "2024-01-01T00:00:00Z"
                  annotations:
                    kubectl.kubernetes.io/last-applied-configuration: "{}"
                data: {a: b}
                """);
        assertThat(Diff.between(applied, manifest("ConfigMap", "data: {a: b}")).isEmpty())
                .isTrue();
    }

    @Test
    void theImpactsRise() {
        assertThat(Impact.values())
                .containsExactly(NO_EFFECT, ADDED, APPLIED_LIVE, ROLLING_RESTART, RECREATION, REMOVED, DATA_AT_RISK);
    }

    @Test
    void aSecretShowsNoValue() {
        Diff diff = Diff.between(
                manifest("Secret", "stringData: {password: hunter2, gone: top, same: s3cret}"),
                manifest("Secret", "data: {password: aHVudGVyMw==, fresh: bmV3, same: czNjcmV0}"));
        assertThat(diff.changes())
                .extracting(Difference::path, Difference::before, Difference::after)
                .containsExactly(
                        tuple("data.password", Optional.of("***"), Optional.of("***")),
                        tuple("data.gone", Optional.of("***"), Optional.empty()),
                        tuple("data.fresh", Optional.empty(), Optional.of("***")));
        assertThat(diff + diff.toMarkdown()).doesNotContain("hunter").doesNotContain("aHVu");
    }

    static Stream<Map.Entry<String, String>> readers() {
        String env = "containers: [{name: a, envFrom: [{configMapRef: {name: c}}]}]";
        String mounted = "volumes: [{name: v, configMap: {name: c}}], containers: [{name: a%s}]";
        return Stream.of(
                Map.entry(
                        env, "Deployment 'x' reads it as environment or by subPath and sees it only after a restart."),
                Map.entry(mounted.formatted(""), "Deployment 'x' has it mounted and sees it within about a minute."),
                Map.entry(
                        mounted.formatted(", volumeMounts: [{name: v, mountPath: /f, subPath: f}]"),
                        "Deployment 'x' reads it as environment or by subPath and sees it only after a restart."),
                Map.entry(
                        "containers: [{name: a}]",
                        "Mounted files follow within about a minute; environment variables only after a restart."));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aConfigMapNamesItsReaders(Map.Entry<String, String> reader) {
        Manifest pods = manifest("Deployment", "spec: {template: {spec: {" + reader.getKey() + "}}}");
        assertThat(Diff.between(pods.and(config("1")), pods.and(config("2"))).changes())
                .extracting(Difference::why)
                .containsExactly(reader.getValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deployment  | strategy: {type: Recreate} | The pod template changes and the strategy is Recreate: all pods stop before new ones start.
            Deployment  | paused: true | The Deployment is paused: its pods are replaced when it goes on.
            StatefulSet | updateStrategy: {rollingUpdate: {partition: 2}} | The pod template changes, so the pods from number 2 on are replaced one by one, the last first.
            DaemonSet   | updateStrategy: {type: OnDelete} | The update strategy is OnDelete: each pod takes it when somebody deletes that pod.
            """)
    void aTemplateSaysHowItsPodsAreReplaced(String kind, String strategy, String why) {
        String spec = "spec: {" + strategy + ", template: {spec: {containers: [{name: a, image: 'i:%s'}]}}}";
        Diff diff = Diff.between(manifest(kind, spec.formatted(1)), manifest(kind, spec.formatted(2)));
        assertThat(diff.changes()).extracting(Difference::why).containsExactly(why);
    }

    @Test
    void aReaderWithAChecksumRestartsWithTheChange() {
        String pods =
                "spec: {template: {metadata: {annotations: {checksum: '%s'}}, spec: {containers: [{name: a, envFrom:"
                        + " [{configMapRef: {name: c}}]}]}}}";
        Diff diff = Diff.between(
                manifest("Deployment", pods.formatted("1")).and(config("1")),
                manifest("Deployment", pods.formatted("2")).and(config("2")));
        assertThat(diff.changes())
                .extracting(Difference::why)
                .containsExactly(
                        "The pod template changes, so the pods are replaced step by step.",
                        "Deployment 'x' restarts with this change and reads it then.");
    }

    private static Manifest config(String value) {
        return Manifest.read("{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {key: '" + value + "'}}");
    }

    private static final String BEFORE = """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: data, namespace: prod}
            spec:
              storageClassName: fast
              resources: {requests: {storage: 10Gi}}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: shop, namespace: prod}
            data:
              nginx.conf: |
                user nginx;
                worker_processes 1;
              MODE: a|b
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: login, namespace: prod}
            stringData: {password: hunter2}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop, namespace: prod}
            spec:
              replicas: 2
              selector: {matchLabels: {app: shop}}
              template:
                metadata: {labels: {app: shop}}
                spec:
                  containers:
                    - name: web
                      image: acme/shop:1
                      env: [{name: MODE, value: fast}, {name: LEVEL, value: info}]
                      resources: {limits: {cpu: 1000m, memory: 1Gi}}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: shop, namespace: prod}
            spec: {minAvailable: 1}
            """;

    private static final String AFTER = """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: data, namespace: prod}
            spec:
              storageClassName: fast
              resources: {requests: {storage: 5Gi}}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: shop, namespace: prod}
            data:
              nginx.conf: |
                user nginx;
                worker_processes 4;
              MODE: a
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: login, namespace: prod}
            stringData: {password: hunter3}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop, namespace: prod}
            spec:
              replicas: 3
              selector: {matchLabels: {app: shop, tier: web}}
              strategy: {type: RollingUpdate}
              template:
                metadata: {labels: {app: shop, tier: web}}
                spec:
                  containers:
                    - name: web
                      image: acme/shop:2
                      env: [{name: LOG, value: json}, {name: MODE, value: fast}]
                      resources: {limits: {cpu: 1, memory: 1024Mi}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: shop, namespace: prod}
            spec: {ports: [{port: 80}]}
            """;

    @Test
    void printsForPeople() {
        Approvals.verify(Diff.between(Manifest.read(BEFORE), Manifest.read(AFTER)));
    }

    @Test
    void printsMarkdown() {
        Approvals.verify(
                Diff.between(Manifest.read(BEFORE), Manifest.read(AFTER)).toMarkdown(),
                Approvals.NAMES.withParameters().forFile().withExtension(".md"));
    }
}
