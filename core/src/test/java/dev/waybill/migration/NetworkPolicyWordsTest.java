package dev.waybill.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkPolicyWordsTest {
    private static final String API = "networking.k8s.io/v1";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {podSelector: {}, policyTypes: [Ingress]} | networkPolicy("p", everything())
            {podSelector: {}, policyTypes: [Egress]} | egressPolicy("p", everything())
            {podSelector: {}, policyTypes: [Ingress, Egress]} | networkPolicy("p", everything()).isolateEgress()
            {podSelector: {matchLabels: {a: b}}, policyTypes: [Ingress], ingress: [{}]} | networkPolicy("p", selector("a", "b")).allowFromAnywhere()
            {podSelector: {}, policyTypes: [Ingress], ingress: [{from: [{podSelector: {}}]}]} | networkPolicy("p", everything()).allowFrom(everything())
            {podSelector: {}, policyTypes: [Ingress], ingress: [{from: [{podSelector: {matchLabels: {a: b}}}, {ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}]}]} | networkPolicy("p", everything()).allowFrom(peers(selector("a", "b")), ipBlock("10.0.0.0/8").except("10.1.0.0/16"))
            {podSelector: {}, policyTypes: [Egress], egress: [{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: mon}}, podSelector: {matchLabels: {a: b}}}]}]} | egressPolicy("p", everything()).allowTo(peers(selector("a", "b")).inNamespace("mon"))
            {podSelector: {}, policyTypes: [Egress], egress: [{to: [{namespaceSelector: {matchLabels: {team: x}}}]}, {}]} | egressPolicy("p", everything()).allowTo(peersOfNamespaces(selector("team", "x"))).allowToAnywhere()
            {podSelector: {}, policyTypes: [Ingress], ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: mon}}}], ports: [{protocol: TCP, port: 80}]}]} | networkPolicy("p", everything()).ingress(from(peersOfNamespace("mon")).on(port(80)))
            {podSelector: {}, policyTypes: [Egress], egress: [{ports: [{protocol: UDP, port: 53}, {protocol: UDP, port: 100, endPort: 200}, {protocol: SCTP}]}]} | egressPolicy("p", everything()).egress(toAnywhere().on(port(53).udp()).onRange(port(100).udp(), 200).onEvery(Protocol.SCTP))
            {podSelector: {matchExpressions: [{key: a, operator: Exists}]}, policyTypes: [Ingress]} | networkPolicy("p", everything().exists("a"))
            {podSelector: {}} | networkPolicy("p", everything()).customize(n -> n.editSpec().withPolicyTypes(List.of()).endSpec())
            """)
    void policies(String spec, String words) {
        assertThat(Migrated.last(API, "NetworkPolicy", "p", spec)).isEqualTo("return " + words + ";");
    }

    private static String workload(String name) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %s, labels: {app: %s}}
                spec:
                  selector: {matchLabels: {app: %s}}
                  template:
                    metadata: {labels: {app: %s}}
                    spec: {containers: [{name: c, image: "c:1", ports: [{name: http, containerPort: 8080}]}]}
                ---
                """.formatted(name, name, name, name);
    }

    @Test
    void aNamedPortIsThatOfThePodsThatAreHere() {
        String spec = "{podSelector: {matchLabels: {app: shop}}, policyTypes: [Ingress, Egress],"
                + " ingress: [{from: [{podSelector: {matchLabels: {app: web}}}], ports: [{protocol: TCP, port: http}]}],"
                + " egress: [{to: [{podSelector: {matchLabels: {app: web}}}], ports: [{protocol: TCP, port: http}]}]}";

        assertThat(Migrated.last(workload("shop") + workload("web") + Migrated.object(API, "NetworkPolicy", "p", spec)))
                .isEqualTo("return networkPolicy(\"p\", shopDeployment()).isolateEgress()"
                        + ".ingress(from(webDeployment()).onNamed(HTTP))"
                        + ".egress(to(webDeployment()).onNamed(HTTP));");
    }

    @Test
    void theJobThatIsHereIsSelected() {
        String job = """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: import, labels: {app.kubernetes.io/name: import}}
                spec:
                  template:
                    metadata: {labels: {app.kubernetes.io/name: import, more: yes-of-course}}
                    spec: {restartPolicy: Never, containers: [{name: c, image: "c:1"}]}
                ---
                """;
        String spec = "{podSelector: {matchLabels: {app.kubernetes.io/name: import}}, policyTypes: [Ingress]}";

        assertThat(Migrated.last(job + Migrated.object(API, "NetworkPolicy", "p", spec)))
                .isEqualTo("return networkPolicy(\"p\", importJob());");
    }
}
