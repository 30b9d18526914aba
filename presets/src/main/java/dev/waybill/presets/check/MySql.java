package dev.waybill.presets.check;

import dev.waybill.kind.config.ConfigMapKey;
import dev.waybill.kind.pod.Container;
import dev.waybill.value.CheckReturnValue;

/**
 * A MySQL or MariaDB server. Checked in order: the name resolves, the server answers, the login works, the database is there.
 * Without {@link #login} only the first two.
 */
@CheckReturnValue
public final class MySql extends Endpoint<MySql> {
    private static final int PORT = 3306;

    private final String kind;
    private final Server server;

    private MySql(String kind, Server server, CheckSettings settings) {
        super(kind, server.target(), settings);
        this.kind = kind;
        this.server = server;
    }

    /** Checks a MySQL server at port 3306. */
    public static MySql at(String host) {
        return new MySql("mysql", Server.at("mysql", host, PORT), CheckSettings.DEFAULT);
    }

    /** Checks a MariaDB server at port 3306. */
    public static MySql mariadb(String host) {
        return new MySql("mariadb", Server.at("mariadb", host, PORT), CheckSettings.DEFAULT);
    }

    private MySql with(Server next) {
        return new MySql(kind, next, settings());
    }

    /** Connects to this port. A repeat replaces. */
    public MySql port(int port) {
        return with(server.port(port));
    }

    /** Asks for this database. Without a {@link #login} that is refused when the check is made. Default: none. A repeat replaces. */
    public MySql database(String name) {
        return with(server.database(name));
    }

    /** Logs in. Default: the check ends when the server answers. A repeat replaces. */
    public MySql login(Login login) {
        return with(server.login(login));
    }

    /** Connects by TLS and verifies the certificate by the authorities that the image knows. A repeat replaces. */
    public MySql tls() {
        return with(server.tls(new Tls(null)));
    }

    /** Connects by TLS and verifies the certificate by this authority, in PEM. A repeat replaces. */
    public MySql tls(ConfigMapKey authority) {
        return with(server.tls(new Tls(authority)));
    }

    @Override
    MySql with(CheckSettings settings) {
        return new MySql(kind, server, settings);
    }

    @Override
    Client client() {
        return Client.MARIADB;
    }

    @Override
    String script() {
        return Scripts.of("mysql", true);
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
