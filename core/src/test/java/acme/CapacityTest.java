package acme;

import static dev.waybill.Waybill.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.workload.ConcurrencyPolicy;
import dev.waybill.manifest.Capacity;
import dev.waybill.manifest.CapacityRow;
import dev.waybill.manifest.Manifest;
import java.time.ZoneId;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bill of a manifest. */
class CapacityTest {
    private static final Container WEB = container("web", image("acme/shop:1"));

    private static Container asking(String name, String cpu, String memory) {
        return container(name, image("acme/" + name + ":1")).requests(cpu(cpu), memory(memory));
    }

    private static CapacityRow only(Manifest manifest) {
        assertThat(manifest.capacity().rows()).hasSize(1);
        return manifest.capacity().rows().get(0);
    }

    private static Manifest company() {
        var uploads = claim("uploads", existingStorageClass("gp3"), gibibytes(5));
        Deployment shop = deployment(
                        "shop",
                        asking("web", "250m", "512Mi").limits(memory("512Mi")).mount("/uploads", uploads))
                .sidecar(asking("proxy", "50m", "64Mi").limits(cpu("100m"), memory("64Mi")));
        var db = statefulSet(
                        "db", existingService("db"), asking("db", "1", "2Gi").limits(memory("2Gi")))
                .replicas(3)
                .claimTemplate(claim("data", existingStorageClass("gp3"), gibibytes(20)));
        var agent = daemonSet("agent", asking("agent", "100m", "100Mi").limits(cpu("200m"), memory("100Mi")));
        var report = job("report", container("main", image("acme/report:1")).requests(memory("1Gi")))
                .parallelism(2);
        return manifest(
                uploads,
                shop,
                autoscaler(shop, between(2, 6)).onCpu(percent(70)),
                db,
                agent,
                cronJob("report", schedule("0 3 * * *", ZoneId.of("UTC")), report));
    }

    @Test
    void isATable() {
        Approvals.verify(company().capacity());
    }

    @Test
    void isATableOfMarkdown() {
        Approvals.verify(company().capacity().toMarkdown());
    }

    @Test
    void isATableByApp() {
        Approvals.verify(company().capacity().byApp());
    }

    @Test
    void anEmptyManifestAsksForNothing() {
        assertThat(manifest(configMap("settings")).capacity().toString()).isEqualTo("""
                app    object  pods  CPU  CPU limit  memory  memory limit  storage
                total          0
                """);
    }

    @Test
    void aLargeInitContainerCounts() {
        CapacityRow row = only(manifest(
                deployment("shop", asking("web", "200m", "1Gi")).initContainer(asking("migrate", "1", "256Mi"))));

        assertThat(row.cpuRequest().atMaximum()).isEqualTo(cores(1));
        assertThat(row.memoryRequest().atMaximum()).isEqualTo(gibibytes(1));
    }

    @Test
    void anInitContainerRunsBesideTheSidecarsBeforeIt() {
        Container first = asking("first", "1", "1Mi");
        Container second = asking("second", "900m", "1Mi");
        Container proxy = asking("proxy", "300m", "1Mi");
        Deployment shop = deployment("shop", asking("web", "500m", "1Mi"));

        assertThat(only(manifest(shop.initContainer(first).sidecar(proxy).initContainer(second)))
                        .cpuRequest()
                        .atMinimum())
                .isEqualTo(cpu("1200m"));
        assertThat(only(manifest(shop.initContainer(first).initContainer(second).sidecar(proxy)))
                        .cpuRequest()
                        .atMinimum())
                .isEqualTo(cores(1));
    }

    @Test
    void thePodsOwnWordGoesFirst() {
        CapacityRow row = only(manifest(deployment("shop", WEB).podRequests(cpu("2"), memory("3Gi"))));

        assertThat(row.cpuRequest().atMaximum()).isEqualTo(cores(2));
        assertThat(row.cpuRequest().isWhole()).isTrue();
        assertThat(row.cpuLimit().isStated()).isFalse();
    }

    @Test
    void aLimitIsARequestAsWell() {
        CapacityRow row = only(manifest(deployment("shop", WEB.limits(cpu("2"), memory("3Gi")))));

        assertThat(row.cpuRequest().atMaximum()).isEqualTo(cores(2));
        assertThat(row.memoryRequest().atMaximum()).isEqualTo(gibibytes(3));
    }

