package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.network.ExistingService;
import dev.waybill.kind.network.IpFamily;
import dev.waybill.kind.network.IpFamilyPolicy;
import dev.waybill.kind.network.PathType;
import dev.waybill.kind.network.Route;
import dev.waybill.kind.network.ServicePort;
import dev.waybill.kind.network.TrafficPolicy;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.samples.NetworkSamples;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.value.Image;
import dev.waybill.value.Port;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ServiceTest {
    private static final Port HTTP = Port.of("http", 8080);
    private static final Port ADMIN = Port.of(9090);
    private static final Deployment SHOP =
            Deployment.of("shop", Container.of("web", Image.of("acme/shop:1")).listensOn(HTTP, ADMIN));
    private static final Service SERVICE = Service.of("shop", SHOP);

    @Test
    void writesWhatIsSaid() {
        Approvals.verify(
                NetworkSamples.all().stream().map(Object::toString).collect(Collectors.joining("---\n")),
                new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void refersToAPortByItsNameElseByItsNumber() {
        assertThat(SERVICE.expose(80, HTTP)
                        .toModel()
                        .getSpec()
                        .getPorts()
                        .get(0)
                        .getTargetPort()
                        .getStrVal())
                .isEqualTo("http");
        assertThat(SERVICE.expose(80, ADMIN)
                        .toModel()
                        .getSpec()
                        .getPorts()
                        .get(0)
                        .getTargetPort()
                        .getIntVal())
                .isEqualTo(9090);
    }

    @Test
    void takesAnExternalNameThatEndsWithADot() {
        assertThat(Service.externalName("db", "db.acme.io.").toModel().getSpec().getExternalName())
                .isEqualTo("db.acme.io.");
    }

    @Test
    void refusesAPortThatThePodsDoNotListenOn() {
        refused(
                () -> SERVICE.expose(80, Port.of("grpc", 7070)),
                "Service 'shop' port grpc:7070/TCP: the pods do not listen on it. They listen on http:8080/TCP, 9090/TCP."
                        + " Expose one of these, or add it with listensOn(..).");
    }

    @Test
    void takesAnyPortOfPodsThatAreNotKnown() {
        assertThat(Service.of("shop", LabelSelector.of("app", "shop"))
                        .expose(Port.of(1))
                        .toModel())
                .isNotNull();
    }

    @Test
    void refusesWhatCannotBeTwice() {
        Service open = SERVICE.expose(80, HTTP);
        refused(
                () -> open.expose(81, ADMIN),
                "Service 'shop' port 81: of several ports each needs a name. Name the Port, or write"
                        + " expose(ServicePort.of(..).name(..)).");
        refused(
                () -> open.expose(81, HTTP),
                "Service 'shop' port 'http': the name is taken by port 80. Give it another one.");
        refused(
                () -> open.expose(ServicePort.of(80, ADMIN).name("admin")),
                "Service 'shop' port 80: it is open already, as 'http'. Open another number.");
    }

    @Test
    void refusesSelectorsThatAServiceCannotSay() {
        String message =
                "Service 'x' selector: a Service picks pods by labels, all of which they have, and by nothing else."
                        + " Give it at least one label and no in(), notIn(), exists() or doesNotExist().";
        refused(() -> Service.of("x", LabelSelector.everything()), message);
        refused(() -> Service.of("x", LabelSelector.of("a", "b").exists("c")), message);
    }

    @Test
    void refusesNumbersOutOfRange() {
        refused(
                () -> SERVICE.exposeOnNode(80, HTTP, 8080),
                "Service nodePort 8080: 30000 to 32767 is allowed. Leave it out, and the cluster picks a free one.");
        refused(
                () -> SERVICE.sessionAffinity(Duration.ofDays(2)),
                "Service 'shop' sessionAffinity 172800s: at most 86400s is allowed.");
    }

    @Test
    void keepsTypesApart() {
        refused(
                () -> Service.headless("pods", SHOP).asNodePort(),
                "Service 'pods' asNodePort: a headless Service has no address of its own to be reached at. Make another one"
                        + " with service(..).");
        assertThat(SERVICE.asLoadBalancer("acme.io/fast").asNodePort().toString())
                .doesNotContain("loadBalancerClass");
        assertThat(SERVICE.asLoadBalancer().exposeOnNode(80, HTTP, 30_080).toString())
                .contains("type: LoadBalancer", "nodePort: 30080");
    }

    @Test
    void refusesAnAddressForWhatHasNone() {
        Service pods = Service.headless("pods", SHOP);
        refused(
                () -> pods.clusterIp("10.96.0.10"),
                "Service 'pods' clusterIp 10.96.0.10: a headless Service has no address of its own to be reached at. Make"
                        + " another one with service(..).");
        refused(
                () -> pods.clusterIps("10.96.0.10", "fd00::10"),
                "Service 'pods' clusterIps 10.96.0.10, fd00::10: a headless Service has no address of its own to be reached"
                        + " at. Make another one with service(..).");
        Service outside = Service.externalName("db", "db.acme.io");
        String why =
                ": it is another name for 'db.acme.io' and has no address of its own. Leave it out, or make another"
                        + " one with service(..).";
        refused(outside::asNodePort, "Service 'db' asNodePort" + why);
        refused(outside::asLoadBalancer, "Service 'db' asLoadBalancer" + why);
        refused(() -> outside.asLoadBalancer("acme.io/fast"), "Service 'db' asLoadBalancer" + why);
        refused(() -> outside.exposeOnNode(80, HTTP, 30_080), "Service 'db' asNodePort" + why);
        refused(() -> outside.clusterIp("10.96.0.10"), "Service 'db' clusterIp 10.96.0.10" + why);
        refused(
                () -> outside.clusterIps("10.96.0.10", "fd00::10"),
                "Service 'db' clusterIps 10.96.0.10, fd00::10" + why);
        refused(() -> outside.ipFamilies(IpFamily.IPV4), "Service 'db' ipFamilies IPv4" + why);
        refused(
                () -> outside.ipFamilyPolicy(IpFamilyPolicy.SINGLE_STACK),
                "Service 'db' ipFamilyPolicy SingleStack" + why);
    }

    @Test
    void refusesSettingsOfALoadBalancerElsewhere() {
        String why =
                ": only a load balancer has that, and this is a ClusterIP Service. Say asLoadBalancer() before it, or"
                        + " leave it out.";
        refused(() -> SERVICE.loadBalancerSourceRanges("10.0.0.0/8"), "Service 'shop' loadBalancerSourceRanges" + why);
        refused(SERVICE::withoutNodePorts, "Service 'shop' withoutNodePorts" + why);
        refused(() -> SERVICE.healthCheckNodePort(31_000), "Service 'shop' healthCheckNodePort 31000" + why);
        refused(
                () -> SERVICE.asNodePort().withoutNodePorts(),
                "Service 'shop' withoutNodePorts: only a load balancer has that, and this is a NodePort Service. Say"
                        + " asLoadBalancer() before it, or leave it out.");
        Service cloud = SERVICE.asLoadBalancer();
        refused(
                () -> cloud.healthCheckNodePort(31_000),
                "Service 'shop' healthCheckNodePort 31000: with external traffic policy Cluster every node is well. Say"
                        + " externalTrafficPolicy(TrafficPolicy.LOCAL) before it, or leave it out.");
        String both = ", which only a load balancer has. Leave one of the two out.";
        refused(
                () -> cloud.loadBalancerSourceRanges("10.0.0.0/8").asNodePort(),
                "Service 'shop' asNodePort: it has loadBalancerSourceRanges(..)" + both);
        refused(
                () -> cloud.withoutNodePorts().asNodePort(),
                "Service 'shop' asNodePort: it has withoutNodePorts()" + both);
        refused(
                () -> cloud.externalTrafficPolicy(TrafficPolicy.LOCAL)
                        .healthCheckNodePort(31_000)
                        .asNodePort(),
                "Service 'shop' asNodePort: it has healthCheckNodePort(..)" + both);
    }

    @Test
    void refusesAFixedNodePortInsideTheCluster() {
        ServicePort fixed = ServicePort.of(80, HTTP).nodePort(30_080);
        String why = " port 80 nodePort 30080: a ClusterIP Service is not open on nodes. Say asNodePort() or"
                + " asLoadBalancer() before it, or leave nodePort(..) out.";
        refused(() -> SERVICE.expose(fixed), "Service 'shop'" + why);
        refused(() -> Service.headless("pods", SHOP).expose(fixed), "Service 'pods'" + why);
        assertThat(SERVICE.asNodePort().expose(fixed)).isEqualTo(SERVICE.exposeOnNode(80, HTTP, 30_080));
    }

    @Test
    void knowsItsPortsWhenAnIngressAsks() {
        Service open = SERVICE.expose(80, HTTP);
        refused(() -> open.at(8080), "Service 'shop' has no port 8080; it has [80].");
        refused(() -> open.at("web"), "Service 'shop' has no port 'web'; it has [http].");
        assertThat(new ExistingService("other").at(8080).toString()).contains("number: 8080");
    }

    @Test
    void refusesRoutesThatLeadNowhere() {
        refused(() -> Route.host("10.0.0.1"), "Ingress host '10.0.0.1': a host has a name here, not an address.");
        refused(
                () -> Route.anyHost().path("api", SERVICE.expose(80, HTTP).at(80)),
                "Ingress path 'api': a path starts with '/'. Write '/api'.");
        for (String path : List.of("/a/../b", "/a/..", "/a/./b", "/a/.", "/a//b", "/a%2Fb", "/a%2fb")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Route.anyHost().path(PathType.EXACT, path, new ExistingService("x").at(80)))
                    .withMessageStartingWith("Ingress path '" + path + "': '");
            assertThat(Route.anyHost()
                            .path(PathType.IMPLEMENTATION_SPECIFIC, path, new ExistingService("x").at(80))
                            .toString())
                    .contains(path);
        }
        refused(
                () -> Route.anyHost().path("/a/../b", new ExistingService("x").at(80)),
                "Ingress path '/a/../b': '/../' can be read in several ways, so Kubernetes refuses it. Write the path that is"
                        + " meant, or use PathType.IMPLEMENTATION_SPECIFIC if your controller knows what to do with it.");
        assertThat(Route.anyHost()
                        .path("/a..b/.well-known/", new ExistingService("x").at(80))
                        .toString())
                .contains("/a..b/.well-known/");
        assertThat(Route.host("*.acme.io").toString()).contains("\"*.acme.io\"");
    }

    private static void refused(ThrowingCallable code, String message) {
        assertThatIllegalArgumentException().isThrownBy(code).withMessage(message);
    }
}
