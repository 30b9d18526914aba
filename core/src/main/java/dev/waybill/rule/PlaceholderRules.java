package dev.waybill.rule;

import dev.waybill.value.Image;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rules about what a template or an author left behind. */
final class PlaceholderRules implements Check {
    private PlaceholderRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                                "image-reference-syntax",
                                "An image is a reference that a registry understands.",
                                new PlaceholderRules())
                        .because("The API server takes any text; the node refuses it: InvalidImageName."),
                Rule.warning("unreplaced-placeholder", "No placeholder is left in a value.", new PlaceholderRules())
                        .because("Kubernetes takes <YOUR-TOKEN>, ${HOST} and changeme for the value itself."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "image-reference-syntax" -> {
                for (PodContainer container : set.containers()) {
                    image(container, set, found);
                }
            }
            case "unreplaced-placeholder" -> placeholders(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void image(PodContainer container, ObjectSet set, Findings found) {
        String text = container.container().getImage();
        // The API server itself refuses none at all, and spaces around one.
        if (text == null
                || text.isEmpty()
                || !text.equals(text.strip())
                || set.derived().image(container).isPresent()) {
            return;
        }
        String why = fault(text);
        if (!why.isEmpty()) {
            int fix = why.lastIndexOf(" Write ");
            found.add(
                    container.object(),
                    container.at("image"),
                    "'" + text + "' is no image: " + (fix < 0 ? why : why.substring(0, fix)),
                    fix < 0 ? "Write one like registry.acme.io/shop:1.4.2." : why.substring(fix + 1));
        }
    }

    /** Says why the text is no image; empty where it is one. */
    private static String fault(String text) {
        try {
            return Image.of(text).toString().isEmpty() ? "it is empty." : "";
        } catch (IllegalArgumentException e) {
            String message = Given.text(e.getMessage());
            return message.substring(message.indexOf("': ") + 3);
        }
    }

    private static void placeholders(ObjectSet set, Findings found) {
        for (HasMetadata object : set.objects()) {
            if (object.getMetadata() != null) {
                String name = Given.text(object.getMetadata().getName());
                text(object, "metadata.name", Placeholder.word(name), found);
                entries(object, "metadata.labels", object.getMetadata().getLabels(), found);
                entries(object, "metadata.annotations", object.getMetadata().getAnnotations(), found);
            }
        }
        for (Workload workload : set.workloads()) {
            for (PodContainer container : workload.containers()) {
                String placeholder =
                        Placeholder.word(Given.text(container.container().getImage()));
                if (!placeholder.isEmpty()) {
                    text(container.object(), container.at("image"), placeholder, found);
                }
                environment(container, found);
            }
        }
        for (ConfigMap map : set.objects(ConfigMap.class)) {
            entries(map, "data", map.getData(), found);
        }
        for (Ingress ingress : set.objects(Ingress.class)) {
            List<IngressRule> rules =
                    ingress.getSpec() == null ? null : ingress.getSpec().getRules();
            for (int i = 0; rules != null && i < rules.size(); i++) {
                String host =
                        rules.get(i) == null ? "" : Given.text(rules.get(i).getHost());
                text(ingress, "spec.rules[" + i + "].host", Placeholder.word(host), found);
            }
        }
        for (Secret secret : set.objects(Secret.class)) {
            new TreeMap<>(Given.entries(secret.getStringData())).forEach((key, value) -> {
                if (!Placeholder.in(Given.text(value)).isEmpty()) {
                    hidden(secret, "stringData[" + key + "]", key, found);
                }
            });
        }
    }

    private static void environment(PodContainer container, Findings found) {
        List<EnvVar> env = container.container().getEnv();
        for (int i = 0; env != null && i < env.size(); i++) {
            String value = env.get(i) == null ? "" : Given.text(env.get(i).getValue());
            String variable = Placeholder.variable(value);
            String placeholder = variable.isEmpty() ? Placeholder.in(value) : "";
            if (!placeholder.isEmpty()) {
                value(
                        container.object(),
                        container.at("env[" + i + "].value"),
                        Given.text(env.get(i).getName()),
                        placeholder,
                        found);
            } else if (!variable.isEmpty() && (value.equals("${" + variable + "}") || isSet(env, variable))) {
                found.add(
                        container.object(),
                        container.at("env[" + i + "].value"),
                        "the value is left as '${" + variable + "}': Kubernetes puts in $(" + variable + ") only.",
                        "Write $(" + variable + ") for a variable of this container, or the value itself.");
            }
        }
    }

    private static boolean isSet(List<EnvVar> env, String name) {
        for (EnvVar each : env) {
            if (each != null && name.equals(each.getName())) {
                return true;
            }
        }
        return false;
    }

    private static void entries(
            HasMetadata object, String path, @Nullable Map<String, String> entries, Findings found) {
        Map<String, String> placeholders = new TreeMap<>();
        for (Map.Entry<String, String> each : Given.entries(entries).entrySet()) {
            String text = Given.text(each.getValue());
            String placeholder = Placeholder.in(text);
            if (!placeholder.isEmpty() && text.strip().indexOf('\n') < 0) {
                placeholders.put(each.getKey(), placeholder);
            }
        }
        for (Map.Entry<String, String> each : placeholders.entrySet()) {
            value(object, path + "[" + each.getKey() + "]", each.getKey(), each.getValue(), found);
        }
    }

    private static void value(HasMetadata object, String path, String name, String placeholder, Findings found) {
        // What begins like a placeholder may be the password all the same.
        if (CredentialNames.of(name) != CredentialNames.Sort.NONE) {
            hidden(object, path, name, found);
        } else {
            text(object, path, placeholder, found);
        }
    }

    private static void hidden(HasMetadata object, String path, String name, Findings found) {
        found.add(object, path, "the value of '" + name + "' is a placeholder.", "Put the value in its place.");
    }

    private static void text(HasMetadata object, String path, String placeholder, Findings found) {
        if (!placeholder.isEmpty()) {
            found.add(
                    object,
                    path,
                    "the placeholder '" + placeholder + "' was not replaced.",
                    "Put the value in its place.");
        }
    }
}
