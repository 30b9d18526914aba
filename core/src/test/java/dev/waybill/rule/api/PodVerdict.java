package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the check of a pod's spec says, in short; the containers' own part is left out. */
final class PodVerdict {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private PodVerdict() {}

    /** The causes for the fields of a Pod that has a container and the label {@code app}, as {@code field: rule}. */
    static String of(String fields) {
        ObjectMeta metadata = new ObjectMeta();
        metadata.setName("web");
        metadata.setLabels(Map.of("app", "web"));
        return check(fields, metadata, Set.of());
    }

    /** As {@link #of}, in the template of a StatefulSet that has the claims. */
    static String ofTemplate(String fields, String... claims) {
        return check(fields, null, new LinkedHashSet<>(Arrays.asList(claims)));
    }

    private static String check(String fields, ObjectMeta metadata, Set<String> claims) {
        String containers = fields.contains("containers:") ? "" : ", containers: [{name: c, image: i}]";
        PodSpec spec = YAML.readValue("{" + fields + containers + "}", PodSpec.class);
        Causes causes = new Causes();
        PodSpecs.check(spec, metadata, claims, At.ROOT, causes);
        List<String> found = new ArrayList<>();
        for (Cause cause : causes.all()) {
            String text = cause.field() + ": " + cause.rule().id();
            if (!found.contains(text)) {
                found.add(text);
            }
        }
        return String.join(", ", found);
    }
}
