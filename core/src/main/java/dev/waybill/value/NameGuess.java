package dev.waybill.value;

import java.util.Locale;

/** The name that was most likely meant by one that Kubernetes refuses. */
final class NameGuess {

    private NameGuess() {}

    /** A guess only: the caller checks it, and says nothing if it is wrong as well. */
    static String from(String value, NameSyntax syntax) {
        return switch (syntax) {
            case DNS_SUBDOMAIN -> lower(value, true);
            case DNS_LABEL, DNS_1035_LABEL -> lower(value, false);
            case PORT_NAME -> singleDashes(lower(value, false));
            case QUALIFIED_NAME -> qualified(value);
            case LABEL_VALUE ->
                trimmed(value.replace(' ', '-').replace('/', '-').replace(':', '-'));
            case CONFIG_KEY -> value.replace(' ', '-').replace('/', '-').replace(':', '-');
            case ENV_NAME -> value.endsWith("=") ? value.substring(0, value.length() - 1) : value.replace('=', '_');
            case PATH_SEGMENT -> value.replace('/', '-').replace('%', '-');
        };
    }

    private static String lower(String value, boolean dots) {
        String dashes = value.toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .replace(' ', '-')
                .replace('/', '-');
        return trimmed(dots ? dashes : dashes.replace('.', '-'));
    }

    private static String qualified(String value) {
        int slash = value.indexOf('/');
        String name = trimmed(value.substring(slash + 1).replace(' ', '-').replace('/', '-'));
        return slash <= 0 ? name : lower(value.substring(0, slash), true) + "/" + name;
    }

    private static String singleDashes(String value) {
        String single = value;
        while (single.contains("--")) {
            single = single.replace("--", "-");
        }
        return single;
    }

    private static String trimmed(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && isEdge(value.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    private static boolean isEdge(char c) {
        return c == '-' || c == '.' || c == '_';
    }
}
