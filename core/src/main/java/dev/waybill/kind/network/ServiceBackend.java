package dev.waybill.kind.network;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Port;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBackend;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.fabric8.kubernetes.api.model.networking.v1.ServiceBackendPort;

/** A port of a Service, where an Ingress sends requests. Made by {@link ServiceRef#at}. */
@CheckReturnValue
public final class ServiceBackend extends ModelValue<IngressBackend> implements Backend {

    private ServiceBackend(Recipe<IngressBackend> recipe) {
        super(recipe);
    }

    /** Refers to a port by number, without a look at whether it is there: for those who implement {@link ServiceRef}. */
    public static ServiceBackend of(ServiceRef service, int port) {
        return of(service, new ServiceBackendPort(null, Port.of(port).number()));
    }

    /** Refers to a port by name, without a look at whether it is there: for those who implement {@link ServiceRef}. */
    public static ServiceBackend of(ServiceRef service, String portName) {
        NameSyntax.DNS_LABEL.check("Service '" + service.name() + "' port name", portName);
        return of(service, new ServiceBackendPort(portName, null));
    }

    private static ServiceBackend of(ServiceRef service, ServiceBackendPort port) {
        return new ServiceBackend(Recipe.<IngressBackend>of(
                        "at",
                        IngressBackend::new,
                        backend -> backend.setService(new IngressServiceBackend(
                                service.name(), new ServiceBackendPort(port.getName(), port.getNumber()))))
                .refersTo(service));
    }
}
