package dev.waybill.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a credential looks like, and what stands in a credential's place without being one. */
final class CredentialValues {

    /** The prefixes that issuers give their tokens, and the least length of what follows. */
    private record Token(String prefix, int length, String name) {}

    private static final List<Token> TOKENS = List.of(
            new Token("AKIA", 16, "an AWS access key"),
            new Token("ASIA", 16, "an AWS access key"),
            new Token("ghp_", 30, "a GitHub token"),
            new Token("gho_", 30, "a GitHub token"),
            new Token("ghu_", 30, "a GitHub token"),
            new Token("ghs_", 30, "a GitHub token"),
            new Token("ghr_", 30, "a GitHub token"),
            new Token("github_pat_", 30, "a GitHub token"),
            new Token("glpat-", 20, "a GitLab token"),
            new Token("xoxb-", 20, "a Slack token"),
            new Token("xoxp-", 20, "a Slack token"),
            new Token("xapp-", 20, "a Slack token"),
            new Token("sk_live_", 16, "a Stripe key"),
            new Token("rk_live_", 16, "a Stripe key"),
            new Token("AIza", 35, "a Google API key"),
            new Token("npm_", 36, "an npm token"),
            new Token("pypi-", 40, "a PyPI token"),
            new Token("SG.", 40, "a SendGrid key"),
            new Token("hvs.", 20, "a Vault token"),
            new Token("dop_v1_", 40, "a DigitalOcean token"),
            new Token("sk-proj-", 20, "an OpenAI key"),
            new Token("sk-ant-", 20, "an Anthropic key"),
            new Token("shpat_", 30, "a Shopify token"),
            new Token("lin_api_", 30, "a Linear key"));

    private static final Set<String> WORDS = Set.of(
            "true",
            "false",
            "yes",
            "no",
            "on",
            "off",
            "none",
            "null",
            "nil",
            "enabled",
            "disabled",
            "required",
            "optional");

    /** How a value begins that is looked up elsewhere, or that only the application can decrypt. */
    private static final List<String> LOOKED_UP = List.of(
            "vault:",
            "ref+",
            "op://",
            "sm://",
            "arn:aws",
            "projects/",
            "secretsmanager:",
            "enc[",
            "enc(",
            "{cipher}",
            "file:",
            "env:",
            "secretref:",
            "agbb"); // a SealedSecret's text begins with AgB..

    /** The first characters of tokens, so that most values are not held against each. */
    private static final String FIRST = firstOfTokens();

    /** No token, key or URL with a password is as short as most values are: {@code pwd=x;} is the shortest. */
    private static final int SHORTEST = 6;

    /** What a private key begins and ends with, which share their dashes. */
    private static final int SHORTEST_KEY = 22;

    private CredentialValues() {}

    /** What the value is by its looks, for a message; empty where it looks like nothing that is known. */
    static String sort(String value) {
        if (value.length() < SHORTEST) {
            return "";
        }
        String token = FIRST.indexOf(value.charAt(0)) < 0 ? "" : token(value);
        if (!token.isEmpty()) {
            return token;
        }
        if (value.length() >= SHORTEST_KEY && value.contains("-----BEGIN ") && value.contains("PRIVATE KEY-----")) {
            return "a private key";
        }
        if (isJwt(value)) {
            return "a JSON Web Token";
        }
        if (value.startsWith("https://hooks.slack.com/services/T")) {
            return "a Slack webhook";
        }
        if (!passwordOfUrl(value).isEmpty()) {
            return "a URL with a password";
        }
        return connectionPassword(value) ? "a connection string with a password" : "";
    }

    private static String firstOfTokens() {
        StringBuilder first = new StringBuilder();
        for (Token token : TOKENS) {
            first.append(token.prefix().charAt(0));
        }
        return first.toString();
    }

    private static String token(String value) {
        for (Token token : TOKENS) {
            if (value.startsWith(token.prefix())
                    && value.length() >= token.prefix().length() + token.length()
                    && isTokenText(value)) {
                return token.name();
            }
        }
        return "";
    }

    /** Whether a value in a credential's place is none: a reference, a path, a switch. */
    static boolean isNone(String value, CredentialNames.Sort sort) {
        String text = value.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.isEmpty() || WORDS.contains(lower) || isReference(text) || isPath(text)) {
            return true;
        }
        if (text.contains("://") && passwordOfUrl(text).isEmpty()) {
            return true;
        }
        for (String each : LOOKED_UP) {
            if (lower.startsWith(each)) {
                return true;
            }
        }
        return isMasked(text) || (sort == CredentialNames.Sort.SECRET && (isAmount(text) || text.length() < 4));
    }

    /** Whether something else is put in: {@code $(NAME)}, {@code ${NAME}}, {@code {{ .Values.x }}}, {@code <password>}. */
    static boolean isReference(String text) {
        return text.contains("$(")
                || text.contains("${")
                || text.contains("{{")
                || text.contains("$(<")
                || (text.startsWith("<") && text.endsWith(">"))
                || (text.startsWith("%") && text.endsWith("%"))
                || (text.startsWith("$") && isName(text.substring(1)));
    }

    /** Whether the value may well be the name of an object: small letters and dashes. */
    static boolean looksLikeName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && c != '-') {
                return false;
            }
        }
        return text.indexOf('-') > 0;
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '_') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isPath(String text) {
        return (text.startsWith("/") || text.startsWith("./")) && text.indexOf('/', 1) > 0 && text.indexOf(' ') < 0;
    }

    private static boolean isMasked(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '*' && text.charAt(i) != 'x' && text.charAt(i) != 'X' && text.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    /** A number, with or without a unit. */
    private static boolean isAmount(String text) {
        int i = 0;
        while (i < text.length() && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
            i++;
        }
        return i > 0 && text.length() - i <= 2;
    }

    private static boolean isTokenText(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > 'z' || (!Character.isLetterOrDigit(c) && c != '_' && c != '-' && c != '.')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isJwt(String value) {
        if (!value.startsWith("eyJ") || value.length() < 40 || !isTokenText(value)) {
            return false;
        }
        int first = value.indexOf('.');
        int second = value.indexOf('.', first + 1);
        return first > 0 && value.startsWith("eyJ", first + 1) && second > 0 && value.indexOf('.', second + 1) < 0;
    }

    /** The password in {@code scheme://user:password@host}; empty where there is none, or where it is put in later. */
    static String passwordOfUrl(String value) {
        int scheme = value.indexOf("://");
        if (scheme <= 0) {
            return "";
        }
        int end = scheme + 3;
        while (end < value.length() && "/?# \"'".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        String authority = value.substring(scheme + 3, end);
        int at = authority.lastIndexOf('@');
        int colon = authority.indexOf(':');
        if (at < 0 || colon < 0 || colon > at) {
            return "";
        }
        String password = authority.substring(colon + 1, at);
        return isReference(password) || password.startsWith("$") || isMasked(password) || password.startsWith("<")
                ? ""
                : password;
    }

    /** {@code Server=db;Password=..}, {@code jdbc:..?password=..}, {@code AccountKey=..}. */
    private static boolean connectionPassword(String value) {
        if (value.indexOf('\n') >= 0 || (value.indexOf(';') < 0 && !value.startsWith("jdbc:"))) {
            return false;
        }
        for (String part : value.split("[;?&]", -1)) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? "" : part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if ((key.equals("password") || key.equals("pwd") || key.equals("accountkey"))
                    && !isNone(part.substring(equals + 1), CredentialNames.Sort.PASSWORD)) {
                return true;
            }
        }
        return false;
    }
}
