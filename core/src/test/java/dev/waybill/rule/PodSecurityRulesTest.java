package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.manifest.Manifest;
import dev.waybill.value.KubernetesVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodSecurityRulesTest {
    private static final String POD_CONTEXT = "runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}";
    private static final String CONTEXT = "allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}";

    /** A Pod that passes the level restricted, but for what is added; lines are parted by {@code |}. */
    private static String pod(String spec, String podContext, String container, String context) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: shop, namespace: shop}\nspec:\n" + Found.lines(2, spec)
                + "  securityContext: {" + POD_CONTEXT + (podContext.isEmpty() ? "" : ", " + podContext) + "}\n"
                + "  containers:\n  - name: web\n    image: registry.acme.io/shop:1.4.2\n" + Found.lines(4, container)
                + "    securityContext: {" + CONTEXT + (context.isEmpty() ? "" : ", " + context) + "}\n";
    }

    private static List<String> breaches(String level, int minor, String yaml) {
        List<String> paths = new ArrayList<>();
        Rule rule = Rule.error(
                        "level",
                        "A pod passes a level.",
                        Check.eachWorkload((workload, found) -> PodSecurityLevel.of(level)
                                .orElseThrow()
                                .breaches(workload, minor)
                                .all()
                                .forEach(breach -> paths.add(breach.path()))))
                .because("A test asks.");
        assertThat(Manifest.read(yaml).rules(RuleSet.of(rule)).check().findings())
                .isEmpty();
        return paths;
    }

    @Test
    void aRestrictedPodPassesEveryLevel() {
        assertThat(breaches("restricted", 36, pod("", "", "", ""))).isEmpty();
        assertThat(breaches("baseline", 36, pod("", "", "", ""))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {2} {4}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            emptyValue = "",
            value = {
                "hostNetwork: true; ''; ''; ''; spec.hostNetwork",
                "hostPID: true; ''; ''; ''; spec.hostPID",
                "hostIPC: true; ''; ''; ''; spec.hostIPC",
                "'volumes: [{name: a, emptyDir: {}}, {name: b, hostPath: {path: /}}]'; ''; ''; ''; spec.volumes[1].hostPath",
                "''; 'windowsOptions: {hostProcess: true}'; ''; ''; spec.securityContext.windowsOptions.hostProcess",
                "''; 'seLinuxOptions: {type: spc_t}'; ''; ''; spec.securityContext.seLinuxOptions.type",
                "''; 'seLinuxOptions: {type: container_t}'; ''; ''; -",
                "''; 'seLinuxOptions: {user: system_u}'; ''; ''; spec.securityContext.seLinuxOptions.user",
                "''; 'appArmorProfile: {type: Unconfined}'; ''; ''; spec.securityContext.appArmorProfile.type",
                "''; 'appArmorProfile: {type: Localhost, localhostProfile: a}'; ''; ''; -",
                "''; 'sysctls: [{name: kernel.msgmax, value: 65536}]'; ''; ''; spec.securityContext.sysctls[0].name",
                "''; 'sysctls: [{name: net.ipv4.tcp_rmem, value: 4096}]'; ''; ''; -",
                "''; ''; ''; 'privileged: true'; spec.containers[0].securityContext.privileged",
                "''; ''; ''; 'procMount: Unmasked'; spec.containers[0].securityContext.procMount",
                "''; ''; ''; 'procMount: Default'; -",
                "''; ''; ''; 'seccompProfile: {type: Unconfined}'; spec.containers[0].securityContext.seccompProfile.type",
                "''; ''; ''; 'seLinuxOptions: {role: r}'; spec.containers[0].securityContext.seLinuxOptions.role",
                "''; ''; ''; 'windowsOptions: {hostProcess: true}'; spec.containers[0].securityContext.windowsOptions.hostProcess",
                "''; ''; 'ports: [{containerPort: 80}, {containerPort: 81, hostPort: 81}]'; ''; spec.containers[0].ports[1].hostPort",
                "''; ''; 'livenessProbe: {httpGet: {port: 80, host: acme.io}}'; ''; spec.containers[0].livenessProbe.httpGet.host",
                "''; ''; 'startupProbe: {tcpSocket: {port: 80, host: acme.io}}'; ''; spec.containers[0].startupProbe.tcpSocket.host",
                "''; ''; 'lifecycle: {preStop: {httpGet: {port: 80, host: acme.io}}}'; ''; spec.containers[0].lifecycle.preStop.httpGet.host",
                "''; ''; 'readinessProbe: {httpGet: {port: 80}}'; ''; -"
            })
    void theBaselineLeavesTheNodeAlone(String spec, String podContext, String container, String context, String path) {
        String yaml = pod(spec, podContext, container, context);

        assertThat(breaches("baseline", 36, yaml)).isEqualTo(path == null ? List.of() : List.of(path));
        assertThat(breaches("restricted", 36, yaml)).isEqualTo(path == null ? List.of() : List.of(path));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "runAsNonRoot: true; runAsNonRoot: false; spec.securityContext.runAsNonRoot",
                "runAsNonRoot: true; ''; spec.securityContext.runAsNonRoot",
                "RuntimeDefault; Unconfined; spec.securityContext.seccompProfile.type",
                "', seccompProfile: {type: RuntimeDefault}'; ''; spec.securityContext.seccompProfile",
                "allowPrivilegeEscalation: false; allowPrivilegeEscalation: true; spec.containers[0].securityContext.allowPrivilegeEscalation",
                "'allowPrivilegeEscalation: false, '; ''; spec.containers[0].securityContext.allowPrivilegeEscalation",
                "'drop: [ALL]'; 'drop: [NET_RAW]'; spec.containers[0].securityContext.capabilities.drop",
                "', capabilities: {drop: [ALL]}'; ''; spec.containers[0].securityContext.capabilities.drop",
                "'drop: [ALL]'; 'drop: [ALL], add: [NET_BIND_SERVICE, CHOWN]'; spec.containers[0].securityContext.capabilities.add[1]",
                "'drop: [ALL]'; 'drop: [ALL], add: [NET_BIND_SERVICE]'; -",
                "'allowPrivilegeEscalation: false'; 'runAsUser: 0, allowPrivilegeEscalation: false'; spec.containers[0].securityContext.runAsUser",
                "'allowPrivilegeEscalation: false'; 'runAsNonRoot: false, allowPrivilegeEscalation: false'; spec.containers[0].securityContext.runAsNonRoot",
                "'runAsNonRoot: true'; 'runAsNonRoot: true, runAsUser: 0'; spec.securityContext.runAsUser",
                "'  containers:'; '  volumes: [{name: a, nfs: {server: a, path: /}}]|  containers:'; spec.volumes[0]",
                "'  containers:'; '  volumes: [{name: a}, {name: b, csi: {driver: a}}]|  containers:'; -"
            })
    void theRestrictedLevelAsksForMore(String part, String instead, String path) {
        String yaml = pod("", "", "", "")
                .replace(part, instead.replace("|", "\n"))
                .replace("{, ", "{")
                .replace("\n    securityContext: {,", "\n    securityContext: {");

        assertThat(breaches("restricted", 36, yaml)).isEqualTo(path == null ? List.of() : List.of(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; 'seLinuxOptions: {type: container_engine_t}'; ''; 30; 31",
                "''; 'sysctls: [{name: net.ipv4.tcp_wmem, value: 4096}]'; ''; 31; 32",
                "hostUsers: false; 'runAsUser: 0'; ''; 34; 35"
            })
    void laterVersionsAllowMore(String spec, String podContext, String context, int before, int since) {
        assertThat(breaches("restricted", before, pod(spec, podContext, "", context)))
                .hasSize(1);
        assertThat(breaches("restricted", since, pod(spec, podContext, "", context)))
                .isEmpty();
    }

    @Test
    void hostsOfProbesAreRefusedSince134() {
        String yaml = pod("", "", "livenessProbe: {tcpSocket: {port: 80, host: acme.io}}", "");

        assertThat(breaches("baseline", 33, yaml)).isEmpty();
        assertThat(breaches("baseline", 34, yaml)).hasSize(1);
    }

    @Test
    void anUnmaskedProcIsForTheBaselineWithUsersOfItsOwn() {
        String yaml = pod("hostUsers: false", "", "", "procMount: Unmasked");

        assertThat(breaches("baseline", 36, yaml)).isEmpty();
        assertThat(breaches("baseline", 34, yaml)).hasSize(1);
        assertThat(breaches("restricted", 36, yaml)).hasSize(1);
    }

    @Test
    void windowsHasNoCapabilities() {
        String yaml = """
                apiVersion: v1
                kind: Pod
                metadata: {name: shop}
                spec:
                  os: {name: windows}
                  securityContext: {runAsNonRoot: true}
                  containers: [{name: web, image: 'registry.acme.io/shop:1.4.2'}]
                """;

        assertThat(breaches("restricted", 36, yaml)).isEmpty();
        assertThat(breaches("restricted", 36, yaml.replace("windows", "linux"))).hasSize(3);
    }

    private static String namespace(String label, String level) {
        return "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels: {pod-security.kubernetes.io/"
                + label + ": " + level + "}\n";
    }

    @Test
    void aNamespaceThatEnforcesALevelMakesItAnError() {
        String pod = pod("hostNetwork: true", "", "", "");

        assertThat(Found.by("pss-enforced", namespace("enforce", "baseline"), pod))
                .containsExactly(
                        "error spec.hostNetwork: the pods share the node's network, and namespace 'shop' enforces"
                                + " the level baseline. Leave hostNetwork out, unless this is a part of the node itself.");
        assertThat(Found.by("pss-privileged", namespace("enforce", "baseline"), pod))
                .isEmpty();
        assertThat(Found.by("pss-enforced", namespace("audit", "baseline"), pod))
                .isEmpty();
        assertThat(Found.by("pss-enforced", namespace("enforce", "privileged"), pod))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"v1.31, 1", "v1.32, 0", "latest, 0", "v1.x, 0"})
    void aNamespaceHoldsOnToAVersion(String version, int count) {
        String namespace = namespace("enforce", "baseline")
                .replace("}", ", pod-security.kubernetes.io/enforce-version: " + version + "}");

        assertThat(Found.by(
                        "pss-enforced",
                        namespace,
                        pod("", "sysctls: [{name: net.ipv4.tcp_rmem, value: 4096}]", "", "")))
                .hasSize(count);
    }

    @Test
    void theTargetIsTheVersionElse() {
        Manifest manifest = Manifest.read(pod("", "sysctls: [{name: net.ipv4.tcp_rmem, value: '4096'}]", "", ""));

        assertThat(manifest.rules(RuleSet.recommended().target(KubernetesVersion.V1_31))
                        .check()
                        .findings())
                .extracting(Finding::rule)
                .contains("pss-privileged");
        assertThat(manifest.check().findings()).extracting(Finding::rule).doesNotContain("pss-privileged");
    }

    @Test
    void aNamespaceOfTheNodesAgentsSaysSo() {
        String pod = pod("hostPID: true", "", "", "");

        assertThat(Found.by("pss-privileged", pod))
                .containsExactly(
                        "warning spec.hostPID: the pods share the node's processes, which the Pod Security level"
                                + " baseline does not allow. Leave hostPID out, unless this is a part of the node itself.");
        assertThat(Found.by("pss-privileged", namespace("enforce", "privileged"), pod))
                .isEmpty();
        assertThat(Found.by("pss-privileged", namespace("warn", "privileged"), pod))
                .isEmpty();
        assertThat(Found.by("pss-privileged", namespace("warn", "restricted"), pod))
                .hasSize(1);
    }

    @Test
    void whatTheBaselineRefusesIsSaidOnce() {
        String pod = pod("hostPID: true", "", "", "privileged: true").replace("drop: [ALL]", "drop: []");

        assertThat(StrictFound.by("pss-restricted", pod))
                .containsExactly("warning spec.containers[0].securityContext.capabilities.drop: container 'web' keeps"
                        + " capabilities of root, which the Pod Security level restricted does not allow. Say capabilities:"
                        + " {drop: [ALL]}.");
        assertThat(StrictFound.by("pss-restricted", namespace("enforce", "restricted"), pod))
                .isEmpty();
        assertThat(StrictFound.by("pss-restricted", namespace("enforce", "privileged"), pod))
                .isEmpty();
        assertThat(StrictFound.by("pss-restricted", namespace("enforce", "baseline"), pod))
                .hasSize(1);
    }

    @Test
    void readsAppArmorsAnnotations() {
        String pod = pod("", "", "", "")
                .replace(
                        "namespace: shop}",
                        "namespace: shop, annotations: {container.apparmor.security.beta.kubernetes.io/web: PROFILE}}");

        assertThat(breaches("baseline", 36, pod.replace("PROFILE", "unconfined")))
                .containsExactly("metadata.annotations[container.apparmor.security.beta.kubernetes.io/web]");
        assertThat(breaches("baseline", 36, pod.replace("PROFILE", "localhost/a")))
                .isEmpty();
        assertThat(breaches("baseline", 36, pod.replace("PROFILE", "runtime/default")))
                .isEmpty();
    }
}
