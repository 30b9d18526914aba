package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoscalerCheckTest {
    private static final String TARGET = ", scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: d}";

    private static String check(String version, String spec) {
        return Checked.yaml("{apiVersion: autoscaling/" + version
                + ", kind: HorizontalPodAutoscaler, metadata: {name: n}, spec: {" + spec
                + (spec.contains("scaleTargetRef") ? "" : TARGET)
                + (spec.contains("maxReplicas") ? "" : ", maxReplicas: 3") + "}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            maxReplicas: null                 | spec.maxReplicas: hpa-range
            maxReplicas: 0                    | spec.maxReplicas: hpa-range
            minReplicas: 4                    | spec.maxReplicas: hpa-range
            minReplicas: -1                   | spec.minReplicas: hpa-range
            minReplicas: 3                    | ``
            scaleTargetRef: {apiVersion: v1, kind: ReplicationController, name: r} | ``
            scaleTargetRef: {kind: ReplicationController, name: r} | ``
            scaleTargetRef: {apiVersion: v1, kind: Deployment, name: r} | spec.scaleTargetRef.apiVersion: invalid-value
            scaleTargetRef: {apiVersion: /v1, kind: Deployment, name: r} | spec.scaleTargetRef.apiVersion: invalid-value
            scaleTargetRef: {apiVersion: a/b/c, kind: ReplicationController, name: r} | spec.scaleTargetRef.apiVersion: invalid-value
            scaleTargetRef: {apiVersion: a/b, kind: K, name: ..} | spec.scaleTargetRef.name: name-dns1123
            """)
    void judgesRangeAndTargetInBothVersions(String spec, String expected) {
        assertThat(check("v2", spec)).isEqualTo(expected);
        assertThat(check("v1", spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            targetCPUUtilizationPercentage: 0 | spec.targetCPUUtilizationPercentage: invalid-value
            targetCPUUtilizationPercentage: 1 | ``
            minReplicas: 0                    | spec.minReplicas: hpa-range
            """)
    void judgesTheFirstVersion(String spec, String expected) {
        assertThat(check("v1", spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            minReplicas: 0                                    | spec.minReplicas: hpa-range, spec.metrics: hpa-range
            minReplicas: 0, metrics: [{type: External, external: {metric: {name: a}, target: {type: Value, value: 1}}}] | spec.minReplicas: hpa-range
            behavior: {scaleUp: {}, scaleDown: {policies: []}} | ``
            behavior: {scaleUp: {stabilizationWindowSeconds: -1}} | spec.behavior.scaleUp.stabilizationWindowSeconds: invalid-value
            behavior: {scaleUp: {stabilizationWindowSeconds: 3601}} | spec.behavior.scaleUp.stabilizationWindowSeconds: invalid-value
            behavior: {scaleDown: {selectPolicy: ''}}         | spec.behavior.scaleDown.selectPolicy: enum-value
            behavior: {scaleDown: {tolerance: -1m}}           | spec.behavior.scaleDown.tolerance: invalid-value
            behavior: {scaleDown: {policies: [{type: pods, value: 1, periodSeconds: 1801}]}} | spec.behavior.scaleDown.policies[0].type: enum-value, spec.behavior.scaleDown.policies[0].periodSeconds: invalid-value
            behavior: {scaleDown: {policies: [{type: Pods, value: 0, periodSeconds: 1800}]}} | spec.behavior.scaleDown.policies[0].value: invalid-value
            """)
    void judgesZeroAndBehavior(String spec, String expected) {
        assertThat(check("v2", spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            null                                              | type: missing-required-field
            {type: pods}                                      | type: enum-value
            {type: Pods}                                      | pods: one-of-exactly-one
            {type: Pods, resource: {name: cpu, target: {type: Utilization}}} | resource.target.averageUtilization: one-of-exactly-one, pods: one-of-exactly-one
            {type: Pods, pods: {}, resource: {}}              | pods.metric.name: missing-required-field, pods.target.type: missing-required-field, pods.target.averageValue: one-of-exactly-one, resource: one-of-exactly-one
            {type: Resource, resource: {name: '?', target: {type: Value, averageValue: 1}}} | ``
            {type: Resource, resource: {name: cpu, target: {type: Value, averageValue: 1, averageUtilization: 1}}} | resource.target.averageValue: one-of-exactly-one
            {type: Resource, resource: {name: cpu, target: {type: utilization, averageUtilization: 0, value: 0}}} | resource.target.type: enum-value, resource.target.value: invalid-value, resource.target.averageUtilization: invalid-value
            {type: Object, object: {}}                        | object.describedObject.kind: missing-required-field, object.describedObject.name: missing-required-field, object.metric.name: missing-required-field, object.target.type: missing-required-field, object.target.averageValue: one-of-exactly-one
            {type: Object, object: {describedObject: {kind: K, name: n, apiVersion: v1}, metric: {name: a}, target: {type: Value, value: 1, averageValue: 1}}} | ``
            {type: Object, object: {describedObject: {kind: K, name: n, apiVersion: a/b/c}, metric: {name: a/b}, target: {type: Value, value: 1}}} | object.describedObject.apiVersion: invalid-value, object.metric.name: name-dns1123
            {type: External, external: {metric: {name: a, selector: {matchLabels: {'a b': '?'}}}, target: {type: Value, value: 1}}} | ``
            {type: External, external: {metric: {name: a}, target: {type: Value, value: 1, averageValue: 1}}} | external.target.value: one-of-exactly-one
            {type: External, external: {metric: {name: a}, target: {type: Value, averageUtilization: 1}}} | external.target.averageValue: one-of-exactly-one
            {type: ContainerResource, containerResource: {}}  | containerResource.name: missing-required-field, containerResource.container: missing-required-field, containerResource.target.type: missing-required-field, containerResource.target.averageUtilization: one-of-exactly-one
            {type: ContainerResource, containerResource: {name: pods, container: C, target: {type: Value, averageValue: 1}}} | containerResource.name: invalid-value, containerResource.container: name-dns1123
            {type: ContainerResource, containerResource: {name: hugepages-2Mi, container: c, target: {type: Value, averageValue: 1}}} | ``
            {type: ContainerResource, containerResource: {name: requests.a.b/c, container: c, target: {type: Value, averageValue: 1}}} | containerResource.name: invalid-value
            """)
    void judgesMetrics(String metric, String expected) {
        String found = check("v2", "metrics: [" + metric + "]");
        assertThat(found.replace("spec.metrics[0].", "")).isEqualTo(expected);
    }
}
