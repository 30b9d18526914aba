package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.network.EgressRule;
import dev.waybill.kind.network.IngressRule;
import dev.waybill.kind.network.IpBlock;
import dev.waybill.kind.network.PodPeers;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.value.Image;
import dev.waybill.value.Port;
import dev.waybill.value.Protocol;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPolicyTest {
    private final Port postgres = Port.of("postgres", 5432);
    private final Port dns = Port.of(53);
    private final Deployment shop = Deployment.of("shop", Container.of("web", Image.of("shop:1")));
    private final LabelSelector database = LabelSelector.of("app.kubernetes.io/name", "database");
    private final NetworkPolicy policy = NetworkPolicy.of("database", database);

    @Test
    void printsWhatAnExpertWouldWrite() {
        NetworkPolicy typical = policy.namespace("shop")
                .ingress(IngressRule.from(
                                PodPeers.of(shop),
                                PodPeers.of(LabelSelector.of("app", "prometheus"))
                                        .inNamespace("monitoring"))
                        .on(postgres))
                .egress(EgressRule.to(PodPeers.of(LabelSelector.of("k8s-app", "kube-dns"))
                                .inNamespace("kube-system"))
                        .on(dns.udp(), dns))
                .egress(EgressRule.to(IpBlock.of("10.0.0.0/8").except("10.1.0.0/16"))
                        .onRange(Port.of(8000), 8999));
        Approvals.verify(typical, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void deniesEverythingByPolicyTypes() {
        assertThat(NetworkPolicy.of("deny-all", LabelSelector.everything()).isolateEgress())
                .hasToString("""
                        apiVersion: networking.k8s.io/v1
                        kind: NetworkPolicy
                        metadata:
                          name: deny-all
                        spec:
                          podSelector: {}
                          policyTypes:
                            - Ingress
                            - Egress
                        """);
    }

    @Test
    void allowsEverythingByAnEmptyRule() {
        assertThat(policy.allowFromAnywhere().toString()).contains("  ingress:\n    - {}\n");
        assertThat(NetworkPolicy.ofEgress("out", database).allowToAnywhere().toString())
                .contains("  policyTypes:\n    - Egress\n", "  egress:\n    - {}\n")
                .doesNotContain("Ingress");
    }

    @Test
    void namesBothDirectionsInKubernetesOrder() {
        NetworkPolicy both =
                NetworkPolicy.ofEgress("out", database).allowTo(shop).allowFrom(shop);

        assertThat(both.toModel().getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(policy.isolateIngress()).isEqualTo(policy);
    }

    @Test
    void meansAllPodsOfNamespaces() {
        assertThat(PodPeers.ofNamespace("shop"))
                .hasToString("namespaceSelector:\n  matchLabels:\n    kubernetes.io/metadata.name: shop\n");
        assertThat(PodPeers.of(LabelSelector.everything()).inNamespaces(LabelSelector.everything()))
                .hasToString("podSelector: {}\nnamespaceSelector: {}\n");
    }

    @Test
    void writesPortsByNumberUnlessAskedForNames() {
        assertThat(IngressRule.fromAnywhere().on(postgres)).hasToString("ports:\n  - port: 5432\n    protocol: TCP\n");
        assertThat(IngressRule.fromAnywhere().onNamed(postgres))
                .hasToString("ports:\n  - port: postgres\n    protocol: TCP\n");
        assertThat(EgressRule.toAnywhere().onEvery(Protocol.UDP)).hasToString("ports:\n  - protocol: UDP\n");
    }

    @Test
    void keepsTheReceiver() {
        IngressRule rule = IngressRule.from(shop);

        assertThat(rule.on(postgres).toModel().getPorts()).hasSize(1);
        assertThat(rule.toModel().getPorts()).isEmpty();
        assertThat(policy.ingress(rule).toModel().getSpec().getIngress()).hasSize(1);
        assertThat(policy.toModel().getSpec().getIngress()).isEmpty();
    }

    @Test
    void refusesPortsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IngressRule.from(shop).onNamed(dns))
                .withMessage(
                        "from onNamed 53/TCP: the port has no name. Use on(..), or make it with port(name, number).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EgressRule.to(shop).onRange(postgres, 5000))
                .withMessage("to onRange postgres:5432/TCP to 5000: the last port is at least the first."
                        + " Write the smaller number first.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EgressRule.to(shop).onRange(postgres, 70000))
                .withMessage("Port 70000: a port is between 1 and 65535.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "10.0.0.0/8", "192.168.1.1/32", "::/0", "fd00::/8", "2001:db8::1/128"})
    void takesBlocks(String cidr) {
        assertThat(IpBlock.of(cidr)).hasToString("ipBlock:\n  cidr: " + quoted(cidr) + "\n");
    }

    private static String quoted(String cidr) {
        return cidr.startsWith(":") ? '"' + cidr + '"' : cidr;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "shop/8",
                "10.0.0.0/33",
                "10.0.0.0/08",
                "10.0.0.0/-1",
                "10.0.0/8",
                "010.0.0.0/8",
                "10.0.0.256/32",
                "fd00::/129",
                "fd00:::/8",
                "::ffff:10.0.0.0/104",
                "fe80::1%eth0/64",
                "10.0.0.0/",
                "10.0.0.0/8/8"
            })
    void refusesWhatIsNoBlock(String cidr) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpBlock.of(cidr))
                .withMessage("ipBlock '" + cidr + "': an IP address, '/' and the length of a prefix are allowed, as in"
                        + " 10.0.0.0/8 or fd00::/8.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "10.1.2.3; a prefix is missing. For one address, write '10.1.2.3/32'.",
                "fd00::1; a prefix is missing. For one address, write 'fd00::1/128'.",
                "10.1.2.3/8; bits behind the prefix are set. Write '10.0.0.0/8'.",
                "fd00::1/64; bits behind the prefix are set. Write 'fd00:0:0:0:0:0:0:0/64'."
            })
    void saysWhichBlockIsMeant(String cidr, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpBlock.of(cidr))
                .withMessage("ipBlock '" + cidr + "': " + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "0.0.0.0/0", "11.0.0.0/16", "fd00::/16"})
    void refusesExceptionsFromOutside(String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpBlock.of("10.0.0.0/8").except(part))
                .withMessage("ipBlock except '" + part + "': only a smaller part of 10.0.0.0/8 is allowed.");
    }

    @Test
    void goesThroughFabric8sBuilder() {
        assertThat(policy.customize(
                                b -> b.editMetadata().withGenerateName("other-").endMetadata())
                        .toModel()
                        .getMetadata()
                        .getGenerateName())
                .isEqualTo("other-");
    }
}
