package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.manifest.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoscalerRulesTest {
    private static final String SHOP = Found.deployment("shop", "", "", "");

    private static String scaler(String name, String target, String more) {
        return "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: " + name + "}\nspec:\n"
                + Found.lines(2, "maxReplicas: 6|scaleTargetRef: " + target)
                + Found.lines(2, more);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    {apiVersion: apps/v1, kind: Deployment, name: shop}; ''
                    {apiVersion: apps/v1, kind: Deployment, name: shpo}; name
                    {apiVersion: apps/v1, kind: StatefulSet, name: shop}; ''
                    {apiVersion: apps/v1, kind: Deploymnet, name: shop}; kind
                    {apiVersion: apps/v1, kind: DaemonSet, name: shop}; kind
                    {apiVersion: extensions/v1beta1, kind: Deployment, name: shop}; apiVersion
                    {apiVersion: apps/v1beta2, kind: Deployment, name: shop}; ''
                    {apiVersion: acme.io/v1, kind: Shop, name: shop}; ''
                    {apiVersion: v1, kind: ReplicationController, name: shop}; ''
                    """)
    void scalesSomethingOfTheSet(String target, String field) {
        assertThat(Found.placesOf("hpa-target-exists", SHOP, scaler("shop", target, "")).stream()
                        .filter(place -> place.startsWith("error"))
                        .toList())
                .hasSize(field.isEmpty() ? 0 : 1)
                .allMatch(("error spec.scaleTargetRef." + field)::equals);
    }

    @Test
    void guessesWhatWasMeant() {
        String rule = "hpa-target-exists";
        assertThat(Found.by(rule, SHOP, scaler("shop", "{apiVersion: apps/v1, kind: Deployment, name: shpo}", "")))
                .containsExactly(
                        "error spec.scaleTargetRef.name: there is no Deployment 'shpo' in the set. Did you mean 'shop'?");
        assertThat(Found.by(rule, SHOP, scaler("shop", "{apiVersion: apps/v1, kind: StatefulSet, name: shop}", "")))
                .containsExactly(
                        "warning spec.scaleTargetRef.name: there is no StatefulSet 'shop' in the set. There is a"
                                + " Deployment of that name: did you mean kind: Deployment?");
        String alone = scaler("shop", "{apiVersion: apps/v1, kind: Deployment, name: shop}", "");
        assertThat(Found.placesOf(rule, alone)).containsExactly("warning spec.scaleTargetRef.name");
        assertThat(Manifest.read(alone).closedSet().check().errors())
                .anyMatch(finding -> finding.rule().equals(rule));
    }

    @Test
    void isAlone() {
        String target = "{apiVersion: apps/v1, kind: Deployment, name: shop}";
        String keda = "apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: shop}\n"
                + "spec: {scaleTargetRef: {name: shop}}\n";
        assertThat(Found.by("hpa-duplicate", SHOP, scaler("day", target, ""), scaler("night", target, "")))
                .containsExactly(
                        "error spec.scaleTargetRef: Deployment 'shop' is scaled by HorizontalPodAutoscaler 'day'"
                                + " already. Keep one, with the metrics of both.");
        assertThat(Found.placesOf("hpa-duplicate", SHOP, scaler("shop", target, ""), keda))
                .containsExactly("error spec.scaleTargetRef");
        assertThat(Found.placesOf(
                        "hpa-duplicate",
                        SHOP,
                        scaler("a", target, ""),
                        scaler("b", "{apiVersion: apps/v1, kind: Deployment, name: orders}", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Auto, 1", "Off, 0", "Initial, 0"})
    void standsBesideNoVerticalOne(String mode, int count) {
        String vertical = "apiVersion: autoscaling.k8s.io/v1\nkind: VerticalPodAutoscaler\nmetadata: {name: shop}\n"
                + "spec: {targetRef: {apiVersion: apps/v1, kind: Deployment, name: shop}, updatePolicy: {updateMode: \""
                + mode
                + "\"}}\n";
        String target = "{apiVersion: apps/v1, kind: Deployment, name: shop}";
        assertThat(Found.placesOf("hpa-duplicate", SHOP, scaler("shop", target, ""), vertical))
                .hasSize(count)
                .allMatch("warning spec.targetRef"::equals);
        assertThat(Found.placesOf(
                        "hpa-duplicate",
                        SHOP,
                        scaler(
                                "shop",
                                target,
                                "metrics: [{type: Pods, pods: {metric: {name: a}, target: {type: AverageValue, averageValue: 1}}}]"),
                        vertical))
                .isEmpty();
    }

    @Test
    void ownsTheReplicas() {
        String target = "{apiVersion: apps/v1, kind: Deployment, name: shop}";
        assertThat(Found.by(
                        "hpa-owns-replicas",
                        Found.deployment("shop", "replicas: 3", "", ""),
                        scaler("shop", target, "minReplicas: 2")))
                .containsExactly(
                        "warning spec.replicas: it is fixed to 3, but HorizontalPodAutoscaler 'shop' scales it from 2 to"
                                + " 6. Leave it out; the autoscaler's minimum is where it starts.");
        assertThat(Found.by("hpa-owns-replicas", SHOP, scaler("shop", target, "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6, 1", "5, 0"})
    void hasRoom(int min, int count) {
        assertThat(Found.placesOf(
                        "hpa-min-equals-max",
                        scaler("shop", "{apiVersion: apps/v1, kind: Deployment, name: shop}", "minReplicas: " + min)))
                .hasSize(count)
                .allMatch("warning spec.maxReplicas"::equals);
    }
}
