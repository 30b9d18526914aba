package dev.waybill.kind;

import dev.waybill.kind.config.SecretRef;
import dev.waybill.kind.network.Backend;
import dev.waybill.kind.network.HostNames;
import dev.waybill.kind.network.Route;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.IngressSpec;
import io.fabric8.kubernetes.api.model.networking.v1.IngressTLS;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A Kubernetes Ingress ({@code networking.k8s.io/v1}): HTTP from outside, by host and path, to ports of Services. */
@CheckReturnValue
public final class Ingress extends NamespacedKind<Ingress, io.fabric8.kubernetes.api.model.networking.v1.Ingress> {

    private Ingress(String name, Recipe<io.fabric8.kubernetes.api.model.networking.v1.Ingress> recipe) {
        super(name, recipe);
    }

    /** Makes an Ingress of these routes. The name is a DNS subdomain. */
    public static Ingress of(String name, Route first, Route... more) {
        Ingress result = empty(name).route(first);
        for (Route each : more) {
            result = result.route(each);
        }
        return result;
    }

    /** Makes an Ingress that sends every request to one place. */
    public static Ingress of(String name, Backend everything) {
        return empty(name).defaultBackend(everything);
    }

    private static Ingress empty(String name) {
        NameSyntax.DNS_SUBDOMAIN.check("Ingress name", name);
        return new Ingress(
                name,
                recipe(
                        "ingress",
                        name,
                        io.fabric8.kubernetes.api.model.networking.v1.Ingress::new,
                        m -> m.setSpec(new IngressSpec())));
    }

    /** Adds to {@code spec.rules}. */
    public Ingress route(Route route) {
        return with("route", route, (m, made) -> m.getSpec().getRules().add(made));
    }

    /** Sets {@code spec.defaultBackend}: where requests go that no route takes. A repeat replaces. */
    public Ingress defaultBackend(Backend backend) {
        return with("defaultBackend", backend, (m, made) -> m.getSpec().setDefaultBackend(made));
    }

    /** Sets {@code spec.ingressClassName}: which controller serves it. Default: the cluster's. A repeat replaces. */
    public Ingress ingressClassName(String name) {
        NameSyntax.DNS_SUBDOMAIN.check(subject() + " ingressClassName", name);
        return with("ingressClassName", m -> m.getSpec().setIngressClassName(name));
    }

    /** Adds to {@code spec.tls}: the certificate of {@code secret} for these hosts. */
    public Ingress tls(SecretRef secret, String... hosts) {
        for (String host : hosts) {
            HostNames.check(subject() + " tls host", host);
        }
        List<String> named = List.of(hosts);
        return with("tls", m -> m.getSpec().getTls().add(new IngressTLS(new ArrayList<>(named), secret.name())))
                .refersTo(secret);
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public Ingress customize(UnaryOperator<IngressBuilder> change) {
        return rebuilt(m -> change.apply(new IngressBuilder(m)).build());
    }

    @Override
    Ingress with(Recipe<io.fabric8.kubernetes.api.model.networking.v1.Ingress> next) {
        return new Ingress(name(), next);
    }
}
