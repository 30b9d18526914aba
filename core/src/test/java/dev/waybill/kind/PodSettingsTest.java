package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.DnsConfig;
import dev.waybill.value.Cpu;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
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

    @Test
    void takesADomainInCapitalsInAnAnnotationKey() {
        Deployment shop = SHOP.annotation("Example.com/Foo", "1").podAnnotation("Example.com/Foo", "1");
        assertThat(shop.toModel().getMetadata().getAnnotations()).containsKey("Example.com/Foo");
        refused(
                () -> SHOP.annotation("Example.com/", "1"),
                "Deployment 'shop' annotation 'example.com/': it is a name of at most 63 letters, digits, '-', '_' and '.'"
                        + " that starts and ends with a letter or digit, behind an optional prefix and '/', the prefix being"
                        + " a lower-case DNS name of at most 253, like 'example.com/team'.");
    }

    @Test
    void namesWhatIsNull() {
        Container web = Container.of("web", Image.of("acme/shop:1"));
        String none = System.getProperty("no.such.property");
        assertThatNullPointerException()
                .isThrownBy(() -> web.env("MODE", none))
                .withMessage("container 'web' env 'MODE' value");
        assertThatNullPointerException()
                .isThrownBy(() -> SHOP.annotation("team", none))
                .withMessage("Deployment 'shop' annotation 'team' value");
        assertThatNullPointerException()
                .isThrownBy(() -> SHOP.label("team", none))
                .withMessage("Deployment 'shop' label 'team'");
    }

    @Test
    void refusesAHostNameThatTheKernelCanNotHold() {
        String name = "a".repeat(60) + ".acme.io";
        refused(
                () -> SHOP.hostnameOverride(name),
                "Deployment 'shop' hostnameOverride '" + name
                        + "': at most 64 characters are allowed; this one has 68. Shorten it by 4.");
    }

    @Test
    void refusesTheSameResourceClaimTwice() {
        String message =
                "Deployment 'shop' resourceClaim 'gpu': a claim of this name is there already. Give each claim a"
                        + " name of its own.";
        refused(() -> SHOP.resourceClaim("gpu", "gpu-0").resourceClaim("gpu", "gpu-1"), message);
        refused(() -> SHOP.resourceClaim("gpu", "gpu-0").resourceClaimFrom("gpu", "any"), message);
    }

    @Test
    void refusesARequestOfThePodAboveItsLimit() {
        String message =
                "Deployment 'shop' pod memory: the request 2Gi is more than the limit 1Gi. Raise the limit to at"
                        + " least 2Gi, or lower the request to at most 1Gi. Say podLimits(..) first to raise both, podRequests(..)"
                        + " first to lower both.";
        Cpu cpu = Cpu.cores(1);
        refused(() -> SHOP.podRequests(cpu, Memory.gibibytes(2)).podLimits(cpu, Memory.gibibytes(1)), message);
        refused(() -> SHOP.podLimits(cpu, Memory.gibibytes(1)).podRequests(cpu, Memory.gibibytes(2)), message);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
