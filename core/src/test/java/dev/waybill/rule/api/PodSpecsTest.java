package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a pod's spec beside containers and volumes. */
class PodSpecsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dnsPolicy: None, dnsConfig: {}                          | dnsConfig.nameservers: missing-required-field
            dnsConfig: {searches: [_a.b_c., a-_, -a]}               | dnsConfig.searches[1]: name-dns1123, dnsConfig.searches[2]: name-dns1123
            hostname: a.b, subdomain: A, hostnameOverride: ""       | hostname: name-dns1123, subdomain: name-dns1123, hostnameOverride: name-dns1123
            hostAliases: [{ip: "::ffff:1.2.3.4", hostnames: [a_b]}] | hostAliases[0].ip: invalid-value, hostAliases[0].hostnames[0]: name-dns1123
            restartPolicy: "no", preemptionPolicy: "", activeDeadlineSeconds: 0 | restartPolicy: enum-value, preemptionPolicy: missing-required-field, activeDeadlineSeconds: invalid-value
            serviceAccount: A, nodeName: B, priorityClassName: C, runtimeClassName: "" | serviceAccountName: name-dns1123, nodeName: name-dns1123, priorityClassName: name-dns1123, runtimeClassName: name-dns1123
            schedulingGates: [{name: a}, {name: a}], readinessGates: [{}] | readinessGates[0].conditionType: label-syntax, schedulingGates[1]: duplicate-value
            resourceClaims: [{name: a}, {name: a, resourceClaimName: x, resourceClaimTemplateName: Y}] | resourceClaims[0]: one-of-exactly-one, resourceClaims[1].name: duplicate-value, resourceClaims[1]: one-of-exactly-one, resourceClaims[1].resourceClaimTemplateName: name-dns1123
            overhead: {cpu: -1, foo: 1}                             | overhead.limits[cpu]: invalid-value, overhead.limits[foo]: invalid-value
            os: {}                                                  | os.name: missing-required-field
            os: {name: Linux}                                       | os: enum-value
            os: {name: linux}, securityContext: {windowsOptions: {}} | securityContext.windowsOptions: forbidden-field
            os: {name: windows}, hostPID: true, resources: {}, securityContext: {fsGroup: 1, seLinuxOptions: {}} | resources: forbidden-field, hostPID: forbidden-field, securityContext.seLinuxOptions: forbidden-field, securityContext.fsGroup: forbidden-field
            hostPID: true, shareProcessNamespace: true              | securityContext.shareProcessNamespace: invalid-value
            hostUsers: false, hostPID: true                         | HostPID: forbidden-field
            """)
    void judgesTheSpec(String fields, String expected) {
        assertThat(PodVerdict.of(fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            runAsUser: -1, supplementalGroups: [1, 2147483648]      | runAsUser: invalid-value, supplementalGroups[1]: invalid-value
            fsGroupChangePolicy: always, seLinuxChangePolicy: MountOption | fsGroupChangePolicy: enum-value, seLinuxChangePolicy: enum-value
            sysctls: [{name: Kernel.x}, {name: a..b}, {}]           | sysctls[0].name: name-dns1123, sysctls[1].name: name-dns1123, sysctls[2].name: missing-required-field
            seccompProfile: {type: Localhost}                       | seccompProfile.localhostProfile: missing-required-field
            appArmorProfile: {localhostProfile: x}                  | appArmorProfile.type: missing-required-field
            windowsOptions: {runAsUserName: "a\\\\b\\\\c"}          | windowsOptions.runAsUserName: invalid-value
            """)
    void judgesSecurity(String fields, String expected) {
        String found = PodVerdict.of("securityContext: {" + fields + "}").replace("securityContext.", "");
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hostNetwork: true, name: net/ipv4/conf/eth0.1/x         | securityContext.sysctls[0].name: invalid-value
            hostIPC: true, name: kernel.shmmax                      | securityContext.sysctls[0].name: invalid-value
            hostIPC: true, name: kernel.semaphores                  | ``
            """)
    void keepsTheNodesParameters(String fields, String expected) {
        String[] parts = fields.split(", ");
        assertThat(PodVerdict.of(parts[0] + ", securityContext: {sysctls: [{" + parts[1] + ", value: 1}]}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            requests: {cpu: 1}                    | resources.requests[cpu]: request-exceeds-limit
            requests: {memory: 1Gi}               | ``
            limits: {cpu: 1}                      | resources.requests: request-exceeds-limit, resources.containers[1][cpu].limits: request-exceeds-limit
            limits: {ephemeral-storage: 1Gi}      | resources.limits[ephemeral-storage]: enum-value
            requests: {cpu: 3}, claims: [{name: x}] | resources.claims: forbidden-field, resources.claims[0]: not-found
            """)
    void comparesThePodWithItsContainers(String resources, String expected) {
        String containers = "containers: [{name: a, image: i, resources: {requests: {cpu: 500m}}}, "
                + "{name: b, image: i, resources: {limits: {cpu: 2}}}]";
        String found = PodVerdict.of("resources: {" + resources + "}, " + containers);
        assertThat(found).isEqualTo(expected);
    }
}
