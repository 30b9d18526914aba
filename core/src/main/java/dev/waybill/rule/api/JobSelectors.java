package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Selector and labels of a Job. The API server writes them, unless {@code manualSelector} is set. */
final class JobSelectors {
    private static final String UID_LABEL = "batch.kubernetes.io/controller-uid";
    private static final List<String> UID_LABELS = List.of("controller-uid", UID_LABEL);
    private static final List<String> NAME_LABELS = List.of("job-name", "batch.kubernetes.io/job-name");

    /** Stands for the UID that the server will give the Job. Nobody can write it: it is no label value. */
    private static final String UID = "<uid>";

    private JobSelectors() {}

    static void check(ObjectMeta metadata, JobSpec spec, At at, Causes causes) {
        Map<String, String> given = Selectors.labels(spec.getTemplate());
        boolean manual = Present.isTrue(spec.getManualSelector());
        defaultedLabels(metadata, given, causes);
        if (manual) {
            manual(spec, at, causes);
            return;
        }
        String name = Metadata.name(metadata);
        nameAsLabel(metadata, given, name, at, causes);
        Map<String, String> labels = labels(given, name, at, causes);
        LabelSelector selector = new LabelSelector();
        Map<String, String> picked = new LinkedHashMap<>();
        if (spec.getSelector() != null) {
            if (!Selectors.readable(spec.getSelector(), at.child("selector"), causes)) {
                return;
            }
            picked.putAll(Present.entries(spec.getSelector().getMatchLabels()));
            selector.setMatchExpressions(Present.items(spec.getSelector().getMatchExpressions()));
        }
        picked.putIfAbsent(UID_LABEL, UID);
        selector.setMatchLabels(picked);
        if (!Labels.matches(selector, labels(Map.of(), name, at, new Causes()))) {
            causes.as(ApiRules.SELECTOR)
                    .invalid(
                            at.child("selector"),
                            given(spec),
                            "the API server writes the selector of a Job, and pods are found by the Job's UID",
                            "Leave it out, or set manualSelector.");
        }
        if (!Labels.matches(selector, labels)) {
            Selectors.reportMismatch(spec.getSelector(), given, at.child("template"), causes);
        }
    }

    private static Object given(JobSpec spec) {
        LabelSelector selector = spec.getSelector();
        return selector == null ? Map.of() : Present.entries(selector.getMatchLabels());
    }

    private static void manual(JobSpec spec, At at, Causes causes) {
        if (spec.getSelector() == null) {
            causes.required(at.child("selector"), "Write matchLabels with labels of the template.");
        } else if (!Selectors.readable(spec.getSelector(), at.child("selector"), causes)) {
            return;
        }
        Selectors.picks(spec.getSelector(), spec.getTemplate(), at.child("template"), causes);
    }

    /** A Job without labels gets those of its template ({@code SetDefaults_Job}), and they are judged there again. */
    private static void defaultedLabels(ObjectMeta metadata, Map<String, String> given, Causes causes) {
        if (Present.entries(metadata.getLabels()).isEmpty()) {
            Labels.check(given, At.of("metadata").child("labels"), causes);
        }
    }

    /** The Job's name becomes the value of a label, and a name may be longer than such a value. */
    private static void nameAsLabel(ObjectMeta metadata, Map<String, String> given, String name, At at, Causes causes) {
        if (given.keySet().containsAll(NAME_LABELS) || NameSyntax.LABEL_VALUE.accepts(name)) {
            return;
        }
        Causes filed = causes.as(ApiRules.DERIVED_NAME);
        String allowed = "the name becomes the value of the pods' label " + NAME_LABELS.get(1) + ", which has at most "
                + NameSyntax.LABEL_VALUE.maxLength() + " characters";
        filed.invalid(at.child("template", "labels"), name, allowed);
        if (Present.entries(metadata.getLabels()).isEmpty() && !given.isEmpty()) {
            filed.invalid(At.of("metadata").child("labels"), name, allowed);
        }
    }

    /** The template's labels with those that the server adds; refuses what differs from them. */
    private static Map<String, String> labels(Map<String, String> given, String name, At at, Causes causes) {
        Map<String, String> labels = new LinkedHashMap<>(given);
        generate(labels, UID_LABELS, UID, at, causes);
        generate(labels, NAME_LABELS, name, at, causes);
        return labels;
    }

    private static void generate(Map<String, String> labels, List<String> keys, String value, At at, Causes causes) {
        for (String key : keys) {
            String given = labels.putIfAbsent(key, value);
            if (given != null && !given.equals(value)) {
                causes.as(ApiRules.SELECTOR)
                        .invalid(
                                at.child("template", "metadata", "labels").key(key),
                                given,
                                "the API server writes this label",
                                "Leave it out.");
            }
        }
    }
}
