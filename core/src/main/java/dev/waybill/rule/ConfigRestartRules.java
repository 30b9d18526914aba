package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether pods notice that their configuration has changed. */
final class ConfigRestartRules implements Check {
    private ConfigRestartRules() {}

    static List<Rule> rules() {
        return List.of(Rule.warning(
                        "config-change-restarts",
                        "Pods that read a ConfigMap or Secret once are replaced when it changes.",
                        new ConfigRestartRules())
                .in(RuleGroup.REFERENCE)
                .because(
                        "An environment variable keeps its value as long as the container runs, so a changed ConfigMap is read by"
                                + " whichever pods happen to start later."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        for (Workload workload : set.workloads()) {
            if (workload.isLongRunning() && !hasMark(workload)) {
                check(set, workload, found);
            }
        }
    }

    /** A hash in the template, or a controller that is told to look: Reloader and its like. */
    private static boolean hasMark(Workload workload) {
        return mentions(workload.metadata().getAnnotations())
                || (workload.object().getMetadata() != null
                        && mentions(workload.object().getMetadata().getAnnotations()));
    }

    private static boolean mentions(@Nullable Map<String, String> annotations) {
        for (String key : Given.entries(annotations).keySet()) {
            String lower = key.toLowerCase(Locale.ROOT);
            if (lower.contains("checksum") || lower.contains("hash") || lower.contains("reload")) {
                return true;
            }
        }
        return false;
    }

    private static void check(ObjectSet set, Workload workload, Findings found) {
        Map<ObjectName, String> read = new LinkedHashMap<>();
        for (PodContainer container : workload.containers()) {
            List<EnvVar> env = Given.items(container.container().getEnv());
            for (int i = 0; i < env.size(); i++) {
                if (env.get(i).getValueFrom() != null) {
                    source(set, workload, env.get(i), container.at("env[" + i + "].valueFrom"), read);
                }
            }
            List<EnvFromSource> all = Given.items(container.container().getEnvFrom());
            for (int i = 0; i < all.size(); i++) {
                source(set, workload, all.get(i), container.at("envFrom[" + i + "]"), read);
            }
        }
        for (Map.Entry<ObjectName, String> each : read.entrySet()) {
            found.add(
                    workload.object(),
                    each.getValue(),
                    "the pods go on with what " + each.getKey() + " held when they started.",
                    "Annotate the template with a hash of it, in Java restartOnChangeOf(..), or make it immutable and rename it"
                            + " with each change.");
        }
    }

    private static void source(
            ObjectSet set, Workload workload, EnvVar variable, String path, Map<ObjectName, String> read) {
        if (variable.getValueFrom().getConfigMapKeyRef() != null) {
            add(
                    set,
                    workload,
                    "ConfigMap",
                    variable.getValueFrom().getConfigMapKeyRef().getName(),
                    path,
                    read);
        } else if (variable.getValueFrom().getSecretKeyRef() != null) {
            add(
                    set,
                    workload,
                    "Secret",
                    variable.getValueFrom().getSecretKeyRef().getName(),
                    path,
                    read);
        }
    }

    private static void source(
            ObjectSet set, Workload workload, EnvFromSource from, String path, Map<ObjectName, String> read) {
        if (from.getConfigMapRef() != null) {
            add(set, workload, "ConfigMap", from.getConfigMapRef().getName(), path, read);
        } else if (from.getSecretRef() != null) {
            add(set, workload, "Secret", from.getSecretRef().getName(), path, read);
        }
    }

    private static void add(
            ObjectSet set,
            Workload workload,
            String kind,
            @Nullable String name,
            String path,
            Map<ObjectName, String> read) {
        Optional<HasMetadata> object = set.find(kind, workload.namespace(), Given.text(name));
        if (object.isPresent() && !isImmutable(object.get())) {
            read.putIfAbsent(ObjectName.of(object.get()), path);
        }
    }

    private static boolean isImmutable(HasMetadata object) {
        return object instanceof ConfigMap config
                ? Given.isTrue(config.getImmutable())
                : object instanceof Secret secret && Given.isTrue(secret.getImmutable());
    }
}
