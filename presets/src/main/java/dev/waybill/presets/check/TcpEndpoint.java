package dev.waybill.presets.check;

import dev.waybill.kind.pod.Container;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;

/** Anything that takes TCP connections. Checked in order: the name resolves, the port answers. */
@CheckReturnValue
public final class TcpEndpoint extends Endpoint<TcpEndpoint> {
    private final String kind;
    private final String host;
    private final int port;

    private TcpEndpoint(String kind, String host, int port, CheckSettings settings) {
        super(kind, host + ":" + port, settings);
        this.kind = kind;
        this.host = host;
        this.port = port;
    }

    /** Checks a port of a host. */
    public static TcpEndpoint at(String host, int port) {
        return new TcpEndpoint(
                "tcp", Endpoint.checkedHost("tcp endpoint", host), Endpoint.checkedPort(port), CheckSettings.DEFAULT);
    }

    /** Checks a port of a Service of the same namespace: it answers when a pod behind it is ready. */
    public static TcpEndpoint ofService(String service, int port) {
        return new TcpEndpoint(
                "service",
                NameSyntax.DNS_1035_LABEL.check("Service name", service),
                Endpoint.checkedPort(port),
                CheckSettings.DEFAULT);
    }

    @Override
    TcpEndpoint with(CheckSettings settings) {
        return new TcpEndpoint(kind, host, port, settings);
    }

    @Override
    Client client() {
        return Client.ALPINE;
    }

    @Override
    String script() {
        return Scripts.of("tcp", false);
    }

    @Override
    int steps() {
        return 2;
    }

    @Override
    Container configured(Container check) {
        return Endpoint.at(check, host, port);
    }
}
