package dev.waybill.value;

import java.util.Objects;

/**
 * The syntaxes that Kubernetes has for names and keys, as the API server of v1.36 checks them (apimachinery's
 * {@code util/validation}).
 */
public enum NameSyntax {
    /** RFC 1123 subdomain: the name of most objects. */
    DNS_SUBDOMAIN(
            253, "only lower-case letters, digits, '-' and '.' are allowed, it starts and ends with a letter or digit"),
    /** RFC 1123 label: a Namespace, a container, a volume, the port of a Service. */
    DNS_LABEL(63, "only lower-case letters, digits and '-' are allowed, it starts and ends with a letter or digit"),
    /** RFC 1035 label: a Service. */
    DNS_1035_LABEL(
            63,
            "only lower-case letters, digits and '-' are allowed, it starts with a letter, ends with a letter or digit"),
    /** An optional prefix with a slash and a name: the key of a label, an annotation or a taint. */
    QUALIFIED_NAME(
            317,
            "it is a name of at most 63 letters, digits, '-', '_' and '.' that starts and ends with a letter or digit, "
                    + "behind an optional prefix and '/', the prefix being a lower-case DNS name of at most 253, "
                    + "like 'example.com/team'"),
    /** The value of a label; it may be empty. */
    LABEL_VALUE(63, "only letters, digits, '-', '_' and '.' are allowed, it starts and ends with a letter or digit"),
    /** The name of an environment variable, in the relaxed form that Kubernetes takes since v1.34. */
    ENV_NAME(Integer.MAX_VALUE, "only printable ASCII characters other than '=' are allowed, it is not empty"),
    /** A key of a ConfigMap or a Secret, which becomes a file name. */
    CONFIG_KEY(253, "only letters, digits, '-', '_' and '.' are allowed, it is not '.' and does not start with '..'"),
    /** The name of a container's port (RFC 6335 service name). */
    PORT_NAME(
            15,
            "only lower-case letters, digits and single '-' are allowed, it has at least one letter, starts and ends "
                    + "with a letter or digit"),
    /** A segment of a URL path: the name of a Role or a ClusterRole and of their bindings. */
    PATH_SEGMENT(Integer.MAX_VALUE, "'/' and '%' are not allowed, it is not empty, '.' or '..'");

    private static final int MAX_LABEL = 63;
    private static final int MAX_SUBDOMAIN = 253;

    private final int maxLength;
    private final String allowed;

    NameSyntax(int maxLength, String allowed) {
        this.maxLength = maxLength;
        this.allowed = allowed;
    }

    /**
     * The most characters that a name of this syntax has.
     *
     * @return {@link Integer#MAX_VALUE} where Kubernetes sets no limit
     */
    public int maxLength() {
        return maxLength;
    }

    /**
     * Checks a name. Refuses what the API server would refuse, with what is allowed and a name that would do.
     *
     * @param subject what the name is of; the error message begins with it
     * @param value the name
     * @return the value
     */
    public String check(String subject, String value) {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(value, subject);
        if (accepts(value)) {
            return value;
        }
        throw new IllegalArgumentException(subject + " " + Quoted.of(value) + ": " + allowed(value));
    }

    /** Tells whether the API server takes the name. */
    public boolean accepts(String value) {
        if (value.length() > maxLength) {
            return false;
        }
        return switch (this) {
            case DNS_SUBDOMAIN -> subdomain(value);
            case DNS_LABEL -> label(value, 0, value.length());
            case DNS_1035_LABEL -> label(value, 0, value.length()) && Ascii.is(value.charAt(0), Ascii.LOWER);
            case QUALIFIED_NAME -> qualified(value);
            case LABEL_VALUE -> value.isEmpty() || words(value);
            case ENV_NAME -> printable(value);
            case CONFIG_KEY ->
                !value.isEmpty() && !value.equals(".") && !value.startsWith("..") && Ascii.all(value, Ascii.NAME);
            case PORT_NAME -> label(value, 0, value.length()) && Ascii.any(value, Ascii.LOWER) && !value.contains("--");
            case PATH_SEGMENT ->
                !value.isEmpty()
                        && !value.equals(".")
                        && !value.equals("..")
                        && value.indexOf('/') < 0
                        && value.indexOf('%') < 0;
        };
    }

    /** Says of a name that is not accepted what is allowed instead, with a name that would do where one can be guessed. */
    public String allowed(String value) {
        return allowed + length(value) + "." + fix(value);
    }

    private String length(String value) {
        // A key's limits are those of its two parts, and stand in the sentence already.
        if (maxLength == Integer.MAX_VALUE || this == QUALIFIED_NAME) {
            return "";
        }
        String limit = ", and has at most " + maxLength + " characters";
        return value.length() <= maxLength ? limit : limit + "; this one has " + value.length();
    }

    private String fix(String value) {
        String guess = NameGuess.from(value, this);
        return !guess.equals(value) && accepts(guess) && !guess.isEmpty() ? " Write '" + guess + "'." : "";
    }

    private static boolean printable(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) > '~' || value.charAt(i) == '=') {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private static boolean words(String value) {
        return !value.isEmpty()
                && Ascii.is(value.charAt(0), Ascii.LETTER | Ascii.DIGIT)
                && Ascii.is(value.charAt(value.length() - 1), Ascii.LETTER | Ascii.DIGIT)
                && Ascii.all(value, Ascii.NAME);
    }

    private static boolean qualified(String value) {
        int slash = value.indexOf('/');
        String name = value.substring(slash + 1);
        return words(name)
                && name.length() <= MAX_LABEL
                && (slash < 0 || (slash <= MAX_SUBDOMAIN && subdomain(value.substring(0, slash))));
    }

    private static boolean subdomain(String value) {
        int start = 0;
        for (int dot = value.indexOf('.'); dot >= 0; dot = value.indexOf('.', start)) {
            if (!label(value, start, dot)) {
                return false;
            }
            start = dot + 1;
        }
        return label(value, start, value.length());
    }

    private static boolean label(String value, int start, int end) {
        if (start == end || value.charAt(start) == '-' || value.charAt(end - 1) == '-') {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!Ascii.is(value.charAt(i), Ascii.LOWER | Ascii.DIGIT | Ascii.DASH)) {
                return false;
            }
        }
        return true;
    }
}
