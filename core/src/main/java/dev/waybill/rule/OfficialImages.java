package dev.waybill.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the entry points of well-known images ask of the environment, from the scripts and pages of each. */
final class OfficialImages {

    /**
     * An image.
     *
     * @param product what runs in it, for messages
     * @param daemons the commands for which the entry point asks; a container that runs another one is not asked
     * @param needs one variable of each list has to be there
     * @param pairs the first variable needs the second, and the other way round
     * @param known other variables that it reads
     */
    record Entry(
            String product,
            List<String> daemons,
            List<List<String>> needs,
            List<List<String>> pairs,
            List<String> known) {}

    private static final Entry MYSQL = new Entry(
            "MySQL",
            List.of("mysqld"),
            List.of(List.of(
                    "MYSQL_ROOT_PASSWORD",
                    "MYSQL_ROOT_PASSWORD_FILE",
                    "MYSQL_ALLOW_EMPTY_PASSWORD",
                    "MYSQL_RANDOM_ROOT_PASSWORD")),
            List.of(),
            List.of(
                    "MYSQL_DATABASE",
                    "MYSQL_DATABASE_FILE",
                    "MYSQL_USER",
                    "MYSQL_USER_FILE",
                    "MYSQL_PASSWORD",
                    "MYSQL_PASSWORD_FILE",
                    "MYSQL_ROOT_HOST",
                    "MYSQL_ROOT_HOST_FILE",
                    "MYSQL_ONETIME_PASSWORD",
                    "MYSQL_INITDB_SKIP_TZINFO"));

    private static final Entry MARIADB = new Entry(
            "MariaDB",
            List.of("mysqld", "mariadbd"),
            List.of(List.of(
                    "MARIADB_ROOT_PASSWORD",
                    "MARIADB_ROOT_PASSWORD_FILE",
                    "MARIADB_ROOT_PASSWORD_HASH",
                    "MARIADB_ROOT_PASSWORD_HASH_FILE",
                    "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD",
                    "MARIADB_RANDOM_ROOT_PASSWORD",
                    "MYSQL_ROOT_PASSWORD",
                    "MYSQL_ROOT_PASSWORD_FILE",
                    "MYSQL_ALLOW_EMPTY_PASSWORD",
                    "MYSQL_RANDOM_ROOT_PASSWORD",
                    "MARIADB_MASTER_HOST")),
            List.of(),
            List.of(
                    "MARIADB_DATABASE",
                    "MARIADB_USER",
                    "MARIADB_USER_FILE",
                    "MARIADB_PASSWORD",
                    "MARIADB_PASSWORD_FILE",
                    "MARIADB_PASSWORD_HASH",
                    "MARIADB_ROOT_HOST",
                    "MARIADB_AUTO_UPGRADE",
                    "MYSQL_DATABASE",
                    "MYSQL_USER",
                    "MYSQL_PASSWORD",
                    "MYSQL_PASSWORD_FILE",
                    "MYSQL_ROOT_HOST"));

    private static final Entry POSTGRES = new Entry(
            "PostgreSQL",
            List.of("postgres"),
            List.of(List.of("POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE", "POSTGRES_HOST_AUTH_METHOD")),
            List.of(),
            List.of(
                    "POSTGRES_USER",
                    "POSTGRES_USER_FILE",
                    "POSTGRES_DB",
                    "POSTGRES_DB_FILE",
                    "POSTGRES_INITDB_ARGS",
                    "POSTGRES_INITDB_WALDIR",
                    "PGDATA"));

    private static final Entry MONGO = new Entry(
            "MongoDB",
            List.of("mongod"),
            List.of(),
            List.of(List.of("MONGO_INITDB_ROOT_USERNAME", "MONGO_INITDB_ROOT_PASSWORD")),
            List.of("MONGO_INITDB_ROOT_USERNAME_FILE", "MONGO_INITDB_ROOT_PASSWORD_FILE", "MONGO_INITDB_DATABASE"));

