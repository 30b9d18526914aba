package dev.waybill.kind.network;

/** A Service that something refers to: one of this manifest, or {@code existingService(name)}. */
public interface ServiceRef {

    /** Returns {@code metadata.name}. */
    String name();

    /** Refers to one of its ports by number. A Service of the manifest refuses a port that it does not expose. */
    default ServiceBackend at(int port) {
        return ServiceBackend.of(this, port);
    }

    /** Refers to one of its ports by name. A Service of the manifest refuses a port that it does not expose. */
    default ServiceBackend at(String portName) {
        return ServiceBackend.of(this, portName);
    }
}
