package dev.waybill.kind;

import dev.waybill.kind.selector.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.Map;

/** The pod template that a workload starts from. */
final class Templates {
    private Templates() {}

    static PodTemplateSpec of(Map<String, String> labels) {
        PodTemplateSpec template = new PodTemplateSpec();
        template.setMetadata(new ObjectMeta());
        template.getMetadata().getLabels().putAll(labels);
        template.setSpec(new PodSpec());
        return template;
    }

    static void checkSelector(String kind, String name, LabelSelector selector) {
        if (selector.matchLabels().isEmpty() && selector.isLabelsOnly()) {
            throw new IllegalArgumentException(
                    kind + " '" + name + "' selector: it is empty, and would take every pod for"
                            + " its own. At least one label is needed. Write one like selector(\"app\", \"" + name
                            + "\"), or leave the selector out.");
        }
    }

    static void checkCount(String subject, int count) {
        if (count < 0) {
            throw new IllegalArgumentException(subject + " " + count + ": 0 or more is allowed.");
        }
    }

    static void checkLength(String kind, String name, int longest, String because) {
        if (name.length() > longest) {
            throw new IllegalArgumentException(kind + " name '" + name + "': at most " + longest
                    + " characters are allowed, because " + because + "; this one has " + name.length()
                    + ". Shorten it by " + (name.length() - longest) + ".");
        }
    }
}
