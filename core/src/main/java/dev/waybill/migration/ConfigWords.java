package dev.waybill.migration;

import dev.waybill.kind.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ConfigMaps and Secrets. */
final class ConfigWords {
    private static final String DOCKER_CONFIG = ".dockerconfigjson";
    private static final Expression UTF_8 =
            new Expression(Code.Word.of(StandardCharsets.class, "UTF_8"), StandardCharsets.UTF_8);

    private ConfigWords() {}

    static Phrase configMap(Fields read, Scope scope) throws Unsaid {
        Phrase phrase = KindWords.start(read, "configMap").entries("data", "entry");
        bytes(phrase, "binaryData");
        return phrase.when("immutable", true, "immutable");
    }

    static Phrase secret(Fields read, Scope scope) throws Unsaid {
        Phrase best = KindWords.nearest(
                () -> special(read, scope),
                () -> KindWords.start(read, "secret"),
                () -> KindWords.start(read, "secretOfType", Unsaid.given(read.text("type"))));
        best.entries("stringData", "entry");
        bytes(best, "data");
        return best.when("immutable", true, "immutable");
    }

    /** Says values that the YAML has as base64: as text where they are text. */
    private static void bytes(Phrase phrase, String path) {
        for (Map.Entry<String, Object> entry : phrase.read().entries(path).entrySet()) {
            String base64 = String.valueOf(entry.getValue());
            phrase.with(entry.getKey(), phrase.read(), "entry", each -> bytes(base64));
        }
    }

    private static Expression bytes(String base64) throws Unsaid {
        String text = decoded(base64);
        return text == null || text.chars().anyMatch(c -> c < ' ' && c != '\n')
                ? Expression.of(Base64.class, "getDecoder").then("decode", base64)
                : Expression.of(text).then("getBytes", UTF_8);
    }

    /** A Secret of image registries; one with other logins, or written otherwise, has no word. */
    private static Phrase registries(Fields read) throws Unsaid {
        String json = text(read, DOCKER_CONFIG);
        Phrase phrase = KindWords.start(read, "registrySecret", RegistryWords.logins(json));
        Object made = ((Secret) phrase.made().value()).toModel().getStringData().get(DOCKER_CONFIG);
        if (!json.equals(made)) {
            throw new Unsaid("another text");
        }
        return phrase;
    }

    /** A Secret of a type that has a factory of its own. */
    private static Phrase special(Fields read, Scope scope) throws Unsaid {
        switch (String.valueOf(read.text("type"))) {
            case "kubernetes.io/tls" -> {
                return KindWords.start(read, "tlsSecret", text(read, "tls.crt"), text(read, "tls.key"));
            }
            case "kubernetes.io/dockerconfigjson" -> {
                return registries(read);
            }
            case "kubernetes.io/basic-auth" -> {
                return KindWords.start(read, "basicAuthSecret", text(read, "username"), text(read, "password"));
            }
            case "kubernetes.io/ssh-auth" -> {
                return KindWords.start(read, "sshAuthSecret", text(read, "ssh-privatekey"));
            }
            case "kubernetes.io/service-account-token" -> {
                String account = Unsaid.given(
                        (String) read.entries("metadata.annotations").get("kubernetes.io/service-account.name"));
                return KindWords.start(
                        read,
                        "serviceAccountTokenSecret",
                        Unsaid.given(new References(scope, read).serviceAccount(account)));
            }
            default -> throw new Unsaid("no factory for this type");
        }
    }

    /** The value of a key that a factory takes as an argument. */
    private static String text(Fields read, String key) throws Unsaid {
        return (String) Unsaid.given(read.entries("stringData").get(key));
    }

    /** The text that base64 stands for; null where it is none. */
    static @Nullable String decoded(String base64) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }
}
