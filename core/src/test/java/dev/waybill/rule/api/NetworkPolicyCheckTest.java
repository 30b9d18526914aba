package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkPolicyCheckTest {
    private static String check(String spec) {
        return Checked.yaml(
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: n}, spec: {" + spec + "}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            policyTypes: [Ingress, Ingress] | ``
            policyTypes: [Ingress, null]    | spec.policyTypes[1]: enum-value
            policyTypes: [a, b, c]          | spec.policyTypes: invalid-value
            ingress: [null], egress: [null] | ``
            ingress: [{ports: [null, {}]}]  | ``
            ingress: [{ports: [{protocol: ''}]}] | spec.ingress[0].ports[0].protocol: enum-value
            egress: [{ports: [{protocol: SCTP, port: 0}]}] | spec.egress[0].ports[0].port: port-range
            egress: [{ports: [{port: ''}]}] | spec.egress[0].ports[0].port: port-name-syntax
            egress: [{ports: [{endPort: 80}]}] | spec.egress[0].ports[0].endPort: invalid-value
            egress: [{ports: [{port: http, endPort: 80}]}] | spec.egress[0].ports[0].endPort: invalid-value
            egress: [{ports: [{port: 80, endPort: 79}]}] | spec.egress[0].ports[0].endPort: invalid-value
            egress: [{ports: [{port: 80, endPort: 80}]}] | ``
            egress: [{ports: [{port: 80, endPort: 65536}]}] | spec.egress[0].ports[0].endPort: port-range
            ingress: [{from: [null]}]       | spec.ingress[0].from[0]: one-of-exactly-one
            ingress: [{from: [{podSelector: {}, namespaceSelector: {}}]}] | ``
            egress: [{to: [{podSelector: {}, ipBlock: {}}]}] | spec.egress[0].to[0].ipBlock.cidr: missing-required-field, spec.egress[0].to[0]: one-of-exactly-one
            """)
    void judgesRules(String spec, String expected) {
        assertThat(check(spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cidr: 10.0.0.0/8, except: [10.1.0.0/16]       | ``
            cidr: 10.0.0.0/8, except: [10.0.0.0/8]        | except[0]
            cidr: 10.0.0.0/8, except: [11.0.0.0/16]       | except[0]
            cidr: 10.0.0.0/8, except: [10.0.0.1/16]       | except[0]
            cidr: 10.0.0.0/8, except: ['2001:db8::/32']   | except[0]
            cidr: 10.0.0.1/8, except: [10.1.0.0/16]       | cidr
            cidr: 010.000.0.0/8, except: [10.1.0.0/16]    | cidr
            cidr: 10.0.0.0, except: [x]                   | cidr
            cidr: 10.0.0.0/+8                             | cidr
            cidr: 10.0.0.0/                               | cidr
            cidr: 0.0.0.0/0, except: [10.0.0.0/33, null]  | except[0], except[1]
            cidr: '2001:db8::/32', except: ['2001:db8:1::/48'] | ``
            cidr: '::/0', except: ['2001:db8::1/32']      | except[0]
            """)
    void judgesAddressBlocks(String block, String expected) {
        String found = check("ingress: [{from: [{ipBlock: {" + block + "}}]}]");
        assertThat(found.replace("spec.ingress[0].from[0].ipBlock.", "").replace(": invalid-value", ""))
                .isEqualTo(expected);
    }
}
