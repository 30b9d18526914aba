package dev.waybill.kind.pod;

import dev.waybill.value.Port;
import io.fabric8.kubernetes.api.model.IntOrString;

/** How a port is referred to: by its name where it has one, so that the number stands in one place. */
final class PortText {
    private PortText() {}

    static IntOrString reference(Port port) {
        return port.name().map(IntOrString::new).orElseGet(() -> new IntOrString(port.number()));
    }
}
