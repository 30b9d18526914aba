package dev.waybill.rule.api;

import dev.waybill.value.KubernetesVersion;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is found wrong in an object, in short. */
final class Found {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private Found() {}

    /** The causes in the order of their fields, as in {@code spec.nfs.path: invalid-value}; - for none. */
    static String in(String yaml) {
        Set<String> found = new TreeSet<>();
        for (Cause cause : ApiValidation.causes(YAML.readValue(yaml, HasMetadata.class), KubernetesVersion.LATEST)) {
            found.add(cause.field() + ": " + cause.rule().id());
        }
        return found.isEmpty() ? "-" : String.join(", ", found);
    }
}
