package dev.waybill.presets.check;

import dev.waybill.kind.config.ConfigMapKey;
import dev.waybill.kind.config.SecretKey;
import dev.waybill.kind.pod.Container;
import dev.waybill.value.CheckReturnValue;

/** A Redis server, or what speaks its protocol. Checked in order: the name resolves, the server answers, the login works. */
@CheckReturnValue
public final class Redis extends Endpoint<Redis> {
    private static final int PORT = 6379;

    private final Server server;

    private Redis(Server server, CheckSettings settings) {
        super("redis", server.target(), settings);
        this.server = server;
    }

    /** Checks a Redis server at port 6379. */
    public static Redis at(String host) {
        return new Redis(Server.at("redis", host, PORT), CheckSettings.DEFAULT);
    }

    private Redis with(Server next) {
        return new Redis(next, settings());
    }

    /** Connects to this port. A repeat replaces. */
    public Redis port(int port) {
        return with(server.port(port));
    }

    /** Logs in as a user. Default: nobody logs in. A repeat replaces, and so does {@link #password}. */
    public Redis login(Login login) {
        return with(server.login(login));
    }

    /** Logs in with a password alone, as the default user. A repeat replaces, and so does {@link #login}. */
    public Redis password(SecretKey password) {
        return with(server.login(Login.ofPassword(password)));
    }

    /** Connects by TLS and verifies the certificate by the authorities that the image knows. A repeat replaces. */
    public Redis tls() {
        return with(server.tls(new Tls(null)));
    }

    /** Connects by TLS and verifies the certificate by this authority, in PEM. A repeat replaces. */
    public Redis tls(ConfigMapKey authority) {
        return with(server.tls(new Tls(authority)));
    }

    @Override
    Redis with(CheckSettings settings) {
        return new Redis(server, settings);
    }

    @Override
    Client client() {
        return Client.REDIS;
    }

    @Override
    String script() {
        return Scripts.of("redis", true);
    }

    @Override
    int steps() {
        return 2;
    }

    @Override
    Container configured(Container check) {
        return server.addTo(check, null);
    }
}
