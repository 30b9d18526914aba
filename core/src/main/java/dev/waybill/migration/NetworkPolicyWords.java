package dev.waybill.migration;

import dev.waybill.kind.selector.Selectable;
import dev.waybill.value.Port;
import dev.waybill.value.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** NetworkPolicies. */
final class NetworkPolicyWords {
    private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

    private final Fields object;
    private final Scope scope;

    private NetworkPolicyWords(Fields object, Scope scope) {
        this.object = object;
        this.scope = scope;
    }

    static Phrase policy(Fields read, Scope scope) throws Unsaid {
        return new NetworkPolicyWords(read, scope).policy();
    }

    private Phrase policy() throws Unsaid {
        Expression pods = scope.pods(object, object.below("spec.podSelector"));
        Phrase phrase = KindWords.nearest(
                () -> KindWords.start(object, "networkPolicy", pods),
                () -> KindWords.start(object, "egressPolicy", pods));
        for (String type : object.texts("spec.policyTypes")) {
            phrase.say("isolate" + type);
        }
        for (Fields rule : object.each("spec.ingress")) {
            rule(phrase, rule, "from", "allowFrom", "ingress", ports(List.of(pods)));
        }
        for (Fields rule : object.each("spec.egress")) {
            rule(phrase, rule, "to", "allowTo", "egress", ports(selected(rule.each("to"))));
        }
        return phrase;
    }

    /** The pods of this namespace among the peers. */
    private List<Expression> selected(List<Fields> peers) throws Unsaid {
        List<Expression> all = new ArrayList<>();
        for (Fields peer : peers) {
            if (peer.has("podSelector") && !peer.has("namespaceSelector")) {
                all.add(scope.pods(object, peer.below("podSelector")));
            }
        }
        return all;
    }

    private static List<Port> ports(List<Expression> pods) {
        List<Port> ports = new ArrayList<>();
        for (Expression each : pods) {
            ports.addAll(((Selectable) each.value()).ports());
        }
        return ports;
    }

    private void rule(Phrase phrase, Fields rule, String peers, String allow, String word, List<Port> podPorts)
            throws Unsaid {
        if (!rule.has("ports")) {
            phrase.part(rule, rule.has(peers) ? allow : allow + "Anywhere", each -> peers(each.each(peers)));
            return;
        }
        phrase.part(rule, word, each -> {
            Expression start = each.has(peers)
                    ? Expression.factory(peers, peers(each.each(peers)))
                    : Expression.factory(peers + "Anywhere");
            Phrase made = Phrase.of(start, each);
            for (Fields port : each.each("ports")) {
                port(made, port, podPorts);
            }
            return made.made();
        });
    }

    private static void port(Phrase phrase, Fields read, List<Port> podPorts) {
        Protocol known = Values.<Protocol>of(read.text("protocol"), Protocol::valueOf);
        Protocol protocol = known == null ? Protocol.TCP : known;
        Object port = read.at("port");
        if (port == null) {
            phrase.say("onEvery", protocol);
        } else if (port instanceof Integer number) {
            Port first = Values.<Port>of(number, text -> Values.with(Port.of(number), protocol));
            if (read.has("endPort")) {
                phrase.say("onRange", first, read.number("endPort"));
            } else {
                phrase.say("on", first);
            }
        } else {
            phrase.say("onNamed", named(port.toString(), protocol, podPorts));
        }
    }

    /** The port of this name that the pods listen on; where they are not here any number does, as it is not written. */
    private static @Nullable Port named(String name, Protocol protocol, List<Port> podPorts) {
        for (Port port : podPorts) {
            if (port.name().equals(Optional.of(name)) && port.protocol() == protocol) {
                return port;
            }
        }
        return Values.<Port>of(name, text -> Values.with(Port.of(text, 1), protocol));
    }

    private List<Expression> peers(List<Fields> all) throws Unsaid {
        List<Expression> made = new ArrayList<>();
        for (Fields peer : all) {
            made.add(
                    all.size() == 1 && peer.map().size() == 1 && peer.has("podSelector")
                            ? scope.pods(object, peer.below("podSelector"))
                            : peer(peer));
        }
        return made;
    }

    private Expression peer(Fields peer) throws Unsaid {
        if (peer.has("ipBlock")) {
            return Phrase.of(Expression.factory("ipBlock", Unsaid.given(peer.text("ipBlock.cidr"))), peer)
                    .eachText("ipBlock.except", "except")
                    .made();
        }
        Fields namespaces = peer.below("namespaceSelector");
        Object name = namespaces.entries("matchLabels").get(NAMESPACE_NAME);
        boolean isOne = name != null
                && namespaces.entries("matchLabels").size() == 1
                && namespaces.map().size() == 1;
        if (peer.has("podSelector")) {
            Expression pods = Expression.factory("peers", scope.pods(object, peer.below("podSelector")));
            if (!peer.has("namespaceSelector")) {
                return pods;
            }
            return isOne
                    ? pods.then("inNamespace", Unsaid.given(name))
                    : pods.then("inNamespaces", SelectorWords.selector(namespaces));
        }
        return isOne
                ? Expression.factory("peersOfNamespace", Unsaid.given(name))
                : Expression.factory("peersOfNamespaces", SelectorWords.selector(namespaces));
    }
}
