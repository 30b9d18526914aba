package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Port;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.TCPSocketAction;

/** A TCP connection that counts as a success when it opens: a {@link Check} or a {@link Hook}. */
@CheckReturnValue
public final class TcpSocket extends ModelValue<TCPSocketAction> implements Check, Hook {

    private TcpSocket(Recipe<TCPSocketAction> recipe) {
        super(recipe);
    }

    /** Connects to {@code port}. */
    public static TcpSocket of(Port port) {
        return new TcpSocket(
                Recipe.of("tcpSocket", TCPSocketAction::new, socket -> socket.setPort(PortText.reference(port))));
    }

    /** Sets {@code host}. Default: the pod's own address. A repeat replaces. */
    public TcpSocket host(String host) {
        return new TcpSocket(recipe().and("host", socket -> socket.setHost(host)));
    }

    @Override
    public Probe probe() {
        return Probe.of("tcpSocket", this, io.fabric8.kubernetes.api.model.Probe::setTcpSocket);
    }

    @Override
    public Part<LifecycleHandler> handler() {
        return Handler.of("tcpSocket", Origin.here(), this, LifecycleHandler::setTcpSocket);
    }
}
