package dev.waybill.kind;

import dev.waybill.kind.access.ServiceAccountRef;
import dev.waybill.kind.config.RegistryLogin;
import dev.waybill.kind.config.SecretKey;
import dev.waybill.kind.config.SecretRef;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A Kubernetes Secret: values that only those may read who need them. Text stands in {@code stringData}, which the API
 * server moves to {@code data}; bytes stand in {@code data} as Base64, which hides nothing. The values are never shown by
 * {@code toString()}, {@code explain()} or a message; {@code toModel()} and the manifest's YAML hold them.
 */
@CheckReturnValue
public final class Secret extends ContentKind<Secret, io.fabric8.kubernetes.api.model.Secret> implements SecretRef {
    private static final String OPAQUE = "Opaque";
    private static final String TLS = "kubernetes.io/tls";
    private static final String DOCKER_CONFIG = "kubernetes.io/dockerconfigjson";
    private static final String BASIC_AUTH = "kubernetes.io/basic-auth";
    private static final String SSH_AUTH = "kubernetes.io/ssh-auth";
    private static final String TOKEN = "kubernetes.io/service-account-token";
    private static final Map<String, String> FACTORIES = new TreeMap<>(Map.of(
            OPAQUE, "secret",
            TLS, "tlsSecret",
            DOCKER_CONFIG, "registrySecret",
            BASIC_AUTH, "basicAuthSecret",
            SSH_AUTH, "sshAuthSecret",
            TOKEN, "serviceAccountTokenSecret"));

    // What the token controller fills in: k8s.io/api/core/v1, ServiceAccountTokenKey and its neighbours.
    private static final List<String> TOKEN_KEYS = List.of("ca.crt", "namespace", "token");

    private Secret(String name, Recipe<io.fabric8.kubernetes.api.model.Secret> recipe, boolean hashed, long atMost) {
        super(name, recipe, hashed, atMost);
    }

    /** Makes an empty Secret of type {@code Opaque}. The name is a DNS subdomain. */
    public static Secret of(String name) {
        return of("secret", name, OPAQUE, Map.of());
    }

    /**
     * Makes an empty Secret of a type that another system defines, as in {@code helm.sh/release.v1}. Refuses the types
     * that have a factory of their own.
     */
    public static Secret ofType(String name, String type) {
        String factory = FACTORIES.get(type);
        if (type.isEmpty() || factory != null) {
            throw new IllegalArgumentException("Secret '" + name + "' type '" + type + "': "
                    + (factory == null ? "it is empty. Use secret(..)." : "use " + factory + "(..)."));
        }
        return of("secretOfType", name, type, Map.of());
    }

    /**
     * Makes a Secret of type {@code kubernetes.io/tls}, with {@code tls.crt} and {@code tls.key}. Refuses text that is not
     * PEM.
     *
     * @param certificate the certificate, then those that lead to the root
     */
    public static Secret tls(String name, String certificate, String privateKey) {
        String subject = "Secret '" + name + "'";
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("tls.crt", SecretTexts.certificate(subject, certificate));
        texts.put("tls.key", SecretTexts.privateKey(subject, privateKey));
        return of("tlsSecret", name, TLS, texts);
    }

    /** Makes a Secret as {@link #tls(String, String, String)} does, from two PEM files, which are read now. */
    public static Secret tls(String name, Path certificate, Path privateKey) {
        String subject = "Secret '" + name + "'";
        return tls(name, SecretTexts.text(subject, certificate), SecretTexts.text(subject, privateKey));
    }

    /**
     * Makes a Secret of type {@code kubernetes.io/dockerconfigjson}, for {@code imagePullSecret(..)}. Refuses two logins
     * for one registry.
     */
    public static Secret registry(String name, RegistryLogin first, RegistryLogin... more) {
        String json = SecretTexts.dockerConfig("Secret '" + name + "'", first, more);
        return of("registrySecret", name, DOCKER_CONFIG, Map.of(".dockerconfigjson", json));
    }

