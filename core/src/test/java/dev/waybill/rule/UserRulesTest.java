package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserRulesTest {
    private static final String CLAIM = "volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]";
    private static final String MOUNT = "volumeMounts: [{name: data, mountPath: /data}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "runAsNonRoot: true; ''; 80; 1",
                "runAsUser: 1000; ''; 443; 1",
                "runAsUser: 1000; ''; 1023; 1",
                "runAsUser: 1000; ''; 1024; 0",
                "runAsUser: 0; ''; 80; 0",
                "''; ''; 80; 0",
                "runAsNonRoot: false; ''; 80; 0",
                "runAsNonRoot: true; runAsUser: 0; 80; 0",
                "''; runAsUser: 1000; 80; 1",
                "runAsNonRoot: true; 'capabilities: {add: [NET_BIND_SERVICE]}'; 80; 0",
                "runAsNonRoot: true; 'capabilities: {add: [CHOWN]}'; 80; 1",
                "'runAsNonRoot: true, sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: \"0\"}]'; ''; 80; 0",
                "'runAsNonRoot: true, sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: \"80\"}]'; ''; 80; 0",
                "'runAsNonRoot: true, sysctls: [{name: net.ipv4.ip_unprivileged_port_start, value: \"81\"}]'; ''; 80; 1"
            })
    void lowPortsAreRoots(String pod, String container, int port, int count) {
        assertThat(Found.placesOf(
                        "low-port-as-nonroot",
                        Found.deployment(
                                "shop",
                                "",
                                "securityContext: {" + pod + "}",
                                "ports: [{containerPort: 8080}, {containerPort: " + port + "}]|securityContext: {"
                                        + container + "}")))
                .hasSize(count)
                .allMatch("warning spec.template.spec.containers[0].ports[1].containerPort"::equals);
    }

    @Test
    void namesAPortThatIsFree() {
        assertThat(Found.by(
                        "low-port-as-nonroot",
                        Found.deployment(
                                "shop", "", "securityContext: {runAsUser: 1000}", "ports: [{containerPort: 80}]")))
                .containsExactly(
                        "warning spec.template.spec.containers[0].ports[0].containerPort: container 'web' is not"
                                + " root and listens on 80, and ports below 1024 are root's. Listen on 8080, and let the Service map"
                                + " 80 to it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'securityContext: {runAsUser: 1000}'; 1",
                "'securityContext: {runAsNonRoot: true}'; 1",
                "'securityContext: {runAsUser: 1000, fsGroup: 1000}'; 0",
                "'securityContext: {runAsUser: 0}'; 0",
                "''; 0",
                "'securityContext: {runAsUser: 1000}|initContainers: [{name: own, image: \"a:1\", securityContext: {runAsUser: 0}, MOUNT}]'; 0",
                "'securityContext: {runAsUser: 1000}|initContainers: [{name: own, image: \"a:1\", securityContext: {runAsUser: 0}}]'; 1",
                "'securityContext: {runAsUser: 1000}|initContainers: [{name: own, image: \"a:1\", MOUNT}]'; 1"
            })
    void aClaimIsGivenToThePodsGroup(String pod, int count) {
        assertThat(Found.placesOf(
                        "fsgroup-for-pvc",
                        Found.deployment("shop", "", CLAIM + "|" + pod.replace("MOUNT", MOUNT), MOUNT)))
                .hasSize(count)
                .allMatch("warning spec.template.spec.securityContext.fsGroup"::equals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]'; '{name: data, mountPath: /data, readOnly: true}'; 0",
                "'volumes: [{name: data, persistentVolumeClaim: {claimName: data, readOnly: true}}]'; '{name: data, mountPath: /data}'; 0",
                "'volumes: [{name: data, emptyDir: {}}]'; '{name: data, mountPath: /data}'; 0",
                "'volumes: [{name: data, ephemeral: {}}]'; '{name: data, mountPath: /data}'; 1"
            })
    void onlyWhatIsWrittenToAClaimMatters(String volumes, String mount, int count) {
        assertThat(Found.placesOf(
                        "fsgroup-for-pvc",
                        Found.deployment(
                                "shop",
                                "",
                                "securityContext: {runAsUser: 1000}|" + volumes,
                                "volumeMounts: [" + mount + "]")))
                .hasSize(count);
    }

    @Test
    void theClaimOfATemplateIsOneToo() {
        assertThat(Found.by(
                        "fsgroup-for-pvc",
                        Found.workload(
                                "StatefulSet",
                                "orders",
                                "volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce],"
                                        + " resources: {requests: {storage: 1Gi}}}}]",
                                "securityContext: {runAsUser: 1000}",
                                MOUNT)))
                .containsExactly(
                        "warning spec.template.spec.securityContext.fsGroup: container 'web' is not root and mounts"
                                + " the claim of volume 'data', and there is no fsGroup. Set fsGroup to a group of the container's"
                                + " user.");
    }
}