    @Test
    void theAutoscalerGoesBeforeTheReplicas() {
        Deployment shop = deployment("shop", asking("web", "500m", "1Gi"));
        CapacityRow row = manifest(shop, autoscaler(shop, between(3, 7)).onCpu(percent(50)))
                .capacity()
                .total();

        assertThat(row.fewestPods()).isEqualTo(3);
        assertThat(row.mostPods()).isEqualTo(7);
        assertThat(row.cpuRequest().atMinimum()).isEqualTo(millicores(1500));
        assertThat(row.cpuRequest().atMaximum()).isEqualTo(millicores(3500));
        assertThat(row.memoryRequest().atMaximum()).isEqualTo(gibibytes(7));
    }

    @Test
    void aStatefulSetClaimsForEachPod() {
        var db = statefulSet("db", existingService("db"), asking("db", "1", "1Gi"))
                .claimTemplate(claim("data", existingStorageClass("gp3"), gibibytes(20)))
                .claimTemplate(claim("log", existingStorageClass("gp3"), mebibytes(512)));
        CapacityRow row = manifest(db, autoscaler(db, between(2, 4)).onCpu(percent(50)))
                .capacity()
                .total();

        assertThat(row.storage().atMinimum()).isEqualTo(gibibytes(41));
        assertThat(row.storage().atMaximum()).isEqualTo(gibibytes(82));
    }

    @Test
    void aClaimCountsOnceAndWithTheAppThatMountsIt() {
        var uploads = claim("uploads", existingStorageClass("gp3"), gibibytes(5));
        Capacity capacity = manifest(
                        uploads,
                        deployment("shop", asking("web", "1", "1Gi").mount("/uploads", uploads))
                                .replicas(3),
                        deployment("scan", asking("web", "1", "1Gi").mount("/uploads", uploads)))
                .capacity();

        assertThat(capacity.total().storage().atMaximum()).isEqualTo(gibibytes(5));
        assertThat(capacity.byApp().rows())
                .extracting(CapacityRow::app, row -> row.storage().atMaximum())
                .containsExactly(tuple("shop", gibibytes(5)), tuple("scan", mebibytes(0)));
    }

    @Test
    void aDaemonSetIsApart() {
        Capacity capacity = manifest(
                        daemonSet("agent", asking("agent", "100m", "64Mi")),
                        deployment("shop", asking("web", "1", "1Gi")))
                .capacity();

        assertThat(capacity.total().cpuRequest().atMaximum()).isEqualTo(cores(1));
        assertThat(capacity.perNode().cpuRequest().atMinimum()).isEqualTo(millicores(100));
    }

