package dev.waybill.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an init container waits for or asks.
 *
 * @param host the host
 * @param port the port; 0 where only the name is looked up, or nobody knows
 * @param path the item of command or args that names it
 */
record WaitTarget(String host, int port, String path) {

    // By hand, as for ObjectName: most init containers wait for something.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WaitTarget that
                && host.equals(that.host)
                && port == that.port
                && path.equals(that.path);
    }

    @Override
    public int hashCode() {
        return (host.hashCode() * 31 + port) * 31 + path.hashCode();
    }

    /** Clients that take a host by {@code -h}, with the option for the port and its default. */
    private record Client(String portOption, int port) {}

    private static final Client POSTGRES = new Client("-p", 5432);
    private static final Client MYSQL = new Client("-P", 3306);
    private static final Client REDIS = new Client("-p", 6379);
    private static final Client ANY = new Client("-p", 0);

    private static final Map<String, Client> CLIENTS = Map.ofEntries(
            Map.entry("pg_isready", POSTGRES),
            Map.entry("psql", POSTGRES),
            Map.entry("pg_dump", POSTGRES),
            Map.entry("mysqladmin", MYSQL),
            Map.entry("mysql", MYSQL),
            Map.entry("mariadb-admin", MYSQL),
            Map.entry("mariadb", MYSQL),
            Map.entry("redis-cli", REDIS),
            Map.entry("valkey-cli", REDIS),
            Map.entry("mongo", ANY),
            Map.entry("mongosh", ANY));

    /** Letters of netcat's options that take a value. */
    private static final String NETCAT_VALUES = "wisqpGXxTOI";

    private static final String DEV_TCP = "/dev/tcp/";

    static List<WaitTarget> of(List<ShellWord> words) {
        List<WaitTarget> targets = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = at;
            while (end < words.size() && !words.get(end).text().equals(ShellWord.END)) {
                end++;
            }
            command(words.subList(at, end), targets);
            at = end + 1;
        }
        return targets;
    }

    private static void command(List<ShellWord> words, List<WaitTarget> targets) {
        boolean printed = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            String program = word.substring(word.lastIndexOf('/') + 1);
            List<ShellWord> arguments = words.subList(i + 1, words.size());
            // What is printed is no command; where it goes may be a connection.
            printed |= program.equals("echo") || program.equals("printf");
            if (word.startsWith(DEV_TCP)) {
                String[] parts = word.substring(DEV_TCP.length()).split("/", -1);
                add(targets, parts[0], parts.length > 1 ? HostPort.number(parts[1], 0) : 0, words.get(i));
            } else if (!printed) {
                word(words.get(i), program, arguments, targets);
            }
        }
    }

    private static void word(ShellWord word, String program, List<ShellWord> arguments, List<WaitTarget> targets) {
        if (word.text().contains("://")) {
            for (HostPort each : HostPort.urls(word.text())) {
                add(targets, each.host(), each.port(), word);
            }
        } else if (word.text().equals("--bootstrap-server") && !arguments.isEmpty()) {
            hostPort(arguments.get(0), targets);
        } else if (CLIENTS.containsKey(program)) {
            client(CLIENTS.getOrDefault(program, ANY), arguments, targets);
        } else {
            named(program, arguments, targets);
        }
    }

    private static void named(String program, List<ShellWord> arguments, List<WaitTarget> targets) {
        switch (program.toLowerCase(Locale.ROOT)) {
            case "nslookup", "dig", "drill" -> lookup(arguments, targets);
            case "getent" -> lookup(arguments.subList(Math.min(1, arguments.size()), arguments.size()), targets);
            case "nc", "ncat", "netcat" -> netcat(arguments, targets);
            case "wait-for-it", "wait-for-it.sh", "wait-for", "wait-for.sh", "wait4x" -> waitFor(arguments, targets);
            default -> {}
        }
    }

    private static void lookup(List<ShellWord> arguments, List<WaitTarget> targets) {
        for (ShellWord each : arguments) {
            if (!each.text().startsWith("-")
                    && !each.text().startsWith("+")
                    && !each.text().startsWith("@")) {
                add(targets, each.text(), 0, each);
                return;
            }
        }
    }

    private static void netcat(List<ShellWord> arguments, List<WaitTarget> targets) {
        ShellWord host = null;
        for (int i = 0; i < arguments.size(); i++) {
            String text = arguments.get(i).text();
            if (text.startsWith("-") && text.length() > 1) {
                if (text.indexOf('l') > 0 && !text.startsWith("--")) {
                    return;
                }
                i += NETCAT_VALUES.indexOf(text.charAt(text.length() - 1)) >= 0 ? 1 : 0;
            } else if (host == null) {
                host = arguments.get(i);
            } else {
                int port = isNumber(text) ? HostPort.number(text, 0) : 0;
                if (port > 0 || text.startsWith("$")) {
                    add(targets, host.text(), port, host);
                }
                return;
            }
        }
    }

    private static void waitFor(List<ShellWord> arguments, List<WaitTarget> targets) {
        client(ANY, arguments, targets);
        for (ShellWord each : arguments) {
            if (each.text().equals("--")) {
                return;
            }
            hostPort(each, targets);
        }
    }

    private static void hostPort(ShellWord word, List<WaitTarget> targets) {
        for (HostPort each : HostPort.list(word.text())) {
            add(targets, each.host(), each.port(), word);
        }
    }

    private static void client(Client client, List<ShellWord> arguments, List<WaitTarget> targets) {
        ShellWord host = option(arguments, "-h", "--host");
        if (host == null) {
            return;
        }
        ShellWord port = option(arguments, client.portOption(), "--port");
        int number = port == null ? client.port() : HostPort.number(port.text(), 0);
        add(targets, host.text(), number, host);
    }

    /** The value of an option: {@code -h mysql}, {@code -hmysql}, {@code --host mysql}, {@code --host=mysql}. */
    private static @Nullable ShellWord option(List<ShellWord> arguments, String letter, String name) {
        for (int i = 0; i < arguments.size(); i++) {
            ShellWord word = arguments.get(i);
            String text = word.text();
            if (text.equals(letter) || text.equals(name)) {
                return i + 1 < arguments.size() ? arguments.get(i + 1) : null;
            }
            if (text.startsWith(name + "=")) {
                return new ShellWord(text.substring(name.length() + 1), word.path());
            }
            if (text.startsWith(letter) && !text.startsWith("--")) {
                return new ShellWord(text.substring(letter.length()), word.path());
            }
        }
        return null;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static void add(List<WaitTarget> targets, String host, int port, ShellWord word) {
        targets.add(new WaitTarget(host, port, word.path()));
    }
}
