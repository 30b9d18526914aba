package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadBalancerRulesTest {
    private static final String PLACE = "warning spec.template.spec.terminationGracePeriodSeconds";
    private static final String SHOP = Found.deployment("shop", "", "", "");

    private static String ingress(String annotations) {
        return "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: shop\n  annotations:\n"
                + Found.lines(4, annotations)
                + "spec:\n  rules:\n    - http:\n        paths:\n          - path: /\n            pathType: Prefix\n"
                + "            backend: {service: {name: shop, port: {number: 80}}}\n";
    }

    @ParameterizedTest
    @CsvSource({
        "120, ip, ClusterIP, 1",
        "120, instance, NodePort, 0",
        "30, ip, ClusterIP, 0",
        "31, ip, NodePort, 1",
    })
    void comparesTheDelayOfAnAlb(int delay, String target, String type, int count) {
        assertThat(Found.placesOf(
                        "lb-drain-vs-grace",
                        SHOP,
                        Found.service("shop", "type: " + type),
                        ingress("alb.ingress.kubernetes.io/target-type: " + target
                                + "|alb.ingress.kubernetes.io/target-group-attributes: stickiness.enabled=true,deregistration_delay.timeout_seconds="
                                + delay)))
                .hasSize(count)
                .allMatch(PLACE::equals);
    }

    @Test
    void readsTheAnnotationsOfServices() {
        String nlb = Found.service("shop", "type: LoadBalancer")
                .replace(
                        "metadata: {name: shop}",
                        "metadata: {name: shop, annotations: {service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip,"
                                + " service.beta.kubernetes.io/aws-load-balancer-target-group-attributes: \"deregistration_delay.timeout_seconds=90\"}}");
        assertThat(Found.by("lb-drain-vs-grace", SHOP, nlb))
                .containsExactly(
                        PLACE + ": the grace period is 30s, the default, but Service 'shop' gives requests a"
                                + " deregistration delay of 90s. Raise it to at least 90, or shorten the load balancer's time.");
        String gke = Found.service("shop", "")
                .replace(
                        "metadata: {name: shop}",
                        "metadata: {name: shop, annotations: {cloud.google.com/backend-config: '{\"default\": \"slow\"}'}}");
        String config = "apiVersion: cloud.google.com/v1\nkind: BackendConfig\nmetadata: {name: slow}\n"
                + "spec: {connectionDraining: {drainingTimeoutSec: 60}}\n";
        assertThat(Found.placesOf("lb-drain-vs-grace", SHOP, gke, config)).containsExactly(PLACE);
        assertThat(Found.placesOf("lb-drain-vs-grace", SHOP, gke, config.replace("60", "20")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"40s, 1", "30s, 0", "40000, 1", "30000, 0"})
    void comparesTheDrainOfTheAppAlone(String drain, int count) {
        assertThat(Found.placesOf(
                        "lb-drain-vs-grace",
                        Found.deployment(
                                "shop",
                                "",
                                "",
                                "env: [{name: SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE, value: '" + drain + "'}]")))
                .hasSize(count);
    }
}