    @ParameterizedTest
    @CsvSource({"4, 10, 4", "4, 2, 2", "1, 1, 1"})
    void aJobCountsWithWhatRunsAtOnce(int parallelism, int completions, int pods) {
        CapacityRow row = only(manifest(
                job("load", asking("main", "1", "1Gi")).parallelism(parallelism).completions(completions)));

        assertThat(row.fewestPods()).isZero();
        assertThat(row.mostPods()).isEqualTo(pods);
        assertThat(row.cpuRequest().atMinimum()).isEqualTo(cores(0));
        assertThat(row.cpuRequest().atMaximum()).isEqualTo(cores(pods));
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOW, may overlap (Allow)",
        "FORBID, never overlap (Forbid)",
        "REPLACE, replaces the one before (Replace)"
    })
    void aCronJobSaysWhetherRunsOverlap(ConcurrencyPolicy policy, String words) {
        CapacityRow row = only(manifest(
                cronJob("report", schedule("0 3 * * *", ZoneId.of("UTC")), job("report", asking("main", "1", "1Gi")))
                        .concurrencyPolicy(policy)));

        assertThat(row.mostPods()).isEqualTo(1);
        assertThat(row.notes())
                .singleElement()
                .asString()
                .startsWith("CronJob report: one run is counted")
                .contains(words);
    }

    @Test
    void whoStatesNothingIsNamed() {
        CapacityRow row = only(manifest(deployment("shop", asking("web", "250m", "64Mi"))
                .sidecar(container("proxy", image("acme/proxy:1")))
                .initContainer(container("wait", image("acme/wait:1")))));

        assertThat(row.cpuRequest().atMinimum()).isEqualTo(millicores(250));
        assertThat(row.cpuRequest().isWhole()).isFalse();
        assertThat(row.cpuRequest().silent()).containsExactly("Deployment shop (proxy, wait)");
        assertThat(row.cpuLimit().isStated()).isFalse();
        assertThat(row.cpuLimit().silent()).containsExactly("Deployment shop (proxy, wait, web)");
    }

    @Test
    void aLimitRangeFillsIn() {
        CapacityRow row = only(manifest(
                deployment("shop", WEB),
                limitRange(
                        "defaults",
                        containerLimits()
                                .defaultRequest(cpu("100m"), memory("64Mi"))
                                .defaultLimit(cpu("1"), memory("1Gi")))));

        assertThat(row.cpuRequest().atMinimum()).isEqualTo(millicores(100));
        assertThat(row.memoryLimit().atMinimum()).isEqualTo(gibibytes(1));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "0.1, 1Mi, 100m",
        "2000m, 1024Ki, 2",
        "1e3, 1M, 1000",
        "100u, 1.5Gi, 1m",
        "1k, 100m, 1000",
    })
    void readsEverySuffix(String cpu, String memory, String shown) {
        CapacityRow row = only(Manifest.read("""
                apiVersion: v1
                kind: Pod
                metadata: {name: shop}
                spec:
                  containers:
                    - name: web
                      image: acme/shop:1
                      resources:
                        requests: {cpu: '%s', memory: '%s'}
                """.formatted(cpu, memory)));

        assertThat(row.cpuRequest().atMaximum()).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "512Mi, 512Mi",
        "1024Mi, 1Gi",
        "1536Mi, 1536Mi",
        "512M, 512M",
        "1585741824, ~1.48Gi",
        "100m, 1",
        "20480Gi, 20Ti",
        "0, 0",
        "8Ei, ~8589934592Gi",
    })
    void showsSizesShort(String memory, String shown) {
        Manifest pod = Manifest.read("""
                apiVersion: v1
                kind: Pod
                metadata: {name: shop}
                spec:
                  containers:
                    - {name: web, image: 'acme/shop:1', resources: {requests: {cpu: 1, memory: '%s'}}}
                """.formatted(memory));

        assertThat(pod.capacity()
                        .toString()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .split(" {2,}"))
                .containsSubsequence("-", shown, "-");
    }

    @Test
    void isExactWhereSumsAreLong() {
        Manifest many = manifest();
        for (int i = 0; i < 10; i++) {
            many = many.and(
                    deployment("shop-" + i, asking("web", "0.1", "1073741")).replicas(3));
        }

        assertThat(many.capacity().total().cpuRequest().atMaximum()).isEqualTo(cores(3));
        assertThat(many.capacity().total().memoryRequest().atMaximum().bytes()).isEqualTo(30L * 1_073_741);
    }

    @Test
    void anObjectWithoutASpecAsksForNothing() {
        assertThat(Manifest.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                ---
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data}
                spec: {accessModes: [ReadWriteOnce]}
                """).capacity().toString()).isEqualTo("""
                app    object                      pods  CPU  CPU limit  memory  memory limit  storage
                data   PersistentVolumeClaim data                                              -
                total                              0                                           -

                A '-' stands for no amount, a '+' for a sum without these:
                No size: PersistentVolumeClaim data.
                """);
    }

    @Test
    void anEphemeralClaimIsMadeForEachPod() {
        CapacityRow row = only(Manifest.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  replicas: 3
                  template:
                    spec:
                      containers: [{name: web, image: 'acme/shop:1'}]
                      volumes:
                        - name: scratch
                          ephemeral: {volumeClaimTemplate: {spec: {resources: {requests: {storage: 2Gi}}}}}
                """));

        assertThat(row.storage().atMinimum()).isEqualTo(gibibytes(6));
    }

    @Test
    void namesNamespacesWhereThereAreSeveral() {
        Deployment shop = deployment("shop", asking("web", "1", "1Gi"));

        assertThat(manifest(manifest(shop).namespace("test"), manifest(shop).namespace("prod"))
                        .capacity()
                        .toString())
                .contains(
                        "Deployment shop in test ",
                        "No CPU limit: Deployment shop in test (web); Deployment shop in prod (web).");
    }

    @Test
    void whatNoValueHoldsIsTheLargestOne() {
        Manifest huge = Manifest.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  replicas: 2147483647
                  template:
                    spec:
                      containers:
                        - {name: web, image: 'acme/shop:1', resources: {requests: {cpu: 9E, memory: 8Ei}}}
                """);

        assertThat(huge.capacity().total().memoryRequest().atMaximum().bytes()).isEqualTo(Long.MAX_VALUE);
        assertThat(huge.capacity().total().cpuRequest().atMaximum().millicores())
                .isEqualTo(Long.MAX_VALUE);
    }
}
