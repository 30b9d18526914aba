package dev.waybill.rule.api;

import dev.waybill.value.KubernetesVersion;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the validation says of a manifest, in short. */
final class Checked {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private Checked() {}

    /** The causes as {@code field: rule}, each once, in the order in which they were found. */
    static String yaml(String manifest) {
        List<String> found = new ArrayList<>();
        for (Cause cause :
                ApiValidation.causes(YAML.readValue(manifest, HasMetadata.class), KubernetesVersion.LATEST)) {
            String text = cause.field() + ": " + cause.rule().id();
            if (!found.contains(text)) {
                found.add(text);
            }
        }
        return String.join(", ", found);
    }
}
