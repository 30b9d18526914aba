package dev.waybill.presets;

import dev.waybill.rule.Check;
import dev.waybill.rule.Findings;
import dev.waybill.rule.Rule;
import dev.waybill.rule.Workload;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;

/** Workloads and their pods say whose they are, under the label of the company. */
final class OwnerRule {
    private final String label;

    private OwnerRule(String label) {
        this.label = label;
    }

    static Rule of(String label) {
        return Rule.error(
                        "owner-label",
                        "Every workload and its pods say whose they are, by the label '" + label + "'.",
                        Check.eachWorkload(new OwnerRule(label)::check))
                .because("Whoever is woken at night, and whoever pays, has to know whom to call.");
    }

    private void check(Workload workload, Findings found) {
        boolean object = isSaid(labels(workload.object()));
        boolean pods = isSaid(workload.labels());
        if (object && pods) {
            return;
        }
        boolean both = !object && !pods && !workload.kind().equals("Pod");
        found.add(
                workload.object(),
                object ? workload.metadataAt("labels") : "metadata.labels",
                "the label '" + label + "' is missing"
                        + (both ? ", here and on the pods." : object ? " on the pods." : "."),
                "Say owner(\"..\") of the app; what is no app takes label(\"" + label + "\", \"..\")"
                        + (workload.kind().equals("Pod") ? "." : " and podLabel."));
    }

    private static Map<String, String> labels(HasMetadata object) {
        return object.getMetadata() == null || object.getMetadata().getLabels() == null
                ? Map.of()
                : object.getMetadata().getLabels();
    }

    private boolean isSaid(Map<String, String> labels) {
        String owner = labels.get(label);
        return owner != null && !owner.isEmpty();
    }
}
