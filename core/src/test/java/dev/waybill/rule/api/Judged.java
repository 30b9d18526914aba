package dev.waybill.rule.api;

import dev.waybill.value.KubernetesVersion;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is wrong with an object, in short: {@code metadata.name: name-dns1123}, one after the other; or fine. */
final class Judged {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private Judged() {}

    /** Judges YAML in which an object stands under its group, version and kind: {@code v1/Secret: {data: {}}}. */
    static String of(String yaml) {
        int end = yaml.indexOf(": ");
        int kind = yaml.lastIndexOf('/', end) + 1;
        String object = "{apiVersion: " + yaml.substring(0, kind - 1) + ", kind: " + yaml.substring(kind, end) + ", "
                + yaml.substring(yaml.indexOf('{') + 1);
        Set<String> found = new TreeSet<>();
        for (Cause cause : ApiValidation.causes(YAML.readValue(object, HasMetadata.class), KubernetesVersion.LATEST)) {
            found.add(cause.field() + ": " + cause.rule().id());
        }
        return found.isEmpty() ? "fine" : String.join(", ", found);
    }
}
