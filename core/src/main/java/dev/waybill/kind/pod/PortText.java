package dev.waybill.kind.pod;

import dev.waybill.value.Port;
import io.fabric8.kubernetes.api.model.IntOrString;

/** How a port is referred to: by its name where it has one, so that the number stands in one place. */
final class PortText {
    private PortText() {}

    static IntOrString reference(Port port) {
        return port.name().isPresent() ? new IntOrString(port.name().get()) : new IntOrString(port.number());
    }
}
