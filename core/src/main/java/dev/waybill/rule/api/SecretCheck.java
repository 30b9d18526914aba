package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a {@code Secret}. It puts {@code stringData} into {@code data} before it looks. */
final class SecretCheck {
    private static final String SERVICE_ACCOUNT = "kubernetes.io/service-account.name";

    private SecretCheck() {}

    static void check(Secret object, Causes causes) {
        Metadata.check(object.getMetadata(), true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        Map<String, String> text = Present.entries(object.getStringData());
        Map<String, String> data = Present.entries(object.getData());
        Set<String> keys = new HashSet<>(text.keySet());
        long bytes = 0;
        for (Map.Entry<String, String> entry : text.entrySet()) {
            ConfigMapCheck.key(entry.getKey(), at(entry.getKey()), causes);
            bytes += Present.text(entry.getValue()).getBytes(StandardCharsets.UTF_8).length;
        }
        for (Map.Entry<String, String> entry : data.entrySet()) {
            if (keys.add(entry.getKey())) {
                ConfigMapCheck.key(entry.getKey(), at(entry.getKey()), causes);
                bytes += Base64Text.size(entry.getValue());
            }
        }
        ConfigMapCheck.size(bytes, At.of("data"), causes);
        keysOfType(object, keys, causes.as(ApiRules.SECRET_DATA));
    }

    private static void keysOfType(Secret object, Set<String> keys, Causes causes) {
        switch (Present.text(object.getType())) {
            case "kubernetes.io/service-account-token" -> account(object.getMetadata(), causes);
            case "kubernetes.io/dockercfg" -> json(object, ".dockercfg", keys, causes);
            case "kubernetes.io/dockerconfigjson" -> json(object, ".dockerconfigjson", keys, causes);
            case "kubernetes.io/basic-auth" -> {
                if (!keys.contains("username") && !keys.contains("password")) {
                    present("username", keys, causes);
                    present("password", keys, causes);
                }
            }
            case "kubernetes.io/ssh-auth" -> {
                if (!keys.contains("ssh-privatekey") || isEmpty(object, "ssh-privatekey")) {
                    causes.required(at("ssh-privatekey"), "Put the private key there.");
                }
            }
            case "kubernetes.io/tls" -> {
                present("tls.crt", keys, causes);
                present("tls.key", keys, causes);
            }
            default -> {
                // Other types are a matter between those who write and those who read them.
            }
        }
    }

    private static void account(@Nullable ObjectMeta metadata, Causes causes) {
        Map<String, String> annotations = Present.entries(metadata == null ? null : metadata.getAnnotations());
        if (Present.isBlank(annotations.get(SERVICE_ACCOUNT))) {
            At at = At.of("metadata").child("annotations").key(SERVICE_ACCOUNT);
            causes.required(at, "Name the ServiceAccount whose token it is.");
        }
    }

    private static void json(Secret object, String key, Set<String> keys, Causes causes) {
        if (!present(key, keys, causes)) {
            return;
        }
        Map<String, String> text = Present.entries(object.getStringData());
        String json = text.containsKey(key)
                ? Present.text(text.get(key))
                : Base64Text.decode(Present.entries(object.getData()).get(key));
        if (json != null && !JsonText.isObject(json)) {
            // The text may hold passwords, so it does not go into the message.
            causes.invalid(
                    at(key), List.of("redacted"), "it is a JSON object with the registries and their credentials");
        }
    }

    private static boolean present(String key, Set<String> keys, Causes causes) {
        if (keys.contains(key)) {
            return true;
        }
        causes.required(at(key), "Secrets of this type have the key '" + key + "'.");
        return false;
    }

    private static boolean isEmpty(Secret object, String key) {
        Map<String, String> text = Present.entries(object.getStringData());
        return text.containsKey(key)
                ? Present.isBlank(text.get(key))
                : Base64Text.size(Present.entries(object.getData()).get(key)) == 0;
    }

    private static At at(String key) {
        return At.of("data").key(key);
    }
}
