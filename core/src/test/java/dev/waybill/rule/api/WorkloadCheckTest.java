package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadCheckTest {
    private static final String SELECTOR = "selector: {matchLabels: {app: a}}";
    private static final String TEMPLATE =
            "template: {metadata: {labels: {app: a}}, spec: {containers: [{name: c, image: i}]}}";

    private static String check(String kind, String spec) {
        return Checked.yaml("{apiVersion: apps/v1, kind: " + kind + ", metadata: {name: n}, spec: {" + spec
                + (spec.contains("selector:") ? "" : ", " + SELECTOR)
                + (spec.contains("template:") ? "" : ", " + TEMPLATE) + "}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            replicas: -1, revisionHistoryLimit: -1       | spec.replicas: invalid-value, spec.revisionHistoryLimit: invalid-value
            progressDeadlineSeconds: 0                   | spec.progressDeadlineSeconds: rollout-can-progress
            minReadySeconds: 600                         | spec.progressDeadlineSeconds: rollout-can-progress
            strategy: {type: recreate}                   | spec.strategy: enum-value
            strategy: {type: '', rollingUpdate: {maxSurge: 0}} | ``
            strategy: {type: Recreate, rollingUpdate: {}} | spec.strategy.rollingUpdate: rollout-can-progress
            strategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 0%}} | spec.strategy.rollingUpdate.maxUnavailable: rollout-can-progress
            strategy: {rollingUpdate: {maxSurge: 200%, maxUnavailable: 100%}} | ``
            strategy: {rollingUpdate: {maxUnavailable: 99999999999999999999%}} | spec.strategy.rollingUpdate.maxUnavailable: rollout-can-progress
            strategy: {rollingUpdate: {maxSurge: '5', maxUnavailable: 0}} | spec.strategy.rollingUpdate.maxSurge: invalid-value
            strategy: {rollingUpdate: {maxSurge: '', maxUnavailable: 0}} | spec.strategy.rollingUpdate.maxSurge: invalid-value, spec.strategy.rollingUpdate.maxUnavailable: rollout-can-progress
            strategy: {rollingUpdate: {maxSurge: '%', maxUnavailable: 1.5%}} | spec.strategy.rollingUpdate.maxUnavailable: invalid-value, spec.strategy.rollingUpdate.maxSurge: invalid-value, spec.strategy.rollingUpdate.maxUnavailable: rollout-can-progress
            strategy: {rollingUpdate: {maxSurge: -1}}    | spec.strategy.rollingUpdate.maxSurge: invalid-value
            selector: {}                                 | spec.selector: selector-matches-template
            """)
    void judgesADeployment(String spec, String expected) {
        assertThat(check("Deployment", spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            minReadySeconds: -1                           | spec.minReadySeconds: invalid-value
            updateStrategy: {type: Recreate}              | spec.updateStrategy: enum-value
            updateStrategy: {type: OnDelete, rollingUpdate: {maxUnavailable: 0}} | ``
            updateStrategy: {rollingUpdate: {}}           | ``
            updateStrategy: {rollingUpdate: {maxSurge: 1}} | spec.updateStrategy.rollingUpdate.maxSurge: rollout-can-progress
            updateStrategy: {rollingUpdate: {maxSurge: 101%, maxUnavailable: 0}} | spec.updateStrategy.rollingUpdate.maxSurge: rollout-can-progress
            updateStrategy: {rollingUpdate: {maxUnavailable: abc}} | spec.updateStrategy.rollingUpdate.maxUnavailable: invalid-value, spec.updateStrategy.rollingUpdate.maxUnavailable: rollout-can-progress
            selector: {}                                  | spec.selector: selector-matches-template
            """)
    void judgesADaemonSet(String spec, String expected) {
        assertThat(check("DaemonSet", spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            podManagementPolicy: '', serviceName: '', revisionHistoryLimit: -1 | ``
            podManagementPolicy: Sequential               | spec.podManagementPolicy: enum-value
            serviceName: a.b                              | spec.serviceName: name-dns1123
            ordinals: {start: -1}, minReadySeconds: -1    | spec.minReadySeconds: invalid-value, spec.ordinals.start: invalid-value
            persistentVolumeClaimRetentionPolicy: {whenDeleted: retain, whenScaled: ''} | spec.persistentVolumeClaimRetentionPolicy.whenDeleted: enum-value
            updateStrategy: {type: Recreate}              | spec.updateStrategy: enum-value
            updateStrategy: {type: OnDelete, rollingUpdate: {}} | spec.updateStrategy.rollingUpdate: rollout-can-progress
            updateStrategy: {rollingUpdate: {partition: -1, maxUnavailable: 0}} | spec.updateStrategy.rollingUpdate.partition: invalid-value
            """)
    void judgesAStatefulSet(String spec, String expected) {
        assertThat(check("StatefulSet", spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {metadata: {name: d}}, {metadata: {name: d}} | ``
            {metadata: {name: d}}, {metadata: {name: D}} | spec.template.spec.volumes[1].name: name-dns1123
            {metadata: {name: a.b}}                      | spec.template.spec.volumes[0].name: name-dns1123
            {}                                           | spec.template.spec.volumes[0].name: missing-required-field, spec.template.spec.volumes[0].persistentVolumeClaim.claimName: missing-required-field
            """)
    void takesClaimTemplatesForVolumes(String claims, String expected) {
        String spec = ", spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}";
        String whole = claims.replace("}}", "}" + spec + "}").replace("{}", "{metadata: {}" + spec + "}");
        assertThat(check("StatefulSet", "volumeClaimTemplates: [" + whole + "]"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"})
    void keepsPodsRunning(String kind) {
        String pod = "template: {metadata: {labels: {app: a}}, spec: {%s, containers: [{name: c, image: i}]}}";
        assertThat(check(kind, pod.formatted("restartPolicy: Always"))).isEmpty();
        assertThat(check(kind, pod.formatted("restartPolicy: Never, activeDeadlineSeconds: 1")))
                .isEqualTo("spec.template.spec.restartPolicy: workload-restart-policy, "
                        + "spec.template.spec.activeDeadlineSeconds: workload-restart-policy");
    }
}
