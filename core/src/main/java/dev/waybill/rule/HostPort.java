package dev.waybill.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A host with a port, as texts name it.
 *
 * @param host the host
 * @param port the port; 0 where none is named or known
 * @param implied whether the port is the one that clients take for the URL's scheme
 */
record HostPort(String host, int port, boolean implied) {
    private static final String SCHEME_END = "://";

    // By hand, as for ObjectName: hosts are looked for in most manifests.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HostPort that && host.equals(that.host) && port == that.port && implied == that.implied;
    }

    @Override
    public int hashCode() {
        return host.hashCode() * 31 + port;
    }

    /** {@code mysql:3306}, or a host alone. What follows the number is not looked at. */
    static HostPort of(String text, int defaultPort) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new HostPort(text, defaultPort, true);
        }
        return new HostPort(text.substring(0, colon), number(text, colon + 1), false);
    }

    /** A text that is nothing but hosts with ports, parted by commas; none where it is something else. */
    static List<HostPort> list(String text) {
        List<HostPort> found = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            if (colon <= 0 || colon + 1 == part.length() || !isHost(part, colon) || !isNumber(part, colon + 1)) {
                return List.of();
            }
            found.add(of(part, 0));
        }
        return found;
    }

    /** The hosts of all URLs in a text. */
    static List<HostPort> urls(String text) {
        int at = text.indexOf(SCHEME_END);
        if (at < 0) {
            return List.of();
        }
        List<HostPort> found = new ArrayList<>();
        while (at >= 0) {
            int start = at + SCHEME_END.length();
            int end = start;
            while (end < text.length() && "/?#\"'`<>()[]{}|\\; \t\r\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String authority = text.substring(start, end);
            // A variable in place of a host is not known here, and part of a host says nothing.
            boolean cut = end < text.length() && "{([<".indexOf(text.charAt(end)) >= 0;
            if (!cut && authority.indexOf('$') < 0 && authority.indexOf('%') < 0) {
                int defaultPort = port(scheme(text, at));
                String hosts = authority.substring(authority.lastIndexOf('@') + 1);
                for (String each : hosts.split(",", -1)) {
                    found.add(of(each, defaultPort));
                }
            }
            at = text.indexOf(SCHEME_END, end);
        }
        return found;
    }

    private static String scheme(String text, int end) {
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** The port that a client takes when the URL names none; 0 where it is not known. */
    private static int port(String scheme) {
        return switch (scheme) {
            case "http", "ws" -> 80;
            case "https", "wss" -> 443;
            case "redis" -> 6379;
            case "postgres", "postgresql" -> 5432;
            case "mysql", "mariadb" -> 3306;
            case "amqp" -> 5672;
            case "mongodb" -> 27017;
            case "nats" -> 4222;
            default -> 0;
        };
    }

    private static boolean isHost(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text, int from) {
        return number(text, from) > 0 && Character.isDigit(text.charAt(text.length() - 1)) && text.length() - from <= 5;
    }

    /** The number at a place; 0 where there is none. */
    static int number(String text, int from) {
        int number = 0;
        for (int i = from; i < text.length() && i < from + 5; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                break;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
