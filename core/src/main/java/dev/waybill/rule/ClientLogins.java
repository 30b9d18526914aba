package dev.waybill.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The logins with which a container goes to a database, as the names of its environment tell. */
final class ClientLogins {

    /**
     * A login.
     *
     * @param variable the variable that holds the password
     * @param path where it is set
     * @param user the user; empty where nobody says
     * @param password the password
     * @param hosts where it goes, as host names; empty where nobody says
     */
    record Login(String variable, String path, Optional<String> user, String password, List<String> hosts) {}

    private static final Set<String> PASSWORDS = Set.of("PASSWORD", "PASSWD", "PASS", "PWD");
    private static final Set<String> USERS = Set.of("USER", "USERNAME", "LOGIN");
    private static final Set<String> HOSTS =
            Set.of("HOST", "HOSTNAME", "SERVER", "ADDRESS", "ADDR", "ENDPOINT", "URL", "URI");

    private ClientLogins() {}

    static List<Login> of(ContainerEnv env) {
        List<Login> logins = new ArrayList<>();
        for (Map.Entry<String, ContainerEnv.Variable> each : env.variables().entrySet()) {
            Optional<String> value = each.getValue().value();
            if (value.isEmpty() || value.get().isEmpty()) {
                continue;
            }
            String inUrl = CredentialValues.passwordOfUrl(value.get());
            if (!inUrl.isEmpty()) {
                String authority = value.get().substring(value.get().indexOf("://") + 3);
                logins.add(new Login(
                        each.getKey(),
                        each.getValue().path(),
                        Optional.of(authority.substring(0, authority.indexOf(':'))),
                        inUrl,
                        List.of(host(value.get()))));
                continue;
            }
            String group = group(each.getKey(), PASSWORDS);
            if (group != null && isDatabase(group)) {
                logins.add(login(env, each.getKey(), each.getValue().path(), value.get(), group));
            }
        }
        return logins;
    }

    private static Login login(ContainerEnv env, String variable, String path, String password, String group) {
        Optional<String> user = Optional.empty();
        List<String> hosts = new ArrayList<>();
        for (Map.Entry<String, ContainerEnv.Variable> each : env.variables().entrySet()) {
            Optional<String> value = each.getValue().value();
            if (group.equals(group(each.getKey(), USERS))) {
                user = value;
            } else if (group.equals(group(each.getKey(), HOSTS))) {
                hosts.add(value.isPresent() && !value.get().isEmpty() ? host(value.get()) : "?");
            }
        }
        return new Login(variable, path, user, password, hosts);
    }

    /** What stands before the words of a name: {@code DB} of {@code DB_HOST_NAME}; null where it has none of them. */
    private static @Nullable String group(String name, Set<String> words) {
        List<String> all = new ArrayList<>();
        EnvWords.of(name).forEach(word -> all.add(EnvWords.corrected(word)));
        int last = all.size() - 1;
        if (last > 0 && all.get(last).equals("NAME") && all.get(last - 1).equals("HOST")) {
            last--;
        }
        if (last > 0 && all.get(last).equals("NAME") && all.get(last - 1).equals("USER")) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        String word = all.get(last);
        if (words.contains(word)) {
            return String.join("_", all.subList(0, last));
        }
        // PGPASSWORD, PGUSER and PGHOST
        if (word.startsWith("PG") && words.contains(word.substring(2))) {
            return "PG";
        }
        return null;
    }

    private static boolean isDatabase(String group) {
        for (String word : group.split("_", -1)) {
            switch (word) {
                case "DB",
                        "DATABASE",
                        "DATASOURCE",
                        "JDBC",
                        "SQL",
                        "MYSQL",
                        "MARIADB",
                        "PG",
                        "POSTGRES",
                        "POSTGRESQL",
                        "MONGO",
                        "MONGODB",
                        "RABBITMQ",
                        "MSSQL" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** The host of an address: of a URL, of {@code host:port}, of a bare name. */
    private static String host(String address) {
        String text = address.strip().toLowerCase(Locale.ROOT);
        text = text.substring(text.indexOf("://") < 0 ? 0 : text.indexOf("://") + 3);
        int end = 0;
        while (end < text.length() && "/?;,".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        text = text.substring(0, end);
        text = text.substring(text.lastIndexOf('@') + 1);
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }
}
