package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkPolicyRulesTest {
    private static final String PODS = Found.deployment("shop", "", "", "ports: [{name: http, containerPort: 8080}]");

    private static String policy(String selector, String rules) {
        return "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: shop}\nspec: {podSelector: {"
                + selector + "}" + rules + "}\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
                    'matchLabels: {app: shpo}'; ''; warning spec.podSelector: no pod of the set has app=shpo: those of Deployment 'shop' have app=shop. Select labels that the pods have.
                    'matchExpressions: [{key: app, operator: In, values: [a, b]}]'; ''; warning spec.podSelector: it matches the pods of no workload in the set. Select labels that the pods have.
                    ''; ', ingress: [{}, {from: [{podSelector: {matchLabels: {app: gateway}}}]}]'; warning spec.ingress[1].from[0].podSelector: no pod of the set has app=gateway. Select labels that the pods have.
                    ''; ', egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}, {podSelector: {matchLabels: {app: db}}}]}]'; warning spec.egress[0].to[1].podSelector: no pod of the set has app=db. Select labels that the pods have.
                    ''; ', ingress: [{ports: [{port: htpp}]}]'; warning spec.ingress[0].ports[0].port: none of the pods that it selects has a port 'htpp': they have http. Did you mean 'http'?
                    ''; ', ingress: [{ports: [{port: http}, {port: 9}]}]'; -
                    ''; ', ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: db}}}]}]'; -
                    'matchLabels: {app: shop}'; ', ingress: [{from: [{podSelector: {}}]}]'; -
                    'matchLabels: {strimzi.io/cluster: events}'; ''; -
                    """)
    void aPolicySpeaksOfPodsThatAreThere(String selector, String rules, String expected) {
        assertThat(Found.by("networkpolicy-selects", policy(selector, rules), PODS))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void podsMayBeElsewhere() {
        assertThat(Found.by("networkpolicy-selects", policy("matchLabels: {app: shpo}", "")))
                .isEmpty();
        assertThat(Found.by(
                        "networkpolicy-selects",
                        policy("matchLabels: {app: shpo}", ""),
                        PODS,
                        "apiVersion: acme.io/v1\nkind: Shop\nmetadata: {name: shop}\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    'matchLabels: {app: shop}'; 0
                    ''; 0
                    'matchLabels: {app: other}'; 1
                    """)
    void whoeverWantsItHearsOfPodsWithoutAPolicy(String selector, int missing) {
        assertThat(StrictFound.by("networkpolicy-missing", policy(selector, ""), PODS))
                .hasSize(missing);
    }

    @Test
    void isOffByDefault() {
        assertThat(RuleSet.recommended().rules()).extracting(Rule::id).doesNotContain("networkpolicy-missing");
        assertThat(StrictFound.by("networkpolicy-missing", PODS))
                .containsExactly(
                        "warning : no NetworkPolicy selects its pods. Add one that says who may reach them, or one"
                                + " with podSelector: {} for the namespace.");
        assertThat(StrictFound.by(
                        "networkpolicy-missing",
                        PODS,
                        "apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: shop}\n"))
                .isEmpty();
    }
}
