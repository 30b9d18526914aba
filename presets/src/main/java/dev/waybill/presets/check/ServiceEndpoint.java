package dev.waybill.presets.check;

import dev.waybill.kind.pod.Container;
import java.time.Duration;

/** A Service of the manifest. */
public final class ServiceEndpoint implements Requirement {
    private final String service;
    private final int port;

    private ServiceEndpoint(String service, int port) {
        this.service = service;
        this.port = port;
    }

    /** Waits until a port of a Service answers. */
    public static ServiceEndpoint at(String service, int port) {
        return new ServiceEndpoint(service, port);
    }

    @Override
    public String name() {
        return "check-" + service;
    }

    @Override
    public Container check(CheckImages images) {
        throw new UnsupportedOperationException(service + port);
    }

    @Override
    public Duration budget() {
        return Duration.ZERO;
    }
}
