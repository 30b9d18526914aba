package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The environment of a container, as far as the set tells it: references are followed into ConfigMaps and Secrets. */
final class ContainerEnv {

    /**
     * A variable.
     *
     * @param container the container that has it
     * @param list the field of the container that sets it
     * @param index its index there
     * @param value its value; empty where the set does not tell
     */
    record Variable(PodContainer container, String list, int index, Optional<String> value) {

        /** Where the container's object sets it. */
        String path() {
            return container.at(list + "[" + index + "]");
        }
    }

    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private boolean whole = true;

    private ContainerEnv() {}

    static ContainerEnv of(ObjectSet set, PodContainer container) {
        ContainerEnv env = new ContainerEnv();
        String namespace = container.workload().namespace();
        List<EnvFromSource> from = container.container().getEnvFrom();
        for (int i = 0; from != null && i < from.size(); i++) {
            if (from.get(i) != null) {
                env.addAll(set, container, i, from.get(i));
            }
        }
        List<EnvVar> own = container.container().getEnv();
        for (int i = 0; own != null && i < own.size(); i++) {
            if (own.get(i) != null && own.get(i).getName() != null) {
                Optional<String> value = value(set, namespace, own.get(i));
                env.variables.put(own.get(i).getName(), new Variable(container, "env", i, value));
            }
        }
        return env;
    }

    /** The values that the set tells. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, Variable> each : variables.entrySet()) {
            if (each.getValue().value().isPresent()) {
                values.put(each.getKey(), each.getValue().value().get());
            }
        }
        return values;
    }

    private void addAll(ObjectSet set, PodContainer container, int index, EnvFromSource source) {
        String namespace = container.workload().namespace();
        Map<String, String> entries = null;
        if (source.getConfigMapRef() != null) {
            entries = set.find(
                            ConfigMap.class,
                            namespace,
                            Given.text(source.getConfigMapRef().getName()))
                    .map(map -> Given.entries(map.getData()))
                    .orElse(null);
        } else if (source.getSecretRef() != null) {
            entries = set.find(
                            Secret.class,
                            namespace,
                            Given.text(source.getSecretRef().getName()))
                    .map(ContainerEnv::texts)
                    .orElse(null);
        }
        if (entries == null || entries.isEmpty()) {
            whole = false;
            return;
        }
        String prefix = Given.text(source.getPrefix());
        for (Map.Entry<String, String> each : entries.entrySet()) {
            Optional<String> value = Optional.ofNullable(each.getValue());
            variables.put(prefix + each.getKey(), new Variable(container, "envFrom", index, value));
        }
    }

    private static Optional<String> value(ObjectSet set, String namespace, EnvVar variable) {
        if (variable.getValueFrom() == null) {
            String text = Given.text(variable.getValue());
            return text.contains("$(") ? Optional.empty() : Optional.of(text);
        }
        var secret = variable.getValueFrom().getSecretKeyRef();
        if (secret != null) {
            Optional<Secret> found = set.find(Secret.class, namespace, Given.text(secret.getName()));
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(texts(found.get()).get(Given.text(secret.getKey())));
        }
        var map = variable.getValueFrom().getConfigMapKeyRef();
        if (map != null) {
            Optional<ConfigMap> found = set.find(ConfigMap.class, namespace, Given.text(map.getName()));
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(Given.entries(found.get().getData()).get(Given.text(map.getKey())));
        }
        return Optional.empty();
    }

    /** A Secret's values as containers see them. */
    static Map<String, String> texts(Secret secret) {
        Map<String, String> texts = new LinkedHashMap<>();
        Given.entries(secret.getData()).forEach((key, value) -> texts.put(key, decoded(value)));
        texts.putAll(Given.entries(secret.getStringData()));
        return texts;
    }

    /** The text that is encoded; empty where there is none. */
    static String decoded(@Nullable String base64) {
        try {
            return base64 == null ? "" : new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    Map<String, Variable> variables() {
        return variables;
    }

    boolean has(String name) {
        return variables.containsKey(name);
    }

    /** The value of a variable; empty where there is none, or where the set does not tell. */
    Optional<String> value(String name) {
        Variable variable = variables.get(name);
        return variable == null ? Optional.empty() : variable.value();
    }

    /** Whether all variables are known by name: each source that adds several is in the set. */
    boolean isWhole() {
        return whole;
    }
}
