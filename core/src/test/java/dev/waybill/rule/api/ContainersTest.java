package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            containers: []                                               | containers: missing-required-field
            containers: [null]                                           | containers[0].name: missing-required-field, containers[0].image: image-empty
            containers: [{name: a, image: i}, {name: a, image: i}]       | containers[1].name: duplicate-container-name
            containers: [{name: a, image: ' i'}]                         | containers[0].image: invalid-value
            containers: [{name: A, image: i, imagePullPolicy: always}]   | containers[0].name: name-dns1123, containers[0].imagePullPolicy: enum-value
            containers: [{name: a, image: i, terminationMessagePolicy: file}] | containers[0].terminationMessagePolicy: enum-value
            containers: [{name: a, image: i}], initContainers: [{name: a, image: i}] | initContainers[0].name: duplicate-container-name
            containers: [{name: a, image: i}], initContainers: [{name: b, image: i, livenessProbe: {}, lifecycle: {}}] | initContainers[0].lifecycle: forbidden-field, initContainers[0].livenessProbe: forbidden-field
            containers: [{name: a, image: i}], initContainers: [{name: b, image: i, restartPolicy: Always, livenessProbe: {}}] | initContainers[0].livenessProbe: one-of-exactly-one
            containers: [{name: a, image: i}], initContainers: [{name: b, image: i, restartPolicy: Never}] | ``
            containers: [{name: a, image: i}], ephemeralContainers: [{name: a, image: i, ports: [{containerPort: 1}], targetContainerName: b, volumeMounts: [{name: v, mountPath: /x, subPath: a}]}] | ephemeralContainers[0].volumeMounts[0].name: mount-without-volume, ephemeralContainers[0].name: duplicate-container-name, ephemeralContainers[0].targetContainerName: not-found, ephemeralContainers[0].ports: forbidden-field, ephemeralContainers[0].volumeMounts[0].subPath: forbidden-field
            """)
    void judgesTheLists(String spec, String expected) {
        assertThat(CheckedPod.spec(spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ports: [{}]                                                  | ports[0].containerPort: missing-required-field
            ports: [{containerPort: 80, name: A, hostPort: 65536}]       | ports[0].name: port-name-syntax, ports[0].hostPort: port-range
            ports: [{containerPort: 80, name: a}, {containerPort: 80, name: a}] | ports[1].name: duplicate-value
            ports: [{containerPort: 1, hostPort: 80}, {containerPort: 2, hostPort: 80}] | ports[1].hostPort: duplicate-value
            ports: [{containerPort: 1, hostPort: 80}, {containerPort: 2, hostPort: 80, protocol: UDP}] | ``
            ports: [{containerPort: 1, hostPort: 80}, {containerPort: 2, hostPort: 80, hostIP: 10.0.0.1}] | ``
            """)
    void judgesPorts(String container, String expected) {
        assertThat(CheckedPod.container(container)).isEqualTo(expected);
    }

    /** A Pod gets a host port for each port by default, a template does not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hostNetwork: true, containers: [{name: a, image: i, ports: [{containerPort: 80, hostPort: 81}]}] | containers[0].ports[0].hostPort: invalid-value | containers[0].ports[0].hostPort: invalid-value
            hostNetwork: true, containers: [{name: a, image: i, ports: [{containerPort: 80}]}, {name: b, image: i, ports: [{containerPort: 80}]}] | containers[1].ports[0].hostPort: duplicate-value | ``
            containers: [{name: a, image: ' i'}] | containers[0].image: invalid-value | ``
            containers: [{name: a, image: i, resources: {limits: {example.com/dev: 500m}}}] | containers[0].resources.limits[example.com/dev]: invalid-value, containers[0].resources.requests[example.com/dev]: invalid-value | containers[0].resources.limits[example.com/dev]: invalid-value
            """)
    void judgesAPodAndATemplate(String spec, String ofPod, String ofTemplate) {
        assertThat(CheckedPod.spec(spec)).isEqualTo(ofPod);
        assertThat(CheckedPod.template(spec)).isEqualTo(ofTemplate);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            restartPolicyRules: [{action: Restart}]   | restartPolicy: missing-required-field, restartPolicyRules[0].exitCodes: missing-required-field
            restartPolicy: Sometimes                  | restartPolicy: enum-value
            restartPolicy: Never, restartPolicyRules: [{action: Stop, exitCodes: {operator: Is, values: [1]}}] | restartPolicyRules[0].action: enum-value, restartPolicyRules[0].exitCodes.operator: enum-value
            restartPolicy: Never, restartPolicyRules: [{action: RestartAllContainers, exitCodes: {operator: NotIn}}] | ``
            resizePolicy: [{resourceName: cpu, restartPolicy: No}, {resourceName: cpu}] | resizePolicy: enum-value, resizePolicy[1]: duplicate-value, resizePolicy: missing-required-field
            """)
    void judgesRestarts(String container, String expected) {
        assertThat(CheckedPod.container(container)).isEqualTo(expected);
    }
}
