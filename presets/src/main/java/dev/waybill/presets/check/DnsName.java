package dev.waybill.presets.check;

import dev.waybill.kind.pod.Container;
import dev.waybill.value.CheckReturnValue;

/** A name that resolves, and nothing more. */
@CheckReturnValue
public final class DnsName extends Endpoint<DnsName> {
    private final String host;

    private DnsName(String host, CheckSettings settings) {
        super("dns", host, settings);
        this.host = host;
    }

    /** Checks that a name resolves. */
    public static DnsName of(String host) {
        return new DnsName(Endpoint.checkedHost("dns name", host), CheckSettings.DEFAULT);
    }

    @Override
    DnsName with(CheckSettings settings) {
        return new DnsName(host, settings);
    }

    @Override
    Client client() {
        return Client.ALPINE;
    }

    @Override
    String script() {
        return Scripts.of("dns", false);
    }

    @Override
    int steps() {
        return 1;
    }

    @Override
    Container configured(Container check) {
        return check.env("CHECK_HOST", host);
    }
}
