package dev.waybill.kind.config;

import dev.waybill.value.CheckReturnValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/** A user and password for an image registry. Its {@code toString()} shows neither. */
@CheckReturnValue
public final class RegistryLogin {
    private final String registry;
    private final String user;
    private final String password;

    private RegistryLogin(String registry, String user, String password) {
        this.registry = registry;
        this.user = user;
        this.password = password;
    }

    /**
     * Logs in to {@code registry}: a host with an optional port and path, as images name it. For Docker Hub write {@code
     * https://index.docker.io/v1/}.
     */
    public static RegistryLogin of(String registry, String user, String password) {
        if (registry.isEmpty() || registry.chars().anyMatch(c -> c <= ' ')) {
            throw new IllegalArgumentException("registry '" + registry.strip()
                    + "': a host without blanks is allowed, as in registry.acme.io or registry.acme.io:5000.");
        }
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("registry '" + registry
                    + "': the user name has a colon, which ends it for the registry. Give user and password apart.");
        }
        Objects.requireNonNull(password, "password");
        return new RegistryLogin(registry, user, password);
    }

    /** Returns the registry. */
    public String registry() {
        return registry;
    }

    /** Returns the registry's entry in {@code auths} of a {@code .dockerconfigjson}, password included. */
    public String json() {
        String auth = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return quoted(registry) + ":{\"username\":" + quoted(user) + ",\"password\":" + quoted(password) + ",\"auth\":"
                + quoted(auth) + "}";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** Returns the registry alone. */
    @Override
    public String toString() {
        return registry + " (user ***, password ***)";
    }
}
