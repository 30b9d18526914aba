package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.network.ExistingService;
import dev.waybill.kind.network.Route;
import dev.waybill.kind.network.ServicePort;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.samples.NetworkSamples;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.value.Image;
import dev.waybill.value.Port;
import java.time.Duration;
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
        assertThat(Route.host("*.acme.io").toString()).contains("\"*.acme.io\"");
    }

    private static void refused(ThrowingCallable code, String message) {
        assertThatIllegalArgumentException().isThrownBy(code).withMessage(message);
    }
}
