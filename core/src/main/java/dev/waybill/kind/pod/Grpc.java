package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Port;
import io.fabric8.kubernetes.api.model.GRPCAction;

/** A call of the gRPC health service: a {@link Check}. Kubernetes takes the port's number here, never its name. */
@CheckReturnValue
public final class Grpc extends ModelValue<GRPCAction> implements Check {

    private Grpc(Recipe<GRPCAction> recipe) {
        super(recipe);
    }

    /** Asks the health service on {@code port}. */
    public static Grpc of(Port port) {
        return new Grpc(Recipe.of("grpc", GRPCAction::new, grpc -> grpc.setPort(port.number())));
    }

    /** Sets {@code service}, the name sent in the health request. Default: the empty name, the server as a whole. */
    public Grpc service(String service) {
        return new Grpc(recipe().and("service", grpc -> grpc.setService(service)));
    }

    /** Sets {@code mode}, as fabric8's model of Kubernetes 1.37 has it; a server that does not know it drops it. */
    public Grpc mode(String mode) {
        return new Grpc(recipe().and("mode", grpc -> grpc.setMode(mode)));
    }

    @Override
    public Probe probe() {
        return Probe.of("grpc", this, io.fabric8.kubernetes.api.model.Probe::setGrpc);
    }
}
