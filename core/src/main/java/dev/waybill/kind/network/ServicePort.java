package dev.waybill.kind.network;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Port;
import dev.waybill.value.Protocol;
import io.fabric8.kubernetes.api.model.IntOrString;

/** A port that a Service opens, and the port of the pods behind it: an item of {@code spec.ports}. */
@CheckReturnValue
public final class ServicePort extends ModelValue<io.fabric8.kubernetes.api.model.ServicePort> {
    // The API server's default --service-node-port-range.
    private static final int LOWEST_NODE_PORT = 30_000;
    private static final int HIGHEST_NODE_PORT = 32_767;

    private final Port target;

    private ServicePort(Recipe<io.fabric8.kubernetes.api.model.ServicePort> recipe, Port target) {
        super(recipe);
        this.target = target;
    }

    /**
     * Opens {@code port} and sends to {@code target}: by its name where it has one, which is the Service port's name as
     * well, else by its number. The protocol is the target's.
     */
    public static ServicePort of(int port, Port target) {
        int checked = Port.of(port).number();
        return new ServicePort(
                Recipe.of("expose", io.fabric8.kubernetes.api.model.ServicePort::new, p -> {
                    p.setName(target.name().orElse(null));
                    p.setPort(checked);
                    p.setTargetPort(
                            target.name().isPresent()
                                    ? new IntOrString(target.name().get())
                                    : new IntOrString(target.number()));
                    if (target.protocol() != Protocol.TCP) {
                        p.setProtocol(target.protocol().name());
                    }
                }),
                target);
    }

    /** Sets {@code name}, a DNS label. Default: the target's name. A repeat replaces. */
    public ServicePort name(String name) {
        NameSyntax.DNS_LABEL.check("Service port name", name);
        return new ServicePort(recipe().and("name", p -> p.setName(name)), target);
    }

    /**
     * Sets {@code nodePort}: the same port on every node of the cluster, 30000 to 32767 unless the cluster says otherwise.
     * Default: the cluster picks a free one, which never collides. A repeat replaces.
     */
    public ServicePort nodePort(int port) {
        if (port < LOWEST_NODE_PORT || port > HIGHEST_NODE_PORT) {
            throw new IllegalArgumentException("Service nodePort " + port + ": " + LOWEST_NODE_PORT + " to "
                    + HIGHEST_NODE_PORT + " is allowed. Leave it out, and the cluster picks a free one.");
        }
        return new ServicePort(recipe().and("nodePort", p -> p.setNodePort(port)), target);
    }

    /** Sets {@code appProtocol}, as in {@code kubernetes.io/h2c}: a hint for proxies. A repeat replaces. */
    public ServicePort appProtocol(String protocol) {
        NameSyntax.QUALIFIED_NAME.check("Service appProtocol", protocol);
        return new ServicePort(recipe().and("appProtocol", p -> p.setAppProtocol(protocol)), target);
    }

    /** Returns the port of the pods. */
    public Port target() {
        return target;
    }
}
