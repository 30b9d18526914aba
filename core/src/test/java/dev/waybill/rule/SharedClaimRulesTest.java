package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.manifest.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedClaimRulesTest {
    private static final String VOLUME = "volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]";

    private static String claim(String mode) {
        return "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data}\n" + "spec: {accessModes: [" + mode
                + "], resources: {requests: {storage: 1Gi}}}\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    ReadWriteOnce; ''; 1
                    ReadWriteOncePod; ''; 1
                    ReadWriteOnce; replicas: 2|strategy: {type: Recreate}; 1
                    ReadWriteOnce; strategy: {type: Recreate}; 0
                    ReadWriteOnce; strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}; 0
                    ReadWriteOnce; replicas: 0; 0
                    ReadWriteMany; replicas: 3; 0
                    'ReadWriteOnce, ReadWriteMany'; replicas: 3; 0
                    ReadOnlyMany; replicas: 3; 0
                    """)
    void oneNodeHasTheVolumeAtATime(String mode, String spec, int count) {
        assertThat(Found.placesOf(
                        "rwo-volume-with-rolling-update", claim(mode), Found.deployment("shop", spec, VOLUME, "")))
                .hasSize(count)
                .allMatch("warning spec.template.spec.volumes[0]"::equals);
    }

    @Test
    void saysHowManyPodsWantIt() {
        assertThat(Found.by(
                        "rwo-volume-with-rolling-update",
                        claim("ReadWriteOnce"),
                        Found.deployment("shop", "replicas: 3", VOLUME, "")))
                .containsExactly(
                        "warning spec.template.spec.volumes[0]: claim 'data' is ReadWriteOnce, but up to 3 pods want it at"
                                + " once. Run one pod, make it a StatefulSet with a claim for each pod, or use a ReadWriteMany class.");
        assertThat(Found.by("rwo-volume-with-rolling-update", Found.deployment("shop", "replicas: 3", VOLUME, "")))
                .isEmpty();
    }

    @Test
    void aStatefulSetNamesAHeadlessService() {
        String rule = "statefulset-service-headless";
        String orders = Found.workload("StatefulSet", "orders", "serviceName: orders", "", "");
        assertThat(Found.by(rule, orders, Found.service("orders", "clusterIP: None")))
                .isEmpty();
        assertThat(Found.by(rule, orders, Found.service("orders", "")))
                .containsExactly(
                        "error spec.serviceName: Service 'orders' has a cluster address, so the pods get no DNS names of"
                                + " their own. Name a Service with clusterIP: None; one with an address may stand beside it.");
        assertThat(Found.by(rule, orders, Found.service("order", "clusterIP: None")))
                .containsExactly(
                        "error spec.serviceName: there is no Service 'orders' in the set. Did you mean 'order'?");
        assertThat(Found.by(
                        rule, orders, Found.service("orders", "clusterIP: None").replace("app: orders", "app: shop")))
                .containsExactly(
                        "error spec.serviceName: Service 'orders' selects other pods, so these get no DNS names. Give the"
                                + " Service the pods' labels as its selector.");
        assertThat(Found.placesOf(rule, orders)).containsExactly("warning spec.serviceName");
        assertThat(Manifest.read(orders).closedSet().check().errors())
                .anyMatch(finding -> finding.rule().equals(rule));
        assertThat(Found.by(rule, Found.workload("StatefulSet", "orders", "", "", "")))
                .isEmpty();
    }
}
