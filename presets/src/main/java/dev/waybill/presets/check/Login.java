package dev.waybill.presets.check;

import dev.waybill.kind.config.SecretKey;
import dev.waybill.kind.config.SecretRef;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.volume.Mount;
import dev.waybill.kind.volume.SecretVolume;
import dev.waybill.kind.volume.Volume;
import dev.waybill.value.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Who logs in. The password comes from a Secret, as a variable or as a file of the check's container; it never stands in a
 * command, where everybody on the node could read it.
 */
@CheckReturnValue
public final class Login {
    private static final String FOLDER = "/etc/check-login";
    private static final String FILE = "password";

    private final @Nullable String user;
    private final @Nullable SecretKey userKey;
    private final SecretKey password;
    private final boolean fromFile;

    private Login(@Nullable String user, @Nullable SecretKey userKey, SecretKey password, boolean fromFile) {
        this.user = user;
        this.userKey = userKey;
        this.password = password;
        this.fromFile = fromFile;
    }

    /** Logs in as {@code user}, with the password from a Secret. */
    public static Login of(String user, SecretKey password) {
        if (user.isBlank()) {
            throw new IllegalArgumentException("login user '" + user + "': a name is needed.");
        }
        return new Login(user, null, password, false);
    }

    /** Logs in with a user and a password from a Secret. */
    public static Login of(SecretKey user, SecretKey password) {
        return new Login(null, user, password, false);
    }

    /** Logs in with the keys {@code username} and {@code password} of a Secret, as {@code kubernetes.io/basic-auth} has them. */
    public static Login of(SecretRef secret) {
        return of(secret.key("username"), secret.key("password"));
    }

    /** Logs in without a user, as Redis allows it. */
    static Login ofPassword(SecretKey password) {
        return new Login(null, null, password, false);
    }

    /** Reads the password from a file of a mounted Secret, not from a variable. Default: a variable. */
    public Login fromFile() {
        return new Login(user, userKey, password, true);
    }

    Container addTo(Container check) {
        Container result = check;
        if (user != null) {
            result = result.env("CHECK_USER", Endpoint.literal(user));
        }
        if (userKey != null) {
            result = result.env("CHECK_USER", userKey);
        }
        if (!fromFile) {
            return result.env("CHECK_PASSWORD", password);
        }
        Volume volume = Volume.of(
                check.name() + "-login", SecretVolume.of(password.owner()).file(password.key(), FILE));
        return result.env("CHECK_PASSWORD_FILE", FOLDER + "/" + FILE)
                .mount(Mount.of(FOLDER, volume).readOnly());
    }
}
