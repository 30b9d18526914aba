package dev.waybill.kind.samples;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.Ingress;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.Service;
import dev.waybill.kind.config.ExistingSecret;
import dev.waybill.kind.network.ExistingService;
import dev.waybill.kind.network.IpFamily;
import dev.waybill.kind.network.IpFamilyPolicy;
import dev.waybill.kind.network.PathType;
import dev.waybill.kind.network.ResourceBackend;
import dev.waybill.kind.network.Route;
import dev.waybill.kind.network.ServicePort;
import dev.waybill.kind.network.TrafficDistribution;
import dev.waybill.kind.network.TrafficPolicy;
import dev.waybill.kind.pod.Container;
import dev.waybill.value.Image;
import dev.waybill.value.Port;
import java.time.Duration;
import java.util.List;

/** Services and Ingresses that use every wither. */
public final class NetworkSamples {
    private NetworkSamples() {}

    /** Returns them all. */
    public static List<KubernetesObject> all() {
        Port http = Port.of("http", 8080);
        Port dns = Port.of("dns", 53).udp();
        Deployment shop = Deployment.of(
                "shop", Container.of("web", Image.of("acme/shop:1")).listensOn(http, dns));
        Service full = Service.of("full", shop)
                .asLoadBalancer("acme.io/fast")
                .expose(ServicePort.of(80, http).name("web").appProtocol("kubernetes.io/h2c"))
                .expose(ServicePort.of(53, dns).nodePort(30_053))
                .loadBalancerSourceRanges("10.0.0.0/8")
                .withoutNodePorts()
                .externalTrafficPolicy(TrafficPolicy.LOCAL)
                .internalTrafficPolicy(TrafficPolicy.CLUSTER)
                .healthCheckNodePort(31_000)
                .trafficDistribution(TrafficDistribution.PREFER_SAME_ZONE)
                .sessionAffinity(Duration.ofMinutes(10))
                .publishNotReadyAddresses()
                .externalIps("192.0.2.7")
                .ipFamilyPolicy(IpFamilyPolicy.PREFER_DUAL_STACK)
                .ipFamilies(IpFamily.IPV4, IpFamily.IPV6)
                .clusterIps("10.96.0.10", "fd00::10");
        return List.of(
                full,
                Service.headless("headless", shop).expose(http),
                Service.of("fixed", shop)
                        .clusterIp("10.96.0.11")
                        .expose(80, http)
                        .asNodePort(),
                Service.of("cloud", shop).expose(http).asLoadBalancer(),
                Service.externalName("outside", "db.acme.io"),
                Service.withoutSelector("by-hand").expose(Port.of(5432)),
                Service.of("node", shop).exposeOnNode(80, http, 31_231),
                Ingress.of("web", Route.host("shop.acme.io").to(full.at("web")))
                        .route(Route.anyHost()
                                .path("/api", full.at(80))
                                .path(PathType.EXACT, "/static", ResourceBackend.of("acme.io", "Bucket", "assets")))
                        .defaultBackend(new ExistingService("fallback").at("http"))
                        .ingressClassName("nginx")
                        .tls(new ExistingSecret("shop-tls"), "shop.acme.io"));
    }
}
