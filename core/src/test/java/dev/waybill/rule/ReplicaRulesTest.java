package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicaRulesTest {
    private static final String HPA = """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: shop}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: shop}
              minReplicas: 2
              maxReplicas: 4
            """;
    private static final String KEDA = """
            apiVersion: keda.sh/v1alpha1
            kind: ScaledObject
            metadata: {name: shop}
            spec: {scaleTargetRef: {name: shop}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    ''; 1
                    'replicas: 1'; 1
                    'replicas: 2'; 0
                    'replicas: 0'; 0
                    'strategy: {type: Recreate}'; 0
                    """)
    void aDeploymentRunsTwoPods(String spec, int count) {
        assertThat(Found.placesOf("single-replica", Found.deployment("shop", spec, "", "")))
                .hasSize(count)
                .allMatch("warning spec.replicas"::equals);
    }

    @Test
    void anAutoscalerMakesMoreOfOne() {
        String shop = Found.deployment("shop", "", "", "");
        assertThat(Found.by("single-replica", shop))
                .containsExactly("warning spec.replicas: it is not set, which means one pod. Run 2 or more, or add a"
                        + " HorizontalPodAutoscaler; an app that must be alone takes the strategy Recreate.");
        assertThat(Found.by("single-replica", shop, HPA)).isEmpty();
        assertThat(Found.by("single-replica", shop, KEDA)).isEmpty();
        assertThat(Found.by("single-replica", shop, HPA.replace("name: shop", "name: orders")))
                .hasSize(1);
        assertThat(Found.by("single-replica", Found.workload("StatefulSet", "shop", "", "", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    replicas: 2; ''; warning spec.template.spec.topologySpreadConstraints
                    replicas: 1; ''; ''
                    replicas: 2; affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, podAffinityTerm: {topologyKey: a}}]}}; ''
                    replicas: 2; affinity: {podAntiAffinity: {}}; warning spec.template.spec.topologySpreadConstraints
                    replicas: 2; affinity: {nodeAffinity: {}}; warning spec.template.spec.topologySpreadConstraints
                    replicas: 2; topologySpreadConstraints: [{maxSkew: 1, topologyKey: a, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: shop}}}]; ''
                    replicas: 2; topologySpreadConstraints: [{maxSkew: 1, topologyKey: a, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: shp}}}]; warning spec.template.spec.topologySpreadConstraints[0].labelSelector
                    replicas: 2; topologySpreadConstraints: [{maxSkew: 1, topologyKey: a, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchExpressions: [{key: app, operator: In, values: [shop]}]}}]; ''
                    replicas: 2; topologySpreadConstraints: [{maxSkew: 1, topologyKey: a, whenUnsatisfiable: DoNotSchedule}]; warning spec.template.spec.topologySpreadConstraints[0].labelSelector
                    """)
    void replicasAreSpread(String spec, String pod, String place) {
        assertThat(Found.placesOf("spread-replicas", Found.deployment("shop", spec, pod, "")))
                .hasSize(place.isEmpty() ? 0 : 1)
                .allMatch(place::equals);
    }

    @Test
    void countsTheAutoscalersMinimum() {
        assertThat(Found.by("spread-replicas", Found.deployment("shop", "", "", ""), HPA))
                .containsExactly(
                        "warning spec.template.spec.topologySpreadConstraints: nothing keeps the 2 pods from running on"
                                + " one node. Add a constraint with topologyKey kubernetes.io/hostname and the pods' labels.");
    }

    @ParameterizedTest
    @CsvSource({"Deployment, 0, 1", "StatefulSet, 21, 1", "DaemonSet, 0, 1", "Deployment, 20, 0", "Deployment, 1, 0"})
    void keepsSomeRevisions(String kind, int limit, int count) {
        assertThat(Found.placesOf(
                        "revision-history", Found.workload(kind, "shop", "revisionHistoryLimit: " + limit, "", "")))
                .hasSize(count)
                .allMatch("warning spec.revisionHistoryLimit"::equals);
    }
}
