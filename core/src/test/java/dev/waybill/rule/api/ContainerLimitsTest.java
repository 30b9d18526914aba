package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resources, probes, hooks and the security context: what bounds a container. */
class ContainerLimitsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            requests: {cpu: -1}                              | requests[cpu]: invalid-value
            requests: {cpu: 2}, limits: {cpu: 1}             | requests: request-exceeds-limit
            requests: {memory: 1n}, limits: {memory: 1m}     | ``
            requests: {cpus: 1}                              | requests[cpus]: invalid-value
            requests: {pods: 1}                              | requests[pods]: invalid-value
            requests: {kubernetes.io/x: 500m}                | ``
            requests: {nvidia.com/gpu: 1}                    | limits: request-exceeds-limit
            requests: {nvidia.com/gpu: 1}, limits: {nvidia.com/gpu: 2} | requests: request-exceeds-limit
            limits: {nvidia.com/gpu: 1.5}                    | limits[nvidia.com/gpu]: invalid-value, requests[nvidia.com/gpu]: invalid-value
            limits: {requests.example.com/x: 1}              | limits[requests.example.com/x]: invalid-value, requests[requests.example.com/x]: invalid-value
            limits: {hugepages-2Mi: 4Mi}                     | resources: forbidden-field
            limits: {hugepages-2Mi: 3Mi, cpu: 1}             | limits[hugepages-2Mi]: invalid-value, requests[hugepages-2Mi]: invalid-value
            limits: {hugepages-x: 4Mi, cpu: 1}               | limits[hugepages-x]: invalid-value, requests[hugepages-x]: invalid-value
            claims: [{name: a}, {name: a}]                   | claims[0]: not-found, claims[1]: duplicate-value, claims[1]: not-found
            claims: [{name: a, request: X}, {}]              | claims[0].request: name-dns1123, claims[0]: not-found, claims[1]: missing-required-field
            claims: [{name: a, request: x}, {name: a, request: x}, {name: a}] | claims[0]: not-found, claims[1]: duplicate-value, claims[1]: not-found, claims[2]: duplicate-value, claims[2]: not-found
            """)
    void judgesResources(String resources, String expected) {
        assertThat(CheckedPod.container("resources: {" + resources + "}").replace("resources.", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            livenessProbe: {exec: {}, grpc: {port: 0}}       | livenessProbe.exec.command: missing-required-field, livenessProbe.grpc: one-of-exactly-one
            livenessProbe: {grpc: {port: 0}, successThreshold: 2} | livenessProbe.grpc.port: port-range, livenessProbe.successThreshold: probe-constraints
            livenessProbe: {tcpSocket: {}, successThreshold: 0} | livenessProbe.tcpSocket.port: port-range
            startupProbe: {tcpSocket: {port: 1}, terminationGracePeriodSeconds: 0} | startupProbe.terminationGracePeriodSeconds: probe-constraints
            readinessProbe: {tcpSocket: {port: '80'}, successThreshold: 2, terminationGracePeriodSeconds: 5} | readinessProbe.tcpSocket.port: int-or-string-port, readinessProbe.terminationGracePeriodSeconds: probe-constraints
            readinessProbe: {httpGet: {port: 1, scheme: http, httpHeaders: [{name: a b}]}, periodSeconds: -1} | readinessProbe.httpGet.scheme: enum-value, readinessProbe.httpGet.httpHeaders: invalid-value, readinessProbe.periodSeconds: probe-constraints
            lifecycle: {postStart: {}, preStop: {sleep: {seconds: 31}}} | lifecycle.postStart: one-of-exactly-one, lifecycle.preStop.sleep: invalid-value
            lifecycle: {preStop: {sleep: {seconds: 0}}, stopSignal: SIGBOGUS} | ``
            """)
    void judgesProbesAndHooks(String container, String expected) {
        assertThat(CheckedPod.container(container)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            privileged: true, allowPrivilegeEscalation: false | securityContext: privileged-contradiction
            capabilities: {add: [CAP_SYS_ADMIN]}, allowPrivilegeEscalation: false | securityContext: privileged-contradiction
            capabilities: {add: [SYS_ADMIN]}, allowPrivilegeEscalation: false | ``
            runAsUser: -1, runAsGroup: 2147483648            | securityContext.runAsUser: invalid-value, securityContext.runAsGroup: invalid-value
            procMount: Unmasked                              | securityContext.procMount: invalid-value
            seccompProfile: {}                               | securityContext.seccompProfile.type: missing-required-field
            seccompProfile: {type: Localhost, localhostProfile: ../x} | securityContext.seccompProfile.localhostProfile: path-stays-inside
            appArmorProfile: {type: Localhost}               | securityContext.appArmorProfile.localhostProfile: missing-required-field
            appArmorProfile: {type: Unconfined, localhostProfile: x} | securityContext.appArmorProfile.localhostProfile: invalid-value
            windowsOptions: {runAsUserName: ''}              | securityContext.windowsOptions.runAsUserName: invalid-value
            windowsOptions: {runAsUserName: 'a\\b\\c'}       | securityContext.windowsOptions.runAsUserName: invalid-value
            windowsOptions: {runAsUserName: 'NT AUTHORITY\\SYSTEM'} | ``
            windowsOptions: {runAsUserName: '\\x'}           | securityContext.windowsOptions.runAsUserName: invalid-value
            windowsOptions: {runAsUserName: ' . '}           | securityContext.windowsOptions.runAsUserName: invalid-value
            windowsOptions: {gmsaCredentialSpec: '', gmsaCredentialSpecName: A} | securityContext.windowsOptions.gmsaCredentialSpecName: name-dns1123, securityContext.windowsOptions.gmsaCredentialSpec: invalid-value
            """)
    void judgesTheSecurityContext(String context, String expected) {
        assertThat(CheckedPod.container("securityContext: {" + context + "}")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            os: {name: linux}   | {windowsOptions: {}}        | containers[0].securityContext.windowsOptions: forbidden-field
            os: {name: windows} | {privileged: false}         | containers[0].securityContext.privileged: forbidden-field
            hostUsers: false    | {procMount: Unmasked}       | ``
            hostNetwork: false  | {windowsOptions: {hostProcess: true}} | hostNetwork: invalid-value
            hostNetwork: true, securityContext: {windowsOptions: {hostProcess: false}} | {windowsOptions: {hostProcess: true}} | containers[0].securityContext.windowsOptions.hostProcess: invalid-value
            """)
    void judgesTheSecurityContextByThePod(String spec, String context, String expected) {
        String pod = spec + ", containers: [{name: c, image: i, securityContext: " + context + "}]";
        assertThat(CheckedPod.spec(pod)).isEqualTo(expected);
    }
}
