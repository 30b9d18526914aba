package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceCheckTest {
    private static String check(String annotations, String spec) {
        return Checked.yaml("{apiVersion: v1, kind: Service, metadata: {name: n, annotations: {" + annotations
                + "}}, spec: {" + spec + (spec.contains("ports:") ? "" : ", ports: [{port: 80}]") + "}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ports: [null]                             | spec.ports[0].port: port-range, spec.ports[0].targetPort: port-range
            ports: [{port: 80, targetPort: ''}]       | ``
            ports: [{port: 70000, targetPort: 0}]     | spec.ports[0].port: port-range, spec.ports[0].targetPort: port-range
            ports: [{port: 70000, targetPort: 1}]     | spec.ports[0].port: port-range
            ports: [{port: 80, targetPort: '8080'}]   | spec.ports[0].targetPort: int-or-string-port
            ports: [{port: 80, name: A}]              | spec.ports[0].name: name-dns1123
            ports: [{port: 80, appProtocol: ''}]      | spec.ports[0].appProtocol: invalid-value
            ports: [{port: 80, appProtocol: a/b/c}]   | spec.ports[0].appProtocol: invalid-value
            ports: [{port: 80, protocol: tcp}]        | spec.ports[0].protocol: enum-value
            ports: [{port: 80, name: a}, {port: 80, name: b, protocol: UDP}] | ``
            ports: [{port: 80, name: a}, {port: 80, name: b, protocol: TCP}] | spec.ports[1]: service-ports-named
            ports: [{port: 80, name: a}, {port: 81, name: a}] | spec.ports[1].name: service-ports-named
            ports: [{port: 80}, {port: 81, name: a}]  | spec.ports[0].name: service-ports-named
            ports: []                                 | spec.ports: missing-required-field
            ports: [], clusterIP: None                | ``
            """)
    void judgesPorts(String spec, String expected) {
        assertThat(check("", spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            type: NodePort, ports: [{port: 80, name: a, nodePort: 30000}, {port: 81, name: b, nodePort: 30000, protocol: UDP}] | spec.ports[1].nodePort: service-ports-named
            type: NodePort, ports: [{port: 53, name: a, nodePort: 30000}, {port: 53, name: b, nodePort: 30000, protocol: UDP}] | ``
            type: NodePort, ports: [{port: 80, name: a}, {port: 80, name: b}] | spec.ports[1].nodePort: service-ports-named, spec.ports[1]: service-ports-named
            type: LoadBalancer, allocateLoadBalancerNodePorts: false, ports: [{port: 80, name: a}, {port: 80, name: b}] | spec.ports[1]: service-ports-named
            type: ExternalName, externalName: a.b, ports: [{port: 80, name: a, nodePort: 1}, {port: 81, name: b, nodePort: 1}] | spec.ports[1].nodePort: service-ports-named
            ports: [{port: 80, nodePort: 30000}]      | spec.ports[0].nodePort: service-type-conflict
            """)
    void judgesNodePortsAsTheyAreAllocated(String spec, String expected) {
        assertThat(check("", spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            clusterIP: 10.96.0.010                    | spec.clusterIPs[0]: invalid-value
            clusterIP: 10.96.0.1, clusterIPs: [10.96.0.1, 'fd00::1'] | spec.ipFamilyPolicy: invalid-value
            clusterIP: 10.96.0.1, clusterIPs: [10.96.0.1, 'fd00::1'], ipFamilyPolicy: PreferDualStack | ``
            clusterIP: 10.96.0.1, clusterIPs: [10.96.0.1, 10.96.0.2, 10.96.0.3] | spec.clusterIPs: invalid-value
            clusterIP: None, clusterIPs: [None, 10.96.0.1] | spec.clusterIPs: invalid-value
            clusterIP: 10.96.0.1, clusterIPs: [10.96.0.1, None] | spec.clusterIPs[1]: invalid-value
            clusterIPs: [10.96.0.1]                   | spec.clusterIPs: invalid-value
            clusterIP: 'fd00::1', ipFamilies: [IPv4]  | spec.clusterIPs[0]: invalid-value
            ipFamilies: [IPv4, IPv4]                  | spec.ipFamilies[1]: duplicate-value
            ipFamilies: [IPv4, IPv6]                  | spec.ipFamilyPolicy: invalid-value
            ipFamilies: [IPv4, IPv6], clusterIP: None | ``
            ipFamilies: [IPv4, IPv6], clusterIP: None, selector: {a: b} | spec.ipFamilyPolicy: invalid-value
            ipFamilies: [ipv4], type: Other           | spec.ipFamilies[0]: enum-value
            ipFamilyPolicy: ''                        | spec.ipFamilyPolicy: enum-value
            externalIPs: [127.0.0.1, 0.0.0.0, 169.254.1.1, 224.0.0.1, 224.0.1.1] | spec.externalIPs[0]: invalid-value, spec.externalIPs[1]: invalid-value, spec.externalIPs[2]: invalid-value, spec.externalIPs[3]: invalid-value
            externalIPs: ['::1', '::', 'fe80::1', 'ff02::1', 'ff05::1', '2001:DB8::0:1', '::ffff:10.0.0.1', null] | spec.externalIPs[0]: invalid-value, spec.externalIPs[1]: invalid-value, spec.externalIPs[2]: invalid-value, spec.externalIPs[3]: invalid-value, spec.externalIPs[6]: invalid-value, spec.externalIPs[7]: invalid-value
            """)
    void judgesAddresses(String spec, String expected) {
        assertThat(check("", spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            type: loadBalancer                        | spec.type: enum-value
            type: NodePort, clusterIP: None           | spec.clusterIPs[0]: service-type-conflict
            type: ExternalName, ports: []             | spec.externalName: missing-required-field
            type: ExternalName, externalName: a.b.    | ``
            type: ExternalName, externalName: a.b..   | spec.externalName: name-dns1123
            type: ExternalName, externalName: a, clusterIP: None, ipFamilies: [IPv4], ipFamilyPolicy: SingleStack | spec.clusterIPs: service-type-conflict, spec.ipFamilies: service-type-conflict, spec.ipFamilyPolicy: service-type-conflict
            externalName: '?'                         | ``
            allocateLoadBalancerNodePorts: false      | spec.allocateLoadBalancerNodePorts: service-type-conflict
            loadBalancerClass: a, loadBalancerSourceRanges: [x] | spec.LoadBalancerSourceRanges: service-type-conflict, spec.LoadBalancerSourceRanges[0]: invalid-value, spec.loadBalancerClass: service-type-conflict
            type: LoadBalancer, loadBalancerClass: ''  | spec.loadBalancerClass: invalid-value
            type: LoadBalancer, loadBalancerIP: what, loadBalancerSourceRanges: [' 10.0.0.0/8 '] | ``
            type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/08, 10.0.0.1/8, '2001:db8::/129'] | spec.LoadBalancerSourceRanges[0]: invalid-value, spec.LoadBalancerSourceRanges[1]: invalid-value, spec.LoadBalancerSourceRanges[2]: invalid-value
            """)
    void judgesWhatBelongsToAType(String spec, String expected) {
        assertThat(check("", spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sessionAffinity: clientIP                 | spec.sessionAffinity: enum-value
            sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 86401}} | spec.sessionAffinityConfig.clientIP.timeoutSeconds: invalid-value
            sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {}} | ``
            sessionAffinityConfig: {clientIP: {timeoutSeconds: 0}} | ``
            internalTrafficPolicy: ''                 | spec.internalTrafficPolicy: enum-value
            externalTrafficPolicy: Local              | spec.externalTrafficPolicy: service-type-conflict
            externalTrafficPolicy: Local, externalIPs: [192.0.2.1] | ``
            externalTrafficPolicy: local, type: NodePort | spec.externalTrafficPolicy: enum-value
            externalTrafficPolicy: Local, type: LoadBalancer, healthCheckNodePort: 65536 | spec.healthCheckNodePort: port-range
            externalTrafficPolicy: Local, type: NodePort, healthCheckNodePort: 30000 | spec.healthCheckNodePort: service-type-conflict
            healthCheckNodePort: -1                   | spec.healthCheckNodePort: service-type-conflict
            trafficDistribution: ''                   | spec.trafficDistribution: enum-value
            trafficDistribution: PreferSameNode       | ``
            """)
    void judgesTraffic(String spec, String expected) {
        assertThat(check("", spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            service.kubernetes.io/topology-mode: Auto | `` | ``
            service.kubernetes.io/topology-mode: Auto, service.kubernetes.io/topology-aware-hints: auto | `` | metadata.annotations[service.kubernetes.io/topology-mode]: invalid-value
            service.beta.kubernetes.io/load-balancer-source-ranges: ' ' | type: LoadBalancer | ``
            service.beta.kubernetes.io/load-balancer-source-ranges: '10.0.0.0/8, 10.0.0.0' | type: LoadBalancer | metadata.annotations[service.beta.kubernetes.io/load-balancer-source-ranges]: invalid-value
            service.beta.kubernetes.io/load-balancer-source-ranges: x | type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8] | ``
            service.beta.kubernetes.io/load-balancer-source-ranges: '' | `` | metadata.annotations[service.beta.kubernetes.io/load-balancer-source-ranges]: service-type-conflict
            """)
    void judgesAnnotationsOfItsOwn(String annotations, String spec, String expected) {
        assertThat(check(annotations, spec.isEmpty() ? "type: ClusterIP" : spec))
                .isEqualTo(expected);
    }
}