    /** Makes a Secret of type {@code kubernetes.io/basic-auth}, with {@code username} and {@code password}. */
    public static Secret basicAuth(String name, String username, String password) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("username", username);
        texts.put("password", password);
        return of("basicAuthSecret", name, BASIC_AUTH, texts);
    }

    /** Makes a Secret of type {@code kubernetes.io/ssh-auth}, with {@code ssh-privatekey}. Refuses text that is not PEM. */
    public static Secret sshAuth(String name, String privateKey) {
        String checked = SecretTexts.privateKey("Secret '" + name + "'", privateKey);
        return of("sshAuthSecret", name, SSH_AUTH, Map.of("ssh-privatekey", checked));
    }

    /** Makes a Secret as {@link #sshAuth(String, String)} does, from a PEM file, which is read now. */
    public static Secret sshAuth(String name, Path privateKey) {
        return sshAuth(name, SecretTexts.text("Secret '" + name + "'", privateKey));
    }

    /**
     * Makes a Secret of type {@code kubernetes.io/service-account-token}: the cluster fills in {@code token}, {@code ca.crt}
     * and {@code namespace}. Such a token never ends; prefer a projected token.
     */
    public static Secret serviceAccountToken(String name, ServiceAccountRef account) {
        return of("serviceAccountTokenSecret", name, TOKEN, Map.of())
                .annotation("kubernetes.io/service-account.name", account.name())
                .refersTo(account);
    }

    private static Secret of(String factory, String name, String type, Map<String, String> texts) {
        NameSyntax.DNS_SUBDOMAIN.check("Secret name", name);
        Map<String, Entry> entries = new LinkedHashMap<>();
        texts.forEach(
                (key, text) -> entries.put(key, Entry.text(() -> "Secret '" + name + "' entry '" + key + "'", text)));
        return new Secret(
                        name,
                        recipe(factory, name, io.fabric8.kubernetes.api.model.Secret::new, m -> {
                            m.setType(type);
                            entries.forEach((key, entry) -> place(m, key, entry));
                        }),
                        false,
                        0)
                .checked();
    }

    /** Returns a reference to one of its keys, for a variable. Refuses a key that it does not have. */
    @Override
    public SecretKey key(String key) {
        checkKnown(key);
        return SecretKey.of(this, key);
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public Secret customize(UnaryOperator<SecretBuilder> change) {
        return rebuilt(m -> {
                    var made = change.apply(new SecretBuilder(m)).build();
                    made.setData(Entry.orNone(made.getData()));
                    made.setStringData(Entry.orNone(made.getStringData()));
                    return made;
                })
                .checked();
    }

    /** Returns the Secret as YAML, with {@code ***} for each value. The manifest's YAML has the values. */
    @Override
    public String toString() {
        return YamlWriter.write(shown(toModel()));
    }

    @Override
    io.fabric8.kubernetes.api.model.Secret shown(io.fabric8.kubernetes.api.model.Secret model) {
        return Veil.over(model);
    }

    @Override
    Secret made(Recipe<io.fabric8.kubernetes.api.model.Secret> recipe, boolean hashedName, long atMost) {
        return new Secret(baseName(), recipe, hashedName, atMost);
    }

    @Override
    void put(io.fabric8.kubernetes.api.model.Secret model, String key, Entry entry) {
        place(model, key, entry);
    }

    private static void place(io.fabric8.kubernetes.api.model.Secret model, String key, Entry entry) {
        String text = entry.text();
        if (text == null) {
            model.getStringData().remove(key);
            model.getData().put(key, entry.base64());
        } else {
            model.getData().remove(key);
            model.getStringData().put(key, text);
        }
    }

    @Override
    boolean has(io.fabric8.kubernetes.api.model.Secret model, String key) {
        return model.getData().containsKey(key)
                || model.getStringData().containsKey(key)
                || (TOKEN.equals(model.getType()) && TOKEN_KEYS.contains(key));
    }

    @Override
    Collection<String> keys(io.fabric8.kubernetes.api.model.Secret model) {
        Collection<String> keys = new TreeSet<>(stored(model).keySet());
        if (TOKEN.equals(model.getType())) {
            keys.addAll(TOKEN_KEYS);
        }
        return keys;
    }

    @Override
    long size(io.fabric8.kubernetes.api.model.Secret model) {
        long size = 0;
        for (String base64 : stored(model).values()) {
            size += Entry.sizeOf(base64);
        }
        return size;
    }

    @Override
    void makeImmutable(io.fabric8.kubernetes.api.model.Secret model) {
        model.setImmutable(true);
    }

    @Override
    String hash(io.fabric8.kubernetes.api.model.Secret model) {
        return new ContentHash()
                .add(String.valueOf(model.getType()))
                .add(stored(model))
                .text();
    }

    /** Returns {@code data} as the API server keeps it: with {@code stringData} in it. */
    private static Map<String, String> stored(io.fabric8.kubernetes.api.model.Secret model) {
        Map<String, String> stored = new LinkedHashMap<>(model.getData());
        model.getStringData()
                .forEach((key, text) ->
                        stored.put(key, Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));
        return stored;
    }
}
