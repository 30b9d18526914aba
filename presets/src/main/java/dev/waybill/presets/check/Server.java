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

    Container addTo(Container check) {
        Container result = Endpoint.at(check, host, port);
        if (login != null) {
            result = login.addTo(result);
            result = database == null ? result : result.env("CHECK_DATABASE", database);
        }
        return tls == null ? result : tls.addTo(result);
    }
}
