package dev.waybill.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** PriorityClasses, ResourceQuotas and LimitRanges in Java. */
class QuotaWordsTest {

    private static String priority(String name, String rest) {
        return "apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {name: " + name + "}\n" + rest + "\n";
    }

    private static String quota(String name, String spec) {
        return "apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: " + name + "}\nspec: {" + spec + "}\n";
    }

    private static String limits(String name, String limits) {
        return "apiVersion: v1\nkind: LimitRange\nmetadata: {name: " + name + "}\nspec: {limits: [" + limits + "]}\n";
    }

    private static String match(String scope, String operator, String values) {
        return "hard: {pods: 5}, scopeSelector: {matchExpressions: [{scopeName: " + scope + ", operator: " + operator
                + (values.isEmpty() ? "" : ", values: [" + values + "]") + "}]}";
    }

    static List<Arguments> single() {
        return List.of(
                arguments(
                        priority(
                                "high",
                                "value: 100000\nglobalDefault: true\npreemptionPolicy: Never\ndescription: Text."),
                        """
                        return priorityClass("high", 100000)
                                .description("Text.")
                                .asGlobalDefault()
                                .neverPreempting();
                        """),
                arguments(priority("low", "value: -10"), "return priorityClass(\"low\", -10);"),
                arguments(quota("all", """
                                hard: {requests.cpu: "4", requests.memory: 8Gi, limits.cpu: 8500m, requests.storage: 1Ti,
                                  fast.storageclass.storage.k8s.io/requests.storage: 500Gi,
                                  fast.storageclass.storage.k8s.io/persistentvolumeclaims: "5",
                                  pods: "20", persistentvolumeclaims: 10, services.loadbalancers: 2, services.nodeports: 0,
                                  count/deployments.apps: 5, requests.nvidia.com/gpu: 2, configmaps: 10}
                                """), """
                        return resourceQuota("all")
                                .requests(cores(4), gibibytes(8))
                                .limits(millicores(8500))
                                .storage(tebibytes(1))
                                .storage(existingStorageClass("fast"), gibibytes(500))
                                .claims(existingStorageClass("fast"), 5)
                                .pods(20)
                                .claims(10)
                                .loadBalancers(2)
                                .nodePorts(0)
                                .count("deployments.apps", 5)
                                .hard("requests.nvidia.com/gpu", quantity("2"))
                                .hard("configmaps", quantity("10"));
                        """),
                arguments(quota("bad-class", "hard: {BAD.storageclass.storage.k8s.io/persistentvolumeclaims: 5}"), """
                        return resourceQuota("bad-class")
                                .customize(r -> r.editSpec()
                                        .addToHard("BAD.storageclass.storage.k8s.io/persistentvolumeclaims", new Quantity("5"))
                                        .endSpec());
                        """),
                arguments(quota("scopes", "hard: {pods: 5}, scopes: [NotTerminating, NotBestEffort]"), """
                        return resourceQuota("scopes")
                                .pods(5)
                                .scope(QuotaScope.NOT_TERMINATING)
                                .scope(QuotaScope.NOT_BEST_EFFORT);
                        """),
                arguments(quota("contradiction", "hard: {pods: 5}, scopes: [Terminating, NotTerminating]"), """
                        return resourceQuota("contradiction")
                                .pods(5)
                                .scope(QuotaScope.TERMINATING)
                                .customize(r -> r.editSpec().withScopes("Terminating", "NotTerminating").endSpec());
                        """),
                arguments(quota("in", match("PriorityClass", "In", "high, low")), """
                        return resourceQuota("in")
                                .pods(5)
                                .where(ScopeMatch.priorityIn(existingPriorityClass("high"), existingPriorityClass("low")));
                        """),
                arguments(quota("not-in", match("PriorityClass", "NotIn", "high")), """
                        return resourceQuota("not-in")
                                .pods(5)
                                .where(ScopeMatch.priorityNotIn(existingPriorityClass("high")));
                        """),
                arguments(
                        quota("without", match("PriorityClass", "DoesNotExist", "")),
                        "return resourceQuota(\"without\").pods(5).where(ScopeMatch.withoutPriority());"),
                arguments(
                        quota("exists", match("BestEffort", "Exists", "")),
                        "return resourceQuota(\"exists\").pods(5).where(ScopeMatch.in(QuotaScope.BEST_EFFORT));"),
                arguments(
                        quota("attributes", match("VolumeAttributesClass", "In", "gold"))
                                .replace("pods:", "persistentvolumeclaims:"),
                        "return resourceQuota(\"attributes\").claims(5).where(ScopeMatch.volumeAttributesIn(\"gold\"));"),
                arguments(
                        limits(
                                "each",
                                "{type: Container, default: {cpu: 500m, memory: 512Mi, ephemeral-storage: 1Gi},"
                                        + " defaultRequest: {cpu: 100m, memory: 128Mi}, max: {cpu: \"2\", memory: 2Gi},"
                                        + " min: {cpu: 50m}, maxLimitRequestRatio: {cpu: \"10\"}},"
                                        + " {type: Pod, max: {cpu: \"4\", memory: 4Gi}, min: {memory: 64Mi}},"
                                        + " {type: PersistentVolumeClaim, min: {storage: 1Gi}, max: {storage: 100Gi}}"),
                        """
                        return limitRange(
                                "each",
                                containerLimits()
                                .defaultRequest(millicores(100), mebibytes(128))
                                .defaultLimit(millicores(500), mebibytes(512))
                                .defaultLimit("ephemeral-storage", quantity("1Gi"))
                                .max(cores(2), gibibytes(2))
                                .min(millicores(50))
                                .maxLimitRequestRatio("cpu", quantity("10")))
                                .limits(podLimits().max(cores(4), gibibytes(4)).min(mebibytes(64)))
                                .limits(claimLimits(gibibytes(1), gibibytes(100)));
                        """),
                arguments(
                        limits("most", "{type: PersistentVolumeClaim, max: {storage: 100Gi}}"),
                        "return limitRange(\"most\", claimsOfAtMost(gibibytes(100)));"),
                arguments(
                        limits("least", "{type: PersistentVolumeClaim, min: {storage: 1Gi}}"),
                        "return limitRange(\"least\", claimsOfAtLeast(gibibytes(1)));"));
    }

    @ParameterizedTest
    @MethodSource("single")
    void says(String yaml, String java) {
        assertThat(Migrated.last(yaml)).isEqualTo(Migrated.flat(java));
    }

    @Test
    void aQuotaTakesTheClassesThatAreThere() {
        String storage =
                "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: fast}\nprovisioner: acme.io\n";

        assertThat(Migrated.last(storage + "---\n"
                        + quota("q", "hard: {fast.storageclass.storage.k8s.io/requests.storage: 5Gi}")))
                .isEqualTo("return resourceQuota(\"q\").storage(fastStorageClass(), gibibytes(5));");
        assertThat(Migrated.last(
                        priority("high", "value: 1") + "---\n" + quota("q", match("PriorityClass", "In", "high"))))
                .endsWith(".where(ScopeMatch.priorityIn(highPriorityClass()));");
    }

    @Test
    void whatBelongsToKubernetesIsRaw() {
        assertThat(Migrated.last(priority("system-x", "value: 2000000000")))
                .startsWith("return raw(new PriorityClassBuilder()");
        assertThat(Migrated.last(limits("images", "{type: Image, max: {storage: 1Gi}}")))
                .startsWith("return raw(new LimitRangeBuilder()");
    }

    @Test
    void allOfItCompiles() {
        Migrated.prove(single().stream().map(each -> (String) each.get()[0]).toList());
    }
}
