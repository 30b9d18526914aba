package dev.waybill.rule;

import java.util.List;
import java.util.Set;

/** Names under which a credential stands: of environment variables, keys and flags. */
final class CredentialNames {

    /** How sure it is from the name alone. */
    enum Sort {
        /** It is none. */
        NONE,
        /** A password, whatever the value looks like. */
        PASSWORD,
        /** A secret, token or key, which may also be a number of something, or the name of a Secret. */
        SECRET
    }

    private static final Set<String> PASSWORDS =
            Set.of("PASSWORD", "PASSWD", "PASSPHRASE", "PASSCODE", "REQUIREPASS", "MASTERAUTH");

    /** Words that mean a password only after another one: PWD alone is the working directory. */
    private static final Set<String> SHORT_PASSWORDS = Set.of("PASS", "PWD", "PW");

    private static final Set<String> SECRETS = Set.of("SECRET", "TOKEN", "APIKEY", "SECRETKEY", "CREDENTIALS");

    /** What stands before KEY where the key is to be kept secret. */
    private static final Set<String> SECRET_KEYS =
            Set.of("API", "SECRET", "PRIVATE", "ENCRYPTION", "SIGNING", "AUTH", "MASTER", "SHARED", "ACCOUNT");

    /** A setting about a credential, and no credential: {@code MYSQL_ALLOW_EMPTY_PASSWORD}, {@code MAX_TOKEN}. */
    private static final Set<String> SETTINGS = Set.of(
            "ALLOW",
            "RANDOM",
            "ENABLE",
            "ENABLED",
            "DISABLE",
            "REQUIRE",
            "SKIP",
            "USE",
            "MIN",
            "MAX",
            "TLS",
            "PULL",
            "IMAGE",
            "CERT",
            "PUBLIC",
            "NEXT",
            "PAGE",
            "EXISTING");

    private CredentialNames() {}

    static Sort of(String name) {
        List<String> words = EnvWords.of(name);
        int last = words.size() - 1;
        while (last > 0 && EnvWords.withoutNumber(words.get(last)).isEmpty()) {
            last--;
        }
        if (last < 0 || isClusterName(words)) {
            return Sort.NONE;
        }
        for (int i = 0; i < last; i++) {
            if (SETTINGS.contains(words.get(i))) {
                return Sort.NONE;
            }
        }
        String word = EnvWords.withoutNumber(EnvWords.corrected(words.get(last)));
        if (PASSWORDS.contains(word)
                || word.endsWith("PASSWORD")
                || word.endsWith("PASSWD")
                || (last > 0 && SHORT_PASSWORDS.contains(word) && !words.get(0).startsWith("OLD"))) {
            return Sort.PASSWORD;
        }
        if (SECRETS.contains(word) || (word.equals("KEY") && last > 0 && isSecretKey(words, last - 1))) {
            return Sort.SECRET;
        }
        return Sort.NONE;
    }

    /** etcd's tokens tell one cluster from another, and keep nobody out. */
    private static boolean isClusterName(List<String> words) {
        String name = String.join("_", words);
        return name.endsWith("INITIAL_CLUSTER_TOKEN") || name.endsWith("ETCD_DISCOVERY_TOKEN");
    }

    private static boolean isSecretKey(List<String> words, int before) {
        String word = EnvWords.corrected(words.get(before));
        return SECRET_KEYS.contains(word)
                || (word.equals("ACCESS") && before > 0 && words.get(before - 1).equals("SECRET"));
    }
}
