package dev.waybill.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources of a pod's volumes in Java. */
class VolumeSourcesTest {

    private static String pod(String mounts, String volumes) {
        return """
                apiVersion: v1
                kind: Pod
                metadata: {name: web, labels: {app.kubernetes.io/name: web}}
                spec:
                  containers:
                  - {name: web, image: "web:1", volumeMounts: [%s]}
                  volumes: [%s]
                """.formatted(mounts, volumes);
    }

    private static String pod(String source) {
        return pod("{name: v, mountPath: /v}", "{name: v, " + source + "}");
    }

    static List<Arguments> sources() {
        return List.of(
                arguments(
                        "ephemeral: {volumeClaimTemplate: {metadata: {labels: {a: b}}, spec: {accessModes: [ReadWriteOnce],"
                                + " storageClassName: fast, resources: {requests: {storage: 1Gi}}}}}",
                        "ephemeralClaim(claim(\"v\", existingStorageClass(\"fast\"), gibibytes(1)).label(\"a\", \"b\"))"),
                arguments(
                        "iscsi: {targetPortal: \"10.0.2.15:3260\", iqn: \"iqn.2001-04.com.example:disk1\", lun: 1,"
                                + " chapAuthDiscovery: true, secretRef: {name: chap}, iscsiInterface: tcp,"
                                + " initiatorName: \"iqn.2001-04.com.example:init\"}",
                        """
                        iscsi("10.0.2.15:3260", "iqn.2001-04.com.example:disk1", 1)
                        .chapDiscovery(existingSecret("chap"))
                        .initiatorName("iqn.2001-04.com.example:init")
                        .iscsiInterface("tcp")
                        """),
                arguments("fc: {lun: 2, targetWWNs: [a1, a2]}", "fibreChannelTarget(2, \"a1\", \"a2\")"),
                arguments("fc: {wwids: [a1], readOnly: true}", "fibreChannelDisk(\"a1\").readOnly()"),
                arguments(
                        "csi: {driver: secrets-store.csi.k8s.io, readOnly: true, volumeAttributes: {a: b},"
                                + " nodePublishSecretRef: {name: creds}}",
                        """
                        csiVolume("secrets-store.csi.k8s.io")
                        .readOnly()
                        .attribute("a", "b")
                        .nodePublishSecret(existingSecret("creds"))
                        """),
                arguments(
                        "projected: {sources: [{clusterTrustBundle: {name: \"acme.io:ca\", path: ca.crt, optional: true}},"
                                + " {clusterTrustBundle: {signerName: acme.io/ca, labelSelector: {matchLabels: {a: b}},"
                                + " path: ca2.crt}}]}",
                        """
                        projected(
                        trustBundleFile("acme.io:ca", "ca.crt").optional(),
                        trustBundleFile("acme.io/ca", selector("a", "b"), "ca2.crt"))
                        """),
                arguments(
                        "projected: {defaultMode: 288, sources: [{podCertificate: {signerName: acme.io/x, keyType: ED25519,"
                                + " credentialBundlePath: bundle.pem, maxExpirationSeconds: 86400}}, {podCertificate: {signerName:"
                                + " acme.io/x, keyType: RSA3072, keyPath: key.pem, certificateChainPath: chain.pem,"
                                + " userAnnotations: {acme.io/a: b}}}]}",
                        """
                        projected(
                        certificateFile("acme.io/x", KeyType.ED25519, "bundle.pem").expiresWithin(Duration.ofHours(24)),
                        certificateFiles("acme.io/x", KeyType.RSA_3072, "key.pem", "chain.pem")
                        .userAnnotation("acme.io/a", "b"))
                        .defaultMode(0440)
                        """));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void says(String source, String java) {
        assertThat(Migrated.last(pod(source)))
                .contains(Migrated.flat(".mount(\"/v\", \"v\",\n" + java + "\n);"))
                .doesNotContain("customize");
        Migrated.prove(List.of(pod(source)));
    }

    @Test
    void aSourceWithoutWordsTakesNoneFromTheNextVolumes() {
        String yaml = pod(
                "{name: git, mountPath: /git}, {name: bad, mountPath: /bad}, {name: tmp, mountPath: /tmp}",
                "{name: git, gitRepo: {repository: r}}, {name: bad, secret: {secretName: BAD}}, {name: tmp, emptyDir: {medium: Memory}}");

        assertThat(Migrated.last(yaml))
                .contains(".mount(\"/tmp\", \"tmp\", emptyDir().inMemory());")
                .contains(Migrated.flat("""
                        .editVolume(0)
                        .withEmptyDir(null)
                        .withNewGitRepo()
                        .withRepository("r")
                        .endGitRepo()
                        .endVolume()
                        .editVolume(1)
                        .withEmptyDir(null)
                        .withNewSecret()
                        .withSecretName("BAD")
                        .endSecret()
                        .endVolume()
                        """));
        Migrated.prove(List.of(yaml));
    }
}
