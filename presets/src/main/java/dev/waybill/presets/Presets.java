package dev.waybill.presets;

import dev.waybill.kind.config.SecretKey;
import dev.waybill.kind.config.SecretRef;
import dev.waybill.presets.check.DnsName;
import dev.waybill.presets.check.HttpEndpoint;
import dev.waybill.presets.check.Kafka;
import dev.waybill.presets.check.Login;
import dev.waybill.presets.check.MySql;
import dev.waybill.presets.check.Postgres;
import dev.waybill.presets.check.Redis;
import dev.waybill.presets.check.TcpEndpoint;
import dev.waybill.presets.secret.ExistingClusterSecretStore;
import dev.waybill.presets.secret.ExistingSecretStore;
import dev.waybill.presets.secret.ExternalSecret;
import dev.waybill.presets.secret.Remote;
import dev.waybill.presets.secret.SecretStoreRef;
import dev.waybill.value.Image;

/**
 * The factories of the presets, for one static import beside that of {@code dev.waybill.Waybill}:
 *
 * <pre>{@code
 * import static dev.waybill.Waybill.*;
 * import static dev.waybill.presets.Presets.*;
 * }</pre>
 */
public final class Presets extends Policies {
    private Presets() {}

    /**
     * Starts a server app: what answers requests until it is told to stop. Its port and its resources have to follow.
     *
     * @param name the name of all its objects, a DNS label that starts with a letter
     * @param image the image of its container
     */
    public static ServerApp.NeedsPort serverApp(String name, Image image) {
        return ServerApp.of(name, image);
    }

    /**
     * Starts a batch job: what runs to its end. Its schedule and its resources have to follow.
     *
     * @param name the name of all its objects, a DNS label
     * @param image the image of its container
     */
    public static BatchJob.NeedsSchedule batchJob(String name, Image image) {
        return BatchJob.of(name, image);
    }

    /** Gives the reason for a decision; an empty one is refused. */
    public static Because because(String reason) {
        return new Because(reason);
    }

    /** Needs a PostgreSQL server; see {@link Postgres#at}. */
    public static Postgres postgres(String host) {
        return Postgres.at(host);
    }

    /** Needs an Amazon Redshift cluster; see {@link Postgres#redshift}. */
    public static Postgres redshift(String host) {
        return Postgres.redshift(host);
    }

    /** Needs a MySQL server; see {@link MySql#at}. */
    public static MySql mysql(String host) {
        return MySql.at(host);
    }

    /** Needs a MariaDB server; see {@link MySql#mariadb}. */
    public static MySql mariadb(String host) {
        return MySql.mariadb(host);
    }

    /** Needs a Redis server; see {@link Redis#at}. */
    public static Redis redis(String host) {
        return Redis.at(host);
    }

    /** Needs a Kafka cluster; see {@link Kafka#at}. */
    public static Kafka kafka(String first, String... more) {
        return Kafka.at(first, more);
    }

    /** Needs an address that answers HTTP or HTTPS; see {@link HttpEndpoint#at}. */
    public static HttpEndpoint httpEndpoint(String url) {
        return HttpEndpoint.at(url);
    }

    /** Needs a port that takes TCP connections; see {@link TcpEndpoint#at}. */
    public static TcpEndpoint tcpEndpoint(String host, int port) {
        return TcpEndpoint.at(host, port);
    }

    /** Needs a name that resolves; see {@link DnsName#of}. */
    public static DnsName dnsName(String host) {
        return DnsName.of(host);
    }

    /** Logs in with the keys {@code username} and {@code password} of a Secret; see {@link Login#of(SecretRef)}. */
    public static Login login(SecretRef secret) {
        return Login.of(secret);
    }

    /** Logs in as a user; see {@link Login#of(String, SecretKey)}. */
    public static Login login(String user, SecretKey password) {
        return Login.of(user, password);
    }

    /** Logs in with a user from a Secret; see {@link Login#of(SecretKey, SecretKey)}. */
    public static Login login(SecretKey user, SecretKey password) {
        return Login.of(user, password);
    }

    /** Starts a Secret that the cluster fetches from a store; see {@link ExternalSecret#of}. */
    public static ExternalSecret.NeedsEntry externalSecret(String name, SecretStoreRef store) {
        return ExternalSecret.of(name, store);
    }

    /** Means a store of secrets for the whole cluster that is there already. */
    public static ExistingClusterSecretStore clusterSecretStore(String name) {
        return new ExistingClusterSecretStore(name);
    }

    /** Means a store of secrets for one namespace that is there already. */
    public static ExistingSecretStore secretStore(String name) {
        return new ExistingSecretStore(name);
    }

    /** Means a value in a store of secrets; see {@link Remote#of}. */
    public static Remote remote(String key) {
        return Remote.of(key);
    }
}
