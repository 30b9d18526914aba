package dev.waybill.migration;

import dev.waybill.kind.network.IpFamily;
import dev.waybill.kind.network.IpFamilyPolicy;
import dev.waybill.kind.network.PathType;
import dev.waybill.kind.network.TrafficDistribution;
import dev.waybill.kind.network.TrafficPolicy;
import dev.waybill.kind.selector.Selectable;
import dev.waybill.value.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Services and Ingresses. */
final class ServiceWords {
    private ServiceWords() {}

    static Phrase service(Fields read, Scope scope) throws Unsaid {
        if (read.is("spec.type", "ExternalName")) {
            return settings(
                    KindWords.start(read, "externalName", Unsaid.given(read.text("spec.externalName"))), List.of());
        }
        Map<String, Object> selector = read.entries("spec.selector");
        if (selector.isEmpty()) {
            return settings(KindWords.start(read, "serviceWithoutSelector"), List.of());
        }
        String factory = read.is("spec.clusterIP", "None") ? "headlessService" : "service";
        List<KindWords.Start> starts = new ArrayList<>();
        for (Expression pods : scope.selectables(read, selector)) {
            starts.add(() -> settings(KindWords.start(read, factory, pods), ((Selectable) pods.value()).ports()));
        }
        return KindWords.nearest(starts.toArray(KindWords.Start[]::new));
    }

    private static Phrase settings(Phrase phrase, List<Port> podPorts) {
        Fields read = phrase.read();
        phrase.when("spec.type", "NodePort", "asNodePort")
                .text("spec.loadBalancerClass", "asLoadBalancer")
                .when("spec.type", "LoadBalancer", "asLoadBalancer");
        for (Fields port : read.each("spec.ports")) {
            expose(phrase, port, podPorts);
        }
        if (read.texts("spec.clusterIPs").size() == 2) {
            phrase.texts("spec.clusterIPs", "clusterIps");
        }
        Number affinity = read.number("spec.sessionAffinityConfig.clientIP.timeoutSeconds");
        if (affinity != null) {
            phrase.seconds("spec.sessionAffinityConfig.clientIP.timeoutSeconds", "sessionAffinity");
        }
        return phrase.text("spec.clusterIP", "clusterIp")
                .constant("spec.externalTrafficPolicy", TrafficPolicy.class, "externalTrafficPolicy")
                .constant("spec.internalTrafficPolicy", TrafficPolicy.class, "internalTrafficPolicy")
                .constant("spec.trafficDistribution", TrafficDistribution.class, "trafficDistribution")
                .constant("spec.ipFamilyPolicy", IpFamilyPolicy.class, "ipFamilyPolicy")
                .constants("spec.ipFamilies", IpFamily.class, "ipFamilies")
                .texts("spec.externalIPs", "externalIps")
                .texts("spec.loadBalancerSourceRanges", "loadBalancerSourceRanges")
                .when("spec.allocateLoadBalancerNodePorts", false, "withoutNodePorts")
                .number("spec.healthCheckNodePort", "healthCheckNodePort")
                .when("spec.publishNotReadyAddresses", true, "publishNotReadyAddresses");
    }

    private static void expose(Phrase phrase, Fields read, List<Port> podPorts) {
        Number number = read.number("port");
        Port target = number == null ? null : target(read, podPorts);
        if (number == null || target == null) {
            return;
        }
        phrase.nearest(List.of(
                made -> made.then("expose", target),
                made -> made.then("expose", number, target),
                made -> made.then("exposeOnNode", number, target, Unsaid.given(read.number("nodePort"))),
                made -> made.then(
                        "expose",
                        Phrase.of(Expression.factory("servicePort", number, target), read)
                                .text("name", "name")
                                .number("nodePort", "nodePort")
                                .text("appProtocol", "appProtocol")
                                .made())));
    }

    /** The port of the pods behind it: one that they listen on, or one of that number. */
    private static @Nullable Port target(Fields read, List<Port> podPorts) {
        Object wanted = Objects.requireNonNullElse(read.at("targetPort"), Unset.ANY);
        String protocol = Objects.requireNonNullElse(read.text("protocol"), "TCP");
        for (Port port : podPorts) {
            boolean fits = wanted instanceof Integer number
                    ? port.number() == number
                    : port.name().equals(Optional.of(wanted.toString()));
            if (fits && port.protocol().name().equals(protocol)) {
                return port;
            }
        }
        Port port = wanted instanceof Integer number
                ? Values.of(number, text -> Port.of(number))
                : read.at("port") instanceof Integer number && wanted instanceof String name
                        ? Values.of(name, text -> Port.of(text, number))
                        : null;
        if (port == null || protocol.equals("TCP")) {
            return port;
        }
        return protocol.equals("UDP") ? port.udp() : port.sctp();
    }

    /** Stands for no target port. */
    private enum Unset {
        ANY
    }

    static Phrase ingress(Fields read, Scope scope) throws Unsaid {
        References references = new References(scope, read);
        List<Fields> rules = read.each("spec.rules");
        Phrase phrase;
        if (rules.isEmpty()) {
            phrase = KindWords.start(read, "ingress", backend(read.below("spec.defaultBackend"), references));
        } else {
            phrase = KindWords.start(read, "ingress", route(rules.get(0), references));
            for (Fields rule : rules.subList(1, rules.size())) {
                phrase.part(rule, "route", each -> route(each, references));
            }
            phrase.part("spec.defaultBackend", "defaultBackend", each -> backend(each, references));
        }
        for (Fields tls : read.each("spec.tls")) {
            phrase.say("tls", references.secret(tls.text("secretName")), tls.texts("hosts"));
        }
        return phrase.text("spec.ingressClassName", "ingressClassName");
    }

    private static Expression route(Fields read, References references) throws Unsaid {
        String host = read.text("host");
        Phrase phrase =
                Phrase.of(host == null ? Expression.factory("anyHost") : Expression.factory("host", host), read);
        for (Fields path : read.each("http.paths")) {
            Expression backend = backend(path.below("backend"), references);
            String text = Unsaid.given(path.text("path"));
            Object type = Unsaid.given(Values.constant(PathType.class, path.text("pathType")));
            phrase.nearest(List.of(
                    made -> text.equals("/") ? made.then("to", backend) : made.then("path", text, backend),
                    made -> made.then("path", type, text, backend)));
        }
        return phrase.made();
    }

    private static Expression backend(Fields read, References references) throws Unsaid {
        if (read.has("resource")) {
            return Expression.factory(
                    "resourceBackend",
                    Objects.requireNonNullElse(read.text("resource.apiGroup"), ""),
                    Unsaid.given(read.text("resource.kind")),
                    Unsaid.given(read.text("resource.name")));
        }
        Object port = Objects.requireNonNullElse(read.at("service.port.number"), read.at("service.port.name"));
        String name = Unsaid.given(read.text("service.name"));
        Expression service = Unsaid.given(references.service(name));
        try {
            return service.then("at", Unsaid.given(port));
        } catch (Unsaid e) {
            return Expression.factory("existingService", name).then("at", Unsaid.given(port));
        }
    }
}
