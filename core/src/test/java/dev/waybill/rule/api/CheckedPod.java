package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the check of containers says of a pod's spec, in short. */
final class CheckedPod {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private CheckedPod() {}

    /** The causes of the only container of a Pod, as {@code field: rule}, the fields from the container on. */
    static String container(String fields) {
        return spec("containers: [{name: c, image: i, " + fields + "}]").replace("containers[0].", "");
    }

    /** The causes of a Pod's spec, the fields from the spec on. */
    static String spec(String spec) {
        return check(spec, At.of("spec")).replace("spec.", "");
    }

    /** The causes of a template's spec. */
    static String template(String spec) {
        return check(spec, At.of("spec").child("template", "spec")).replace("spec.template.spec.", "");
    }

    private static String check(String text, At at) {
        PodSpec spec = YAML.readValue("{" + text + "}", PodSpec.class);
        Map<String, Boolean> volumes = new HashMap<>();
        for (Volume volume : spec.getVolumes()) {
            volumes.put(volume.getName(), volume.getPersistentVolumeClaim() != null);
        }
        Causes causes = new Causes();
        Containers.check(spec, volumes, at, causes);
        Set<String> found = new LinkedHashSet<>();
        for (Cause cause : causes.all()) {
            found.add(cause.field() + ": " + cause.rule().id());
        }
        return String.join(", ", found);
    }
}