    private static final Entry COUCHDB = new Entry(
            "CouchDB",
            List.of("couchdb", "/opt/couchdb/bin/couchdb"),
            List.of(List.of("COUCHDB_USER"), List.of("COUCHDB_PASSWORD")),
            List.of(),
            List.of("COUCHDB_SECRET", "COUCHDB_ERLANG_COOKIE", "NODENAME"));

    private static final Entry RABBITMQ = new Entry(
            "RabbitMQ",
            List.of("rabbitmq-server"),
            List.of(),
            List.of(),
            List.of("RABBITMQ_DEFAULT_USER", "RABBITMQ_DEFAULT_PASS", "RABBITMQ_DEFAULT_VHOST", "RABBITMQ_NODENAME"));

    private static final Entry SQL_SERVER = new Entry(
            "SQL Server",
            List.of("/opt/mssql/bin/sqlservr"),
            List.of(List.of("ACCEPT_EULA"), List.of("MSSQL_SA_PASSWORD", "SA_PASSWORD")),
            List.of(),
            List.of("MSSQL_PID", "MSSQL_COLLATION", "MSSQL_MEMORY_LIMIT_MB", "MSSQL_AGENT_ENABLED"));

    private static final Entry PGADMIN = new Entry(
            "pgAdmin",
            List.of(),
            List.of(
                    List.of("PGADMIN_DEFAULT_EMAIL"),
                    List.of("PGADMIN_DEFAULT_PASSWORD", "PGADMIN_DEFAULT_PASSWORD_FILE")),
            List.of(),
            List.of("PGADMIN_LISTEN_PORT", "PGADMIN_LISTEN_ADDRESS", "PGADMIN_SERVER_JSON_FILE"));

    private static final Entry ORACLE = new Entry(
            "Oracle",
            List.of(),
            List.of(List.of("ORACLE_PASSWORD", "ORACLE_PASSWORD_FILE", "ORACLE_RANDOM_PASSWORD")),
            List.of(),
            List.of("ORACLE_DATABASE", "APP_USER", "APP_USER_PASSWORD", "APP_USER_PASSWORD_FILE"));

    private static final Map<String, Entry> ALL = Map.ofEntries(
            Map.entry("mysql", MYSQL),
            Map.entry("percona", MYSQL),
            Map.entry("mariadb", MARIADB),
            Map.entry("postgres", POSTGRES),
            Map.entry("postgis/postgis", POSTGRES),
            Map.entry("pgvector/pgvector", POSTGRES),
            Map.entry("timescale/timescaledb", POSTGRES),
            Map.entry("mongo", MONGO),
            Map.entry("couchdb", COUCHDB),
            Map.entry("rabbitmq", RABBITMQ),
            Map.entry("mcr.microsoft.com/mssql/server", SQL_SERVER),
            Map.entry("dpage/pgadmin4", PGADMIN),
            Map.entry("gvenzl/oracle-xe", ORACLE),
            Map.entry("gvenzl/oracle-free", ORACLE));

    /** Where Docker Hub's official images are, besides Docker Hub's short form. */
    private static final List<String> HOMES = List.of(
            "docker.io/library/",
            "docker.io/",
            "index.docker.io/library/",
            "registry.hub.docker.com/library/",
            "public.ecr.aws/docker/library/",
            "mirror.gcr.io/library/",
            "library/");

    private OfficialImages() {}

    /** What is known of an image; empty for an image of one's own, and for a mirror that nobody knows. */
    static Optional<Entry> of(String image) {
        String name = image;
        int at = name.indexOf('@');
        name = at < 0 ? name : name.substring(0, at);
        int colon = name.lastIndexOf(':');
        name = colon > name.lastIndexOf('/') ? name.substring(0, colon) : name;
        for (String home : HOMES) {
            if (name.startsWith(home)) {
                name = name.substring(home.length());
                break;
            }
        }
        return Optional.ofNullable(ALL.get(name));
    }
}
