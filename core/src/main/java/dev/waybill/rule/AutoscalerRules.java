package dev.waybill.rule;

import dev.waybill.value.Closest;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules about what autoscalers scale. */
final class AutoscalerRules implements Check {
    private static final List<String> SCALABLE = List.of("Deployment", "StatefulSet", "ReplicaSet");
    private static final List<String> ONE_EACH = List.of("DaemonSet", "Job", "CronJob", "Pod");

    private AutoscalerRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error("hpa-target-exists", "An autoscaler's target is in the set.", new AutoscalerRules())
                        .in(RuleGroup.REFERENCE)
                        .because("An autoscaler without a target says FailedGetScale in its status and does nothing."),
                Rule.error("hpa-duplicate", "A workload has one autoscaler.", new AutoscalerRules())
                        .in(RuleGroup.REFERENCE)
                        .because("Two autoscalers undo each other's work, each by its own metrics."),
                Rule.warning(
                                "hpa-owns-replicas",
                                "A workload that is scaled does not fix its replicas.",
                                new AutoscalerRules())
                        .in(RuleGroup.REFERENCE)
                        .because(
                                "Every apply sets the number back, in the middle of the load for which it was raised."),
                Rule.warning(
                                "hpa-min-equals-max",
                                "An autoscaler has room between its minimum and its maximum.",
                                new AutoscalerRules())
                        .because("With both the same it never scales."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "hpa-target-exists" -> target(set, found);
            case "hpa-duplicate" -> duplicate(set, found);
            case "hpa-owns-replicas" -> replicas(set, found);
            case "hpa-min-equals-max" -> room(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void target(ObjectSet set, Findings found) {
        for (Scaler scaler : set.derived().scalers().all()) {
            HasMetadata object = scaler.object();
            if (scaler.kind().isEmpty() || scaler.name().isEmpty()) {
                continue;
            }
            if (ONE_EACH.contains(scaler.kind())) {
                found.add(
                        object,
                        "spec.scaleTargetRef.kind",
                        "a " + scaler.kind() + " can't be scaled.",
                        "Name a Deployment, StatefulSet or ReplicaSet.");
                continue;
            }
            HasMetadata target = set.find(scaler.kind(), ObjectSet.namespace(object), scaler.name())
                    .orElse(null);
            if (target != null) {
                version(scaler, target, found);
            } else if (SCALABLE.contains(scaler.kind())) {
                missing(scaler, set, found);
            } else if (scaler.apiVersion().equals("apps/v1")) {
                found.add(
                        object,
                        "spec.scaleTargetRef.kind",
                        "there is no kind '" + scaler.kind() + "' in apps/v1.",
                        Closest.question(scaler.kind(), SCALABLE, " Name a Deployment, StatefulSet or ReplicaSet.")
                                .strip());
            }
        }
    }

    private static void version(Scaler scaler, HasMetadata target, Findings found) {
        String actual = Given.text(target.getApiVersion());
        if (!scaler.apiVersion().isEmpty() && !group(scaler.apiVersion()).equals(group(actual))) {
            found.add(
                    scaler.object(),
                    "spec.scaleTargetRef.apiVersion",
                    "'" + scaler.apiVersion() + "' has no " + scaler.kind() + "; " + scaler.target() + " is of '"
                            + actual + "'.",
                    "Write '" + actual + "'.");
        }
    }

    private static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    private static void missing(Scaler scaler, ObjectSet set, Findings found) {
        Class<? extends HasMetadata> type = switch (scaler.kind()) {
            case "Deployment" -> Deployment.class;
            case "StatefulSet" -> StatefulSet.class;
            default -> ReplicaSet.class;
        };
        Severity severity = set.dangling(scaler.object(), type, scaler.name()).orElse(null);
        if (severity == null) {
            return;
        }
        String problem = "there is no " + scaler.target() + " in the set.";
        String fix = fix(scaler, type, set);
        if (severity == Severity.ERROR) {
            found.add(scaler.object(), "spec.scaleTargetRef.name", problem, fix);
        } else {
            found.warn(scaler.object(), "spec.scaleTargetRef.name", problem, fix);
        }
    }

    private static String fix(Scaler scaler, Class<? extends HasMetadata> type, ObjectSet set) {
        String namespace = ObjectSet.namespace(scaler.object());
        for (String kind : SCALABLE) {
            if (!kind.equals(scaler.kind())
                    && set.find(kind, namespace, scaler.name()).isPresent()) {
                return "There is a " + kind + " of that name: did you mean kind: " + kind + "?";
            }
        }
        List<String> names = new ArrayList<>();
        for (HasMetadata each : set.objects(type)) {
            if (ObjectSet.namespace(each).equals(namespace)) {
                names.add(ObjectName.of(each).name());
            } else if (ObjectName.of(each).name().equals(scaler.name())) {
                return "There is one in another namespace; an autoscaler and its target share theirs.";
            }
        }
        return Closest.question(scaler.name(), names, " Add it to the set, or correct the name.")
                .strip();
    }

    private static void duplicate(ObjectSet set, Findings found) {
        Scalers scalers = set.derived().scalers();
        for (List<Scaler> same : scalers.byTarget()) {
            for (int i = 1; i < same.size(); i++) {
                HasMetadata first = same.get(0).object();
                HasMetadata object = same.get(i).object();
                // The same autoscaler twice is a matter of duplicate-object.
                if (!ObjectName.of(first).equals(ObjectName.of(object))) {
                    found.add(
                            object,
                            "spec.scaleTargetRef",
                            same.get(i).target() + " is scaled by " + ObjectName.of(first) + " already.",
                            "Keep one, with the metrics of both.");
                }
            }
        }
        for (GenericKubernetesResource each : set.objects(GenericKubernetesResource.class)) {
            if ("VerticalPodAutoscaler".equals(each.getKind())) {
                vertical(each, scalers, set, found);
            }
        }
    }

    /** A vertical autoscaler changes the requests by which a horizontal one measures use. */
    private static void vertical(GenericKubernetesResource vertical, Scalers scalers, ObjectSet set, Findings found) {
        if (vertical.getAdditionalProperties() == null
                || !(vertical.getAdditionalProperties().get("spec") instanceof Map<?, ?> spec)
                || !(spec.get("targetRef") instanceof Map<?, ?> target)) {
            return;
        }
        Object mode = spec.get("updatePolicy") instanceof Map<?, ?> policy ? policy.get("updateMode") : null;
        Workload workload = set.find(
                        String.valueOf(target.get("kind")),
                        ObjectSet.namespace(vertical),
                        String.valueOf(target.get("name")))
                .flatMap(set::workload)
                .orElse(null);
        Scaler scaler = workload == null ? null : scalers.first(workload);
        if (scaler != null
                && !"Off".equals(mode)
                && !"Initial".equals(mode)
                && !UtilizationTarget.of(scaler.object()).isEmpty()) {
            found.warn(
                    vertical,
                    "spec.targetRef",
                    scaler.target() + " is scaled by " + ObjectName.of(scaler.object())
                            + " already, by the share of the requests that this one changes.",
                    "Set updatePolicy.updateMode to Off, or scale by another metric.");
        }
    }

    private static void replicas(ObjectSet set, Findings found) {
        Scalers scalers = set.derived().scalers();
        for (Workload workload : set.workloads()) {
            Scaler scaler = scalers.first(workload);
            Integer fixed = scaler == null ? null : Rollout.fixedReplicas(workload);
            if (scaler != null && fixed != null) {
                found.add(
                        workload.object(),
                        "spec.replicas",
                        "it is fixed to " + fixed + ", but " + ObjectName.of(scaler.object()) + " scales it from "
                                + scaler.min() + " to " + scaler.max() + ".",
                        "Leave it out; the autoscaler's minimum is where it starts.");
            }
        }
    }

    private static void room(ObjectSet set, Findings found) {
        for (Scaler scaler : set.derived().scalers().all()) {
            if (scaler.min() == scaler.max()) {
                boolean keda = scaler.object() instanceof GenericKubernetesResource;
                found.add(
                        scaler.object(),
                        keda ? "spec.maxReplicaCount" : "spec.maxReplicas",
                        "minimum and maximum are both " + scaler.min() + ", so it never scales.",
                        "Raise the maximum, or drop the autoscaler and set replicas.");
            }
        }
    }
}
