package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.DnsConfig;
import dev.waybill.value.Image;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PodSettingsTest {
    private static final Deployment SHOP = Deployment.of("shop", Container.of("web", Image.of("acme/shop:1")));

    @Test
    void refusesAHostAliasThatEtcHostsCanNotHold() {
        refused(
                () -> SHOP.hostAlias("10.0.0.256", "db"),
                "Deployment 'shop' hostAlias '10.0.0.256': it is not an IP address. Write one like '10.9.8.7' or"
                        + " '2001:db8::ffff'.");
        refused(
                () -> SHOP.hostAlias("10.0.0.1", "DB"),
                "Deployment 'shop' hostAlias 10.0.0.1 'DB': only lower-case letters, digits, '-' and '.' are allowed, it"
                        + " starts and ends with a letter or digit, and has at most 253 characters. Write 'db'.");
    }

    @Test
    void refusesNameserversThatAResolverCanNotAsk() {
        refused(
                () -> DnsConfig.of().nameservers("dns.acme.io"),
                "dnsConfig nameserver 'dns.acme.io': it is not an IP address. Write one like '10.9.8.7' or"
                        + " '2001:db8::ffff'.");
        refused(
                () -> DnsConfig.of().nameservers("10.0.0.1", "10.0.0.2").nameservers("10.0.0.3", "10.0.0.4"),
                "dnsConfig nameservers: 4 of them; at most 3 are allowed.");
    }

    @Test
    void takesTheSearchDomainsThatTheApiServerTakes() {
        DnsConfig config = DnsConfig.of().searches(".", "acme.io.", "_http._tcp.acme.io", "a_b");
        assertThat(config.toModel().getSearches()).containsExactly(".", "acme.io.", "_http._tcp.acme.io", "a_b");
        refused(
                () -> config.searches("Acme.io"),
                "dnsConfig search 'Acme.io': a DNS name of at most 253 lower-case letters, digits, '-', '_' and '.' is"
                        + " allowed, as in acme.io.");
        String[] many = "a ".repeat(29).split(" ");
        refused(() -> config.searches(many), "dnsConfig searches: 33 of them; at most 32 are allowed.");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
