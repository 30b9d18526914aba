package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables, mounts and devices: what a container gets from outside. */
class ContainerSourcesTest {
    private static String check(String container) {
        return CheckedPod.spec("volumes: [{name: v, emptyDir: {}}, {name: p, persistentVolumeClaim: {claimName: x}}], "
                        + "containers: [{name: c, image: i, " + container + "}]")
                .replace("containers[0].", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            env: [{name: a=b, value: x}]                                  | env[0].name: env-name-syntax
            env: [{name: a, valueFrom: {}}]                               | env[0].valueFrom: one-of-exactly-one
            env: [{name: a, value: x, valueFrom: {fieldRef: {fieldPath: metadata.name}}}] | env[0].valueFrom: one-of-exactly-one
            env: [{name: a, valueFrom: {fieldRef: {fieldPath: metadata.uid}, configMapKeyRef: {name: m, key: k}}}] | env[0].valueFrom: one-of-exactly-one
            env: [{name: a, valueFrom: {fieldRef: {}}}]                   | env[0].valueFrom.fieldRef.fieldPath: missing-required-field
            env: [{name: a, valueFrom: {fieldRef: {fieldPath: metadata.labels}}}] | env[0].valueFrom.fieldRef.fieldPath: enum-value
            env: [{name: a, valueFrom: {fieldRef: {fieldPath: "metadata.labels['app/x']"}}}] | ``
            env: [{name: a, valueFrom: {fieldRef: {fieldPath: "metadata.labels['Ex.com/x']"}}}] | env[0].valueFrom.fieldRef: label-syntax
            env: [{name: a, valueFrom: {fieldRef: {fieldPath: "metadata.annotations['Ex.com/x']"}}}] | ``
            env: [{name: a, valueFrom: {fieldRef: {fieldPath: "spec.nodeName['x']"}}}] | env[0].valueFrom.fieldRef.fieldPath: invalid-value
            env: [{name: a, valueFrom: {fieldRef: {fieldPath: spec.nodeName, apiVersion: v2}}}] | env[0].valueFrom.fieldRef.fieldPath: invalid-value
            env: [{name: a, valueFrom: {resourceFieldRef: {resource: limits.nvidia.com/gpu}}}] | env[0].valueFrom.resourceFieldRef.resource: enum-value
            env: [{name: a, valueFrom: {resourceFieldRef: {resource: limits.hugepages-2Mi, divisor: 1Mi}}}] | ``
            env: [{name: a, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 1Mi}}}] | env[0].valueFrom.resourceFieldRef.divisor: invalid-value
            env: [{name: a, valueFrom: {secretKeyRef: {name: S, key: ..k}}}] | env[0].valueFrom.secretKeyRef.name: name-dns1123, env[0].valueFrom.secretKeyRef.key: configmap-secret-key-syntax
            env: [{name: a, valueFrom: {fileKeyRef: {}}}]                 | env[0].valueFrom.fileKeyRef.volumeName: missing-required-field, env[0].valueFrom.fileKeyRef.path: missing-required-field, env[0].valueFrom.fileKeyRef.key: missing-required-field
            env: [{name: a, valueFrom: {fileKeyRef: {volumeName: v, path: f, key: k}}}] | ``
            env: [{name: a, valueFrom: {fileKeyRef: {volumeName: p, path: ../f, key: a=b}}}] | env[0].valueFrom.fileKeyRef.volumeName: invalid-value, env[0].valueFrom.fileKeyRef.path: path-stays-inside, env[0].valueFrom.fileKeyRef.key: env-name-syntax
            envFrom: [{}]                                                 | envFrom: one-of-exactly-one
            envFrom: [{prefix: a=, configMapRef: {}}]                     | envFrom[0].prefix: env-name-syntax, envFrom[0].configMapRef.name: missing-required-field
            envFrom: [{configMapRef: {name: m-}, secretRef: {name: M}}]   | envFrom[0].secretRef.name: name-dns1123, envFrom: one-of-exactly-one
            """)
    void judgesVariables(String container, String expected) {
        assertThat(check(container)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            volumeMounts: [{}]                                            | volumeMounts[0].name: missing-required-field, volumeMounts[0].name: mount-without-volume, volumeMounts[0].mountPath: missing-required-field
            volumeMounts: [{name: v, mountPath: /a}, {name: p, mountPath: /a}] | volumeMounts[1].mountPath: duplicate-mount-path
            volumeMounts: [{name: v, mountPath: /a, subPath: /b, subPathExpr: a/..}] | volumeMounts.subPath: path-stays-inside, volumeMounts[0].subPathExpr: one-of-exactly-one, volumeMounts.subPathExpr: path-stays-inside
            volumeMounts: [{name: v, mountPath: /a, mountPropagation: Bidirectional}] | volumeMounts.mountPropagation: forbidden-field
            volumeMounts: [{name: v, mountPath: /a, mountPropagation: Bidirectional}], securityContext: {privileged: true} | ``
            volumeMounts: [{name: v, mountPath: /a, recursiveReadOnly: Enabled}] | volumeMounts.recursiveReadOnly: forbidden-field
            volumeMounts: [{name: v, mountPath: /a, recursiveReadOnly: Enabled, readOnly: true, mountPropagation: None}] | ``
            volumeMounts: [{name: v, mountPath: /a, recursiveReadOnly: Yes}] | volumeMounts.recursiveReadOnly: enum-value
            volumeDevices: [{}]                                           | volumeDevices[0].name: missing-required-field, volumeDevices[0].name: mount-without-volume, volumeDevices[0].devicePath: missing-required-field
            volumeDevices: [{name: v, devicePath: /dev/../x}]             | volumeDevices[0].name: invalid-value, volumeDevices[0].devicePath: path-stays-inside
            volumeDevices: [{name: p, devicePath: /dev/x}, {name: p, devicePath: /dev/x}] | volumeDevices[1].name: duplicate-mount-path, volumeDevices[1].devicePath: duplicate-mount-path
            volumeDevices: [{name: p, devicePath: /d}], volumeMounts: [{name: p, mountPath: /d}] | volumeMounts[0].name: invalid-value, volumeMounts[0].mountPath: duplicate-mount-path, volumeDevices[0].name: invalid-value, volumeDevices[0].devicePath: duplicate-mount-path
            """)
    void judgesMounts(String container, String expected) {
        assertThat(check(container)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "1k", "1Ki", "1Ei", "1000", "1000m", "1024Ki", "1.0", "1.000", "1000000k"})
    void takesADivisorThatIsWrittenAnewAsAUnit(String divisor) {
        assertThat(Divisors.accepts(new Quantity(divisor), Divisors.BYTES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1m", "2", "1024", "+1", "01", "1.", "1e3", "1000Ki", "1.5", "1025Ki", "10"})
    void refusesADivisorThatIsNoUnitAsText(String divisor) {
        assertThat(Divisors.accepts(new Quantity(divisor), Divisors.BYTES)).isFalse();
    }
}
