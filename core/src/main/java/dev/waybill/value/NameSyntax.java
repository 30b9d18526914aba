package dev.waybill.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The syntaxes that Kubernetes has for names and keys, as the API server of v1.36 checks them (apimachinery's
 * {@code util/validation}).
 */
public enum NameSyntax {
    /** RFC 1123 subdomain: the name of most objects. */
    DNS_SUBDOMAIN(
            253,
            Spelling.LABELS,
            "only lower-case letters, digits, '-' and '.' are allowed, it starts and ends with a letter or digit"),
    /** RFC 1123 label: a Namespace, a container, a volume, the port of a Service. */
    DNS_LABEL(
            63,
            Spelling.LABEL,
            "only lower-case letters, digits and '-' are allowed, it starts and ends with a letter or digit"),
    /** RFC 1035 label: a Service. */
    DNS_1035_LABEL(
            63,
            Spelling.LABEL,
            "only lower-case letters, digits and '-' are allowed, it starts with a letter, ends with a letter or digit"),
    /** An optional prefix with a slash and a name: the key of a label, an annotation or a taint. */
    QUALIFIED_NAME(
            317,
            Spelling.WORDS,
            "it is a name of at most 63 letters, digits, '-', '_' and '.' that starts and ends with a letter or digit, "
                    + "behind an optional prefix and '/', the prefix being a lower-case DNS name of at most 253, "
                    + "like 'example.com/team'"),
    /** The value of a label; it may be empty. */
    LABEL_VALUE(
            63,
            Spelling.WORDS,
            "only letters, digits, '-', '_' and '.' are allowed, it starts and ends with a letter or digit"),
    /** The name of an environment variable, in the relaxed form that Kubernetes takes since v1.34. */
    ENV_NAME(Integer.MAX_VALUE, null, "only printable ASCII characters other than '=' are allowed, it is not empty"),
    /** A key of a ConfigMap or a Secret, which becomes a file name. */
    CONFIG_KEY(
            253,
            Spelling.FILE,
            "only letters, digits, '-', '_' and '.' are allowed, it is not '.' and does not start with '..'"),
    /** The name of a container's port (RFC 6335 service name). */
    PORT_NAME(
            15,
            Spelling.SINGLE_DASHES,
            "only lower-case letters, digits and single '-' are allowed, it has at least one letter, starts and ends "
                    + "with a letter or digit"),
    /** A segment of a URL path: the name of a Role or a ClusterRole and of their bindings. */
    PATH_SEGMENT(Integer.MAX_VALUE, null, "'/' and '%' are not allowed, it is not empty, '.' or '..'");

    private static final int MAX_LABEL = 63;

    private final int maxLength;
    private final @Nullable Spelling spelling;
    private final String allowed;

    NameSyntax(int maxLength, @Nullable Spelling spelling, String allowed) {
        this.maxLength = maxLength;
        this.spelling = spelling;
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
        if (spelling == null) {
            return this == ENV_NAME ? printable(value) : segment(value);
        }
        int start = 0;
        if (this == QUALIFIED_NAME) {
            start = value.indexOf('/') + 1;
            if (value.length() - start > MAX_LABEL
                    || (start > 0 && !DNS_SUBDOMAIN.accepts(value.substring(0, start - 1)))) {
                return false;
            }
        }
        int classes = spelling.classes(value, start);
        return switch (this) {
            case LABEL_VALUE -> classes != 0 || value.isEmpty();
            case DNS_1035_LABEL -> classes != 0 && Ascii.is(value.charAt(0), Ascii.LOWER);
            case PORT_NAME -> (classes & Ascii.LOWER) != 0;
            case CONFIG_KEY -> classes != 0 && !value.equals(".") && !value.startsWith("..");
            default -> classes != 0;
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

    private static boolean segment(String value) {
        return !value.isEmpty()
                && !value.equals(".")
                && !value.equals("..")
                && value.indexOf('/') < 0
                && value.indexOf('%') < 0;
    }
}
