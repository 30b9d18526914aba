package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.manifest.Manifest;
import dev.waybill.value.KubernetesVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRulesTest {

    @ParameterizedTest(name = "{0} {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    storage.k8s.io/v1beta1    | VolumeAttributesClass | V1_33 | -
                    storage.k8s.io/v1beta1    | VolumeAttributesClass | V1_34 | Write 'storage.k8s.io/v1'.
                    flowcontrol.apiserver.k8s.io/v1beta3 | FlowSchema | V1_31 | Write 'flowcontrol.apiserver.k8s.io/v1'.
                    flowcontrol.apiserver.k8s.io/v1beta3 | FlowSchema | V1_32 | -
                    resource.k8s.io/v1alpha3  | DeviceTaintRule       | V1_36 | Write 'resource.k8s.io/v1' once the target is 1.37.
                    coordination.k8s.io/v1beta1 | LeaseCandidate      | V1_36 | Nothing replaces it yet.
                    v1                        | Endpoints             | V1_33 | Use discovery.k8s.io/v1 EndpointSlice instead.
                    v1                        | ConfigMap             | V1_36 | -
                    acme.io/v1beta1           | Shop                  | V1_36 | -
                    """)
    void apiVersionsOnTheirWayOut(String apiVersion, String kind, KubernetesVersion target, String fix) {
        List<Finding> found = found(
                "{apiVersion: %s, kind: %s, metadata: {name: a}}".formatted(apiVersion, kind),
                "deprecated-api-version",
                target);

        assertThat(found).extracting(Finding::fix).isEqualTo(fix.equals("-") ? List.of() : List.of(fix));
        assertThat(found).allSatisfy(each -> {
            assertThat(each.severity()).isEqualTo(Severity.WARNING);
            assertThat(each.path()).isEqualTo("apiVersion");
        });
    }

    @Test
    void theMessageNamesTheVersionThatRemovesIt() {
        List<Finding> found = found(
                "{apiVersion: storage.k8s.io/v1beta1, kind: VolumeAttributesClass, metadata: {name: a}}",
                "deprecated-api-version",
                KubernetesVersion.V1_36);

        assertThat(found)
                .extracting(Finding::problem)
                .containsExactly(
                        "VolumeAttributesClass is deprecated under storage.k8s.io/v1beta1 since Kubernetes 1.34,"
                                + " and gone in 1.37.");
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    serviceAccount: shop                                      | V1_36 | spec.template.spec.serviceAccount
                    serviceAccount: shop, serviceAccountName: shop            | V1_36 | -
                    nodeSelector: {beta.kubernetes.io/os: linux}              | V1_36 | spec.template.spec.nodeSelector[beta.kubernetes.io/os]
                    nodeSelector: {kubernetes.io/os: linux}                   | V1_36 | -
                    volumes: [{name: a, gitRepo: {repository: b}}]            | V1_36 | spec.template.spec.volumes[0].gitRepo
                    volumes: [{name: a, rbd: {image: b, monitors: [c]}}]      | V1_30 | spec.template.spec.volumes[0].rbd
                    volumes: [{name: a, emptyDir: {}}, null, {name: b, flocker: {datasetName: c}}] | V1_36 | spec.template.spec.volumes[2].flocker
                    volumes: [{name: a, nfs: {server: b, path: /c}}]          | V1_36 | -
                    topologySpreadConstraints: [{topologyKey: failure-domain.beta.kubernetes.io/zone}] | V1_36 | spec.template.spec.topologySpreadConstraints[0].topologyKey
                    affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: failure-domain.beta.kubernetes.io/zone}]}} | V1_36 | spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey
                    affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: node-role.kubernetes.io/master, operator: Exists}]}]}}} | V1_36 | spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].key
                    """)
    void fieldsOfPods(String field, KubernetesVersion target, String path) {
        String yaml = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec: {template: {spec: {containers: [{name: web}], %s}}}
                """.formatted(field);

        assertPath(found(yaml, "deprecated-field", target), path);
    }

    @ParameterizedTest(name = "{0} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    container.apparmor.security.beta.kubernetes.io/web | {}                                                 | V1_29 | false
                    container.apparmor.security.beta.kubernetes.io/web | {}                                                 | V1_30 | true
                    container.apparmor.security.beta.kubernetes.io/web | {appArmorProfile: {type: RuntimeDefault}}          | V1_30 | false
                    seccomp.security.alpha.kubernetes.io/pod           | {}                                                 | V1_36 | true
                    container.seccomp.security.alpha.kubernetes.io/web | {seccompProfile: {type: RuntimeDefault}}           | V1_36 | false
                    scheduler.alpha.kubernetes.io/critical-pod         | {}                                                 | V1_36 | true
                    acme.io/team                                       | {}                                                 | V1_36 | false
                    """)
    void annotationsOfPods(String annotation, String context, KubernetesVersion target, boolean deprecated) {
        String yaml = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  template:
                    metadata: {annotations: {%s: a}}
                    spec: {containers: [{name: web, securityContext: %s}]}
                """.formatted(annotation, context);

        assertPath(
                found(yaml, "deprecated-field", target),
                deprecated ? "spec.template.metadata.annotations[" + annotation + "]" : "-");
    }

    @ParameterizedTest(name = "{0} {2} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    v1 | Service               | spec: {loadBalancerIP: 203.0.113.7}          | V1_29 | spec.loadBalancerIP
                    v1 | Service               | spec: {externalIPs: [203.0.113.7]}           | V1_36 | spec.externalIPs
                    v1 | Service               | spec: {externalIPs: [203.0.113.7]}           | V1_35 | -
                    v1 | Service               | spec: {trafficDistribution: PreferClose}     | V1_36 | spec.trafficDistribution
                    v1 | Service               | spec: {trafficDistribution: PreferClose}     | V1_34 | -
                    v1 | PersistentVolume      | spec: {persistentVolumeReclaimPolicy: Recycle} | V1_36 | spec.persistentVolumeReclaimPolicy
                    v1 | PersistentVolume      | spec: {cephfs: {monitors: [a]}}              | V1_36 | spec.cephfs
                    storage.k8s.io/v1 | StorageClass | allowedTopologies: [{matchLabelExpressions: [{key: failure-domain.beta.kubernetes.io/zone}]}] | V1_36 | allowedTopologies[0].matchLabelExpressions[0].key
                    apps/v1 | StatefulSet      | spec: {volumeClaimTemplates: [{metadata: {annotations: {volume.beta.kubernetes.io/storage-class: a}}}]} | V1_36 | spec.volumeClaimTemplates[0].metadata.annotations[volume.beta.kubernetes.io/storage-class]
                    """)
    void fieldsOfOtherKinds(String apiVersion, String kind, String spec, KubernetesVersion target, String path) {
        String yaml = "apiVersion: %s\nkind: %s\nmetadata: {name: a}\n%s\n".formatted(apiVersion, kind, spec);

        assertPath(found(yaml, "deprecated-field", target), path);
    }

    @Test
    void theMessageSaysSinceWhenAVolumeTypeDoesNothing() {
        String yaml = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {volumes: [{name: a, rbd: {image: b}}]}\n";

        assertThat(found(yaml, "deprecated-field", KubernetesVersion.V1_30)
                        .get(0)
                        .problem())
                .isEqualTo("the volume type 'rbd' is deprecated since Kubernetes 1.28 and does nothing from 1.31 on.");
        assertThat(found(yaml, "deprecated-field", KubernetesVersion.V1_31)
                        .get(0)
                        .problem())
                .isEqualTo("the volume type 'rbd' does nothing since Kubernetes 1.31: pods that use it don't start.");
    }

    private static void assertPath(List<Finding> found, String path) {
        assertThat(found).extracting(Finding::path).isEqualTo(path.equals("-") ? List.of() : List.of(path));
    }

    private static List<Finding> found(String yaml, String rule, KubernetesVersion target) {
        return Manifest.read(yaml).rules(RuleSet.recommended().target(target)).check().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}
