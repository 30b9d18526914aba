package dev.waybill.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The logins that the database of a container is made with. */
final class ServerLogins {

    /**
     * A login.
     *
     * @param user its name; empty where the set does not tell
     * @param variable the variable that holds its password
     * @param password the password; empty where the set does not tell
     */
    record Login(Optional<String> user, String variable, Optional<String> password) {}

    private ServerLogins() {}

    static List<Login> of(String product, ContainerEnv env) {
        List<Login> logins = new ArrayList<>();
        switch (product) {
            case "MySQL", "MariaDB" -> {
                for (String maker : new String[] {"MYSQL", "MARIADB"}) {
                    add(logins, env, Optional.of("root"), maker + "_ROOT_PASSWORD");
                    add(logins, env, env.value(maker + "_USER"), maker + "_PASSWORD");
                }
            }
            case "PostgreSQL" -> {
                Optional<String> user = env.has("POSTGRES_USER") ? env.value("POSTGRES_USER") : Optional.of("postgres");
                add(logins, env, user, "POSTGRES_PASSWORD");
            }
            case "MongoDB" -> add(logins, env, env.value("MONGO_INITDB_ROOT_USERNAME"), "MONGO_INITDB_ROOT_PASSWORD");
            case "RabbitMQ" -> add(logins, env, env.value("RABBITMQ_DEFAULT_USER"), "RABBITMQ_DEFAULT_PASS");
            case "SQL Server" -> {
                add(logins, env, Optional.of("sa"), "MSSQL_SA_PASSWORD");
                add(logins, env, Optional.of("sa"), "SA_PASSWORD");
            }
            default -> {}
        }
        return logins;
    }

    private static void add(List<Login> logins, ContainerEnv env, Optional<String> user, String variable) {
        if (env.has(variable)) {
            logins.add(new Login(user, variable, env.value(variable)));
        }
    }
}
