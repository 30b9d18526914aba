package dev.waybill.migration;

import dev.waybill.kind.network.IpFamily;
import dev.waybill.kind.network.IpFamilyPolicy;
import dev.waybill.kind.network.PathType;
import dev.waybill.kind.network.TrafficDistribution;
import dev.waybill.kind.network.TrafficPolicy;
import dev.waybill.kind.selector.Selectable;
import dev.waybill.value.Port;
import dev.waybill.value.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
        List<Port> ports = new ArrayList<>();
        List<KindWords.Start> starts = new ArrayList<>();
        for (Expression pods : scope.selectables(read, selector)) {
            ports.addAll(((Selectable) pods.value()).ports());
            starts.add(() -> settings(KindWords.start(read, factory, pods), ports));
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
        if (number == null) {
            return;
        }
        List<Phrase.Sentence> sentences = new ArrayList<>();
        for (Port target : targets(read, podPorts)) {
            sentences.add(made -> made.then("expose", target));
            sentences.add(made -> made.then("expose", number, target));
            sentences.add(made -> made.then("exposeOnNode", number, target, Unsaid.given(read.number("nodePort"))));
            sentences.add(made -> made.then(
                    "expose",
                    Phrase.of(Expression.factory("servicePort", number, target), read)
                            .text("name", "name")
                            .number("nodePort", "nodePort")
                            .text("appProtocol", "appProtocol")
                            .made()));
        }
        phrase.nearest(sentences);
    }

    /** The ports that it may lead to: those of its pods that have this number or name, and one that is told by it alone. */
    private static List<Port> targets(Fields read, List<Port> podPorts) {
        // without a target port it leads to its own number
        Object wanted = read.has("targetPort") ? read.at("targetPort") : read.at("port");
        Protocol known = Values.<Protocol>of(read.text("protocol"), Protocol::valueOf);
        Protocol protocol = known == null ? Protocol.TCP : known;
        List<Port> targets = new ArrayList<>();
        for (Port port : podPorts) {
            boolean fits = wanted instanceof Integer number
                    ? port.number() == number
                    : port.name().equals(Optional.of(String.valueOf(wanted)));
            if (fits && port.protocol() == protocol) {
                targets.add(port);
            }
        }
        Port told = Values.<Port>of(
                wanted,
                text -> wanted instanceof Integer number
                        ? Port.of(number)
                        : Port.of(
                                text,
                                Objects.requireNonNullElse(read.number("port"), 1)
                                        .intValue()));
        if (told != null) {
            targets.add(Values.with(told, protocol));
        }
        return targets;
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
            Fields backend = path.below("backend");
            String text = path.text("path");
            Object type = Values.constant(PathType.class, path.text("pathType"));
            if (text != null && type != null) {
                phrase.nearest(List.of(
                        made -> text.equals("/")
                                ? made.then("to", backend(backend, references))
                                : made.then("path", text, backend(backend, references)),
                        made -> made.then("path", type, text, backend(backend, references))));
            }
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
        Object number = read.at("service.port.number");
        Object port = Unsaid.given(number == null ? read.at("service.port.name") : number);
        String name = Unsaid.given(read.text("service.name"));
        Expression service = Unsaid.given(references.service(name));
        try {
            return service.then("at", port);
        } catch (Unsaid e) {
            return Expression.factory("existingService", name).then("at", port);
        }
    }
}
