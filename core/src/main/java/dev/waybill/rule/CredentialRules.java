package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rules about credentials that stand where everybody reads them. No message shows a value. */
final class CredentialRules implements Check {
    private CredentialRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                                "plaintext-credential-env",
                                "No password, token or key stands in an environment, a command or a ConfigMap.",
                                new CredentialRules())
                        .because("Whoever may look at a workload or a ConfigMap reads it, and so does every copy of the"
                                + " manifest, in Git for ever."),
                Rule.warning(
                                "credential-in-secret-literal",
                                "The values of a Secret do not come with the manifest.",
                                new CredentialRules())
                        .because(
                                "Base64 hides nothing: who has the manifest has the values. A secret store, an operator for"
                                        + " one, or a sealed Secret keeps them out of it."),
                Rule.warning(
                                "secret-data-newline",
                                "A value of a Secret does not end with a line feed.",
                                new CredentialRules())
                        .because(
                                "echo adds one before base64 sees the text (echo -n does not), and a login with it fails."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "plaintext-credential-env" -> plaintext(set, found);
            case "credential-in-secret-literal" -> {
                for (Secret secret : set.objects(Secret.class)) {
                    literal(secret, found);
                }
            }
            case "secret-data-newline" -> {
                for (Secret secret : set.objects(Secret.class)) {
                    newline(secret, found);
                }
            }
            default -> throw found.unknownRule();
        }
    }

    private static void plaintext(ObjectSet set, Findings found) {
        PlainCredentials search = new PlainCredentials(set, found);
        for (Workload workload : set.workloads()) {
            for (PodContainer container : workload.containers()) {
                List<EnvVar> env = container.container().getEnv();
                for (int i = 0; env != null && i < env.size(); i++) {
                    if (env.get(i) != null && env.get(i).getValue() != null) {
                        search.variable(
                                container,
                                i,
                                Given.text(env.get(i).getName()),
                                env.get(i).getValue());
                    }
                }
                search.words(container, "command", container.container().getCommand());
                search.words(container, "args", container.container().getArgs());
            }
        }
        for (ConfigMap map : set.objects(ConfigMap.class)) {
            for (Map.Entry<String, String> each : new TreeMap<>(Given.entries(map.getData())).entrySet()) {
                search.entry(map, each.getKey(), each.getValue());
            }
        }
    }

    private static void literal(Secret secret, Findings found) {
        Map<String, String> values = ContainerEnv.texts(secret);
        TreeSet<String> keys = new TreeSet<>();
        values.forEach((key, value) -> {
            if (value != null && !value.isEmpty() && !CredentialValues.isReference(value)) {
                keys.add(key);
            }
        });
        if (!keys.isEmpty()) {
            found.add(
                    secret,
                    Given.entries(secret.getStringData()).isEmpty() ? "data" : "stringData",
                    "the manifest holds the " + (keys.size() == 1 ? "value" : "values") + " of "
                            + String.join(", ", keys) + ", and whoever reads it knows "
                            + (keys.size() == 1 ? "it." : "them."),
                    "Let a secret store make the Secret and refer to it by existingSecret(\""
                            + ObjectName.of(secret).name() + "\"), or waive this where the manifest is kept secret.");
        }
    }

    private static void newline(Secret secret, Findings found) {
        Given.entries(secret.getData()).forEach((key, value) -> {
            String text = ContainerEnv.decoded(value);
            if (text.indexOf('\uFFFD') < 0) {
                newline(secret, "data[" + key + "]", key, text, found);
            }
        });
        Given.entries(secret.getStringData()).forEach((key, value) -> {
            if (value != null) {
                newline(secret, "stringData[" + key + "]", key, value, found);
            }
        });
    }

    private static void newline(HasMetadata secret, String path, String key, String text, Findings found) {
        String line = text.stripTrailing();
        // A key with a dot is a file, and a file may end with a line feed.
        if (text.endsWith("\n") && !line.isEmpty() && line.indexOf('\n') < 0 && key.indexOf('.') < 0) {
            found.add(
                    secret,
                    path,
                    "the value of '" + key + "' ends with a line feed, which becomes part of it.",
                    path.startsWith("data")
                            ? "Encode it anew, with echo -n or printf."
                            : "Write it in quotes, or with |-.");
        }
    }
}
