package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodRulesTest {

    @Test
    void aVariableIsSetOnce() {
        assertThat(Found.by(
                        "duplicate-env",
                        Found.deployment(
                                "shop",
                                "",
                                "",
                                "env: [{name: A, value: a}, {name: B, value: b}, {name: A, value: a}]")))
                .containsExactly(
                        "error spec.template.spec.containers[0].env[2].name: 'A' is set by env[0] already, which this one"
                                + " hides. Keep one of the two.");
        assertThat(Found.by(
                        "duplicate-env",
                        Found.deployment(
                                "shop",
                                "",
                                "",
                                "env: [{name: A, value: a}, {name: a, value: a}, {value: x}, {value: y}]")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    volumes: [{name: cache, emptyDir: {}}]; ''; 1
                    volumes: [{name: cache, emptyDir: {}}]; 'volumeMounts: [{name: cache, mountPath: /cache}]'; 0
                    volumes: [{name: disk, persistentVolumeClaim: {claimName: a}}]; 'volumeDevices: [{name: disk, devicePath: /dev/sdx}]'; 0
                    volumes: [{name: cache, emptyDir: {}}]|initContainers: [{name: a, image: 'registry.acme.io/a:1', volumeMounts: [{name: cache, mountPath: /cache}]}]; ''; 0
                    volumes: []; ''; 0
                    """)
    void aVolumeIsMounted(String pod, String container, int count) {
        assertThat(Found.placesOf("volume-never-mounted", Found.deployment("shop", "", pod, container)))
                .hasSize(count)
                .allMatch("warning spec.template.spec.volumes[0]"::equals);
    }

    @ParameterizedTest
    @CsvSource({"data, 0", "date, 1"})
    void aClaimTemplateIsMounted(String mounted, int count) {
        assertThat(Found.placesOf(
                        "volume-never-mounted",
                        Found.workload(
                                "StatefulSet",
                                "orders",
                                "volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce],"
                                        + " resources: {requests: {storage: 1Gi}}}}]",
                                "",
                                "volumeMounts: [{name: " + mounted + ", mountPath: /data}]")))
                .hasSize(count)
                .allMatch("warning spec.volumeClaimTemplates[0]"::equals);
    }

    @Test
    void findsTheOtherHalfOfATypo() {
        assertThat(Found.by(
                        "volume-never-mounted",
                        Found.deployment(
                                "shop",
                                "",
                                "volumes: [{name: cache, emptyDir: {}}]",
                                "volumeMounts: [{name: cahce, mountPath: /cache}]")))
                .containsExactly(
                        "warning spec.template.spec.volumes[0]: no container mounts the volume 'cache'. A mount names"
                                + " 'cahce', which is no volume: is this the one?");
    }

    @Test
    void labelsAgree() {
        String rule = "workload-label-drift";
        String shop = Found.deployment("shop", "", "", "");
        assertThat(Found.by(rule, shop)).isEmpty();
        assertThat(Found.by(rule, shop.replaceFirst("name: shop", "name: shop, labels: {app: web, team: blue}")))
                .containsExactly(
                        "warning metadata.labels[app]: it is 'web', but the pods have 'shop'. Write 'shop' in both, or"
                                + " another key.");
        assertThat(Found.by(rule, shop.replaceFirst("name: shop", "name: shop, labels: {app: shop}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    emptyDir: {}; mountPath: /; 1
                    emptyDir: {}; mountPath: /etc/; 1
                    emptyDir: {}; mountPath: /usr/lib; 1
                    emptyDir: {}; mountPath: /tmp; 0
                    emptyDir: {}; mountPath: /etc/shop; 0
                    hostPath: {path: /proc}; mountPath: /proc; 0
                    hostPath: {path: /dev}; mountPath: /dev; 0
                    hostPath: {path: /etc}; mountPath: /etc; 1
                    configMap: {name: shop}; mountPath: /etc/nginx/nginx.conf; 1
                    configMap: {name: shop}; mountPath: /etc/nginx/nginx.conf, subPath: nginx.conf; 0
                    configMap: {name: shop}; mountPath: /etc/nginx/conf.d; 0
                    configMap: {name: shop}; mountPath: /etc/.conf; 0
                    secret: {secretName: shop}; mountPath: /tls/tls.key; 1
                    hostPath: {path: /etc/a.conf, type: File}; mountPath: /etc/a.conf; 0
                    persistentVolumeClaim: {claimName: a}; mountPath: /data/a.conf; 0
                    """)
    void mountsHideNothing(String source, String mount, int count) {
        assertThat(Found.placesOf(
                        "mount-over-system-path",
                        Found.deployment(
                                "shop",
                                "",
                                "volumes: [{name: a, " + source + "}]",
                                "volumeMounts: [{name: a, " + mount + "}]")))
                .hasSize(count)
                .allMatch("warning spec.template.spec.containers[0].volumeMounts[0].mountPath"::equals);
    }

    @Test
    void saysWhatAMountHides() {
        String config = "volumes: [{name: a, configMap: {name: shop}}]";
        assertThat(Found.by(
                        "mount-over-system-path",
                        Found.deployment(
                                "shop",
                                "",
                                config,
                                "volumeMounts: [{name: a, mountPath: /etc}, {name: a, mountPath: /app/a.yaml}]")))
                .containsExactly(
                        "warning spec.template.spec.containers[0].volumeMounts[0].mountPath: a volume at '/etc' hides what the image"
                                + " has there. Mount it at a directory of its own, or a single file with subPath.",
                        "warning spec.template.spec.containers[0].volumeMounts[1].mountPath: without a subPath '/app/a.yaml' becomes"
                                + " a directory, not a file. Add subPath: a.yaml, or mount the directory that holds it.");
    }
}
