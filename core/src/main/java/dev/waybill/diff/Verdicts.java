package dev.waybill.diff;

import org.jspecify.annotations.Nullable;

/** What the change of a field does, by the kind of its object. */
final class Verdicts {
    private static final Verdict IN_PLACE = Verdict.live("It changes in place.");

    private Verdicts() {}

    static Verdict of(Pair pair, At at, @Nullable Object before, @Nullable Object after, ConfigReaders readers) {
        if (at.in("apiVersion")) {
            return Verdict.noEffect("It is the same object, written in another version of its API.");
        }
        if (at.in("metadata")) {
            return metadata(at);
        }
        String kind = pair.groupKind();
        Verdict refused = ImmutableFields.verdict(kind, at);
        if (refused != null && !JobVerdicts.mayChange(pair, at)) {
            return StorageVerdicts.worse(pair, at, after, refused);
        }
        @Nullable
        Verdict verdict = switch (kind) {
            case "apps/Deployment", "apps/StatefulSet", "apps/DaemonSet", "apps/ReplicaSet", "ReplicationController" ->
                WorkloadVerdicts.of(pair, at, before, after);
            case "batch/Job", "batch/CronJob" -> JobVerdicts.of(pair, at);
            case "Pod" -> PodVerdicts.of(at);
            case "PersistentVolumeClaim", "PersistentVolume", "storage.k8s.io/StorageClass" ->
                StorageVerdicts.of(pair, at, before, after);
            case "ConfigMap", "Secret" -> ConfigVerdicts.of(pair, at, readers);
            case "Service" -> ServiceVerdicts.of(pair, at, before, after);
            case "apiextensions.k8s.io/CustomResourceDefinition" -> DefinitionVerdicts.of(at, after);
            case "autoscaling/HorizontalPodAutoscaler" ->
                Verdict.live("The autoscaler follows it from its next round on.");
            case "networking.k8s.io/NetworkPolicy" -> Verdict.live("Traffic is let through or stopped by it at once.");
            case "networking.k8s.io/Ingress" -> Verdict.live("The ingress controller follows it.");
            case "ResourceQuota", "LimitRange" -> Verdict.live("It holds for what is made from now on.");
            case "scheduling.k8s.io/PriorityClass" -> Verdict.live("It holds for pods made from now on.");
            default -> null;
        };
        if (verdict != null) {
            return verdict;
        }
        return pair.after().builtIn()
                ? IN_PLACE
                : Verdict.live("Its controller acts on it; this diff does not know how.");
    }

    private static Verdict metadata(At at) {
        if (at.in("metadata.labels")) {
            return Verdict.live("Labels of the object itself change in place; its pods keep theirs.");
        }
        if (at.in("metadata.annotations")) {
            return Verdict.live("Annotations change in place; whoever reads them acts on them.");
        }
        return IN_PLACE;
    }
}
