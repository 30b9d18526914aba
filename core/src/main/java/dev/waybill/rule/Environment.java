package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.HashMap;
import java.util.Map;

/** The environment of a container as far as it can be read: plain values, and those of ConfigMaps of the set as a whole. */
final class Environment {
    private Environment() {}

    static Map<String, String> of(PodContainer container, ObjectSet set) {
        Map<String, String> environment = new HashMap<>();
        for (EnvFromSource source : Given.items(container.container().getEnvFrom())) {
            if (source.getConfigMapRef() != null && source.getConfigMapRef().getName() != null) {
                String prefix = Given.text(source.getPrefix());
                set.find(
                                ConfigMap.class,
                                container.workload().namespace(),
                                source.getConfigMapRef().getName())
                        .ifPresent(map -> Given.entries(map.getData())
                                .forEach((key, value) -> environment.put(prefix + key, Given.text(value))));
            }
        }
        for (EnvVar variable : Given.items(container.container().getEnv())) {
            if (variable.getName() == null) {
                continue;
            }
            if (variable.getValueFrom() == null) {
                environment.put(variable.getName(), Given.text(variable.getValue()));
            } else {
                environment.remove(variable.getName());
            }
        }
        return environment;
    }
}
