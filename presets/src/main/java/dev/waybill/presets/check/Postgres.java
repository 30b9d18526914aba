package dev.waybill.presets.check;

import dev.waybill.kind.config.ConfigMapKey;
import dev.waybill.kind.pod.Container;
import dev.waybill.value.CheckReturnValue;

/**
 * A PostgreSQL server, or what speaks its protocol, as Amazon Redshift does. Checked in order: the name resolves, the server
 * takes connections, the login works, the database is there. Without {@link #login} only the first two.
 */
@CheckReturnValue
public final class Postgres extends Endpoint<Postgres> {
    private static final int POSTGRES_PORT = 5432;
    private static final int REDSHIFT_PORT = 5439;
    private static final String POSTGRES_DATABASE = "postgres";
    private static final String REDSHIFT_DATABASE = "dev";

    private final String kind;
    private final Server server;

    private Postgres(String kind, Server server, CheckSettings settings) {
        super(kind, server.target(), settings);
        this.kind = kind;
        this.server = server;
    }

    /** Checks a PostgreSQL server at port 5432. With a login and no {@link #database}, the database {@code postgres}. */
    public static Postgres at(String host) {
        return new Postgres("postgres", Server.at("postgres", host, POSTGRES_PORT), CheckSettings.DEFAULT);
    }

    /** Checks an Amazon Redshift cluster at port 5439. With a login and no {@link #database}, the database {@code dev}. */
    public static Postgres redshift(String host) {
        return new Postgres("redshift", Server.at("redshift", host, REDSHIFT_PORT), CheckSettings.DEFAULT);
    }

    private Postgres with(Server next) {
        return new Postgres(kind, next, settings());
    }

    /** Connects to this port. A repeat replaces. */
    public Postgres port(int port) {
        return with(server.port(port));
    }

    /** Asks for this database. Without a {@link #login} that is refused when the check is made. A repeat replaces. */
    public Postgres database(String name) {
        return with(server.database(name));
    }

    /** Logs in. Default: the check ends when the server takes connections. A repeat replaces. */
    public Postgres login(Login login) {
        return with(server.login(login));
    }

    /** Connects by TLS and verifies the certificate by the authorities that the image knows. A repeat replaces. */
    public Postgres tls() {
        return with(server.tls(new Tls(null)));
    }

    /** Connects by TLS and verifies the certificate by this authority, in PEM. A repeat replaces. */
    public Postgres tls(ConfigMapKey authority) {
        return with(server.tls(new Tls(authority)));
    }

    @Override
    Postgres with(CheckSettings settings) {
        return new Postgres(kind, server, settings);
    }

    @Override
    Client client() {
        return Client.POSTGRES;
    }

    @Override
    String script() {
        return Scripts.of("postgres", true);
    }

    @Override
    int steps() {
        return server.login() == null ? 2 : 3;
    }

    @Override
    Container configured(Container check) {
        return server.addTo(check, kind.equals("redshift") ? REDSHIFT_DATABASE : POSTGRES_DATABASE);
    }
}
