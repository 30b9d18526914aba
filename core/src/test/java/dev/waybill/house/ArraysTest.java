package dev.waybill.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.Service;
import dev.waybill.kind.network.IpFamily;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.ContainerSecurity;
import dev.waybill.kind.pod.DnsConfig;
import dev.waybill.kind.scheduling.PodNeighbours;
import dev.waybill.kind.scheduling.Topology;
import dev.waybill.kind.scheduling.TopologySpread;
import dev.waybill.value.Image;
import java.lang.reflect.Array;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A value does not change with the array that it was made from. */
class ArraysTest {
    private static final Deployment SHOP = Deployment.of("shop", Container.of("web", Image.of("acme/shop:1")));
    private static final Service SERVICE = Service.of("shop", SHOP);
    private static final PodNeighbours NEIGHBOURS = PodNeighbours.of(SHOP, Topology.ZONE);

    @Test
    void valuesKeepTheTextsThatTheyWereGiven() {
        List<Function<String[], Object>> withers = List.of(
                names -> SHOP.hostAlias("10.0.0.1", names),
                NEIGHBOURS::inNamespaces,
                NEIGHBOURS::matchLabelKeys,
                NEIGHBOURS::mismatchLabelKeys,
                names -> TopologySpread.of(Topology.ZONE).matchLabelKeys(names),
                names -> DnsConfig.of().searches(names),
                names -> ContainerSecurity.of().dropCapabilities(names),
                names -> ContainerSecurity.of().addCapabilities(names));
        withers.forEach(wither -> keeps(wither, "one", "two"));
    }

    @Test
    void valuesKeepTheAddressesThatTheyWereGiven() {
        keeps(addresses -> DnsConfig.of().nameservers(addresses), "10.0.0.1", "10.0.0.2");
        keeps(SERVICE::externalIps, "10.0.0.1", "10.0.0.2");
        keeps(SERVICE.asLoadBalancer()::loadBalancerSourceRanges, "10.0.0.0/8", "10.1.0.0/16");
        keeps(SERVICE::ipFamilies, IpFamily.IPV4, IpFamily.IPV6);
    }

    private static <T> void keeps(Function<T[], Object> wither, T given, T later) {
        @SuppressWarnings("unchecked") // the array holds what it was made for
        T[] array = (T[]) Array.newInstance(given.getClass(), 1);
        array[0] = given;
        Object value = wither.apply(array);
        String before = value.toString();
        array[0] = later;
        assertThat(value).hasToString(before);
    }
}
