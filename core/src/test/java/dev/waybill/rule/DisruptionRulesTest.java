package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.manifest.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisruptionRulesTest {

    private static String budget(String spec) {
        return "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: shop}\nspec:\n"
                + Found.lines(2, spec);
    }

    private static String scaler(int min) {
        return "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: shop}\nspec:\n"
                + Found.lines(
                        2,
                        "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: shop}|maxReplicas: 9|minReplicas: "
                                + min);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    3; minAvailable: 3; minAvailable
                    3; minAvailable: 4; minAvailable
                    3; minAvailable: 2; ''
                    2; minAvailable: 80%; minAvailable
                    2; minAvailable: 50%; ''
                    3; minAvailable: 100%; minAvailable
                    3; maxUnavailable: 0; maxUnavailable
                    3; maxUnavailable: 0%; maxUnavailable
                    3; maxUnavailable: 1%; ''
                    3; maxUnavailable: 1; ''
                    1; minAvailable: 1; minAvailable
                    1; minAvailable: 0; ''
                    0; minAvailable: 1; ''
                    3; minAvailable: some; ''
                    """)
    void letsAPodGo(int replicas, String spec, String field) {
        assertThat(Found.placesOf(
                        "pdb-allows-zero",
                        Found.deployment("shop", "replicas: " + replicas, "", ""),
                        budget(spec + "|selector: {matchLabels: {app: shop}}")))
                .hasSize(field.isEmpty() ? 0 : 1)
                .allMatch(("error spec." + field)::equals);
    }

    @Test
    void goesByTheAutoscalersMinimum() {
        String shop = Found.deployment("shop", "", "", "");
        String budget = budget("minAvailable: 2|selector: {matchLabels: {app: shop}}");
        assertThat(Found.by("pdb-allows-zero", shop, scaler(2), budget))
                .containsExactly(
                        "error spec.minAvailable: Deployment 'shop' runs 2 at the least, and 2 must stay available, so"
                                + " no pod may be evicted and a drain never ends. Lower it below 2, or write maxUnavailable: 1 in its"
                                + " place.");
        assertThat(Found.by("pdb-allows-zero", shop, scaler(3), budget)).isEmpty();
    }

    @Test
    void addsUpTheWorkloadsAndLeavesOthersAlone() {
        String budget = budget("minAvailable: 3|selector: {}");
        String shop = Found.deployment("shop", "replicas: 2", "", "");
        assertThat(Found.placesOf("pdb-allows-zero", shop, budget)).hasSize(1);
        assertThat(Found.placesOf("pdb-allows-zero", shop, Found.deployment("orders", "replicas: 2", "", ""), budget))
                .isEmpty();
        assertThat(Found.placesOf("pdb-allows-zero", shop, Found.workload("DaemonSet", "log", "", "", ""), budget))
                .isEmpty();
    }

    @Test
    void selectsSomeWorkload() {
        String rule = "pdb-selector-matches";
        String shop = Found.deployment("shop", "", "", "");
        String typo = budget("maxUnavailable: 1|selector: {matchLabels: {app: shpo}}");
        assertThat(Found.by(rule, shop, typo))
                .containsExactly(
                        "error spec.selector: it matches the pods of no workload in the set. Did you mean 'app: shop'?");
        assertThat(Found.by(rule, shop, budget("maxUnavailable: 1|selector: {matchLabels: {app: shop}}")))
                .isEmpty();
        assertThat(Found.by(rule, shop, budget("maxUnavailable: 1|selector: {}")))
                .isEmpty();
        assertThat(Found.by(rule, shop, budget("maxUnavailable: 1")))
                .containsExactly(
                        "error spec.selector: without a selector it protects no pod. Write the pods' labels under"
                                + " matchLabels.");
    }

    @Test
    void staysCalmWhereThePodsMayBeElsewhere() {
        String rule = "pdb-selector-matches";
        String typo = budget("maxUnavailable: 1|selector: {matchLabels: {app: shpo}}");
        String custom = "apiVersion: acme.io/v1\nkind: Shop\nmetadata: {name: shop}\n";
        assertThat(Found.by(rule, typo)).isEmpty();
        assertThat(Manifest.read(typo).closedSet().check().errors())
                .anyMatch(finding -> finding.rule().equals(rule));
        assertThat(Found.placesOf(rule, Found.deployment("shop", "", "", ""), typo, custom))
                .containsExactly("warning spec.selector");
    }

    @ParameterizedTest
    @CsvSource({"Deployment, 2, 1", "StatefulSet, 3, 1", "Deployment, 1, 0", "ReplicaSet, 3, 0"})
    void replicatedWorkloadsHaveABudget(String kind, int replicas, int count) {
        String shop = Found.workload(kind, "shop", "replicas: " + replicas, "", "");
        assertThat(Found.placesOf("pdb-missing", shop)).hasSize(count);
        assertThat(Found.placesOf(
                        "pdb-missing", shop, budget("maxUnavailable: 1|selector: {matchLabels: {app: shop}}")))
                .isEmpty();
    }
}
