package dev.waybill.presets.check;

import dev.waybill.kind.pod.Container;
import org.jspecify.annotations.Nullable;

/**
 * A server that is logged in to.
 *
 * @param host its name or address
 * @param port its port
 * @param database the database; null for none
 * @param login who logs in; null for nobody
 * @param tls how TLS is used; null for not at all
 */
record Server(
        String host,
        int port,
        @Nullable String database,
        @Nullable Login login,
        @Nullable Tls tls) {

    static Server at(String kind, String host, int port) {
        return new Server(Endpoint.checkedHost(kind, host), port, null, null, null);
    }

    Server port(int number) {
        return new Server(host, Endpoint.checkedPort(number), database, login, tls);
    }

    Server database(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("check of " + host + ", database '" + name + "': a name is needed.");
        }
        return new Server(host, port, name, login, tls);
    }

    Server login(Login who) {
        return new Server(host, port, database, who, tls);
    }

    Server tls(Tls how) {
        return new Server(host, port, database, login, how);
    }

    String target() {
        return host + ":" + port;
    }

    /** Adds what a script needs to know; {@code usual} is the database where none is said, null for none. */
    Container addTo(Container check, @Nullable String usual) {
        if (database != null && login == null) {
            throw new IllegalArgumentException("check of " + target() + ", database '" + database
                    + "': nobody logs in, so it can't be asked for. Say login(..) as well.");
        }
        Container result = Endpoint.at(check, host, port);
        if (login != null) {
            result = login.addTo(result);
            String asked = database == null ? usual : database;
            result = asked == null ? result : result.env("CHECK_DATABASE", Endpoint.literal(asked));
        }
        return tls == null ? result : tls.addTo(result);
    }
}
