package dev.waybill.migration;

import dev.waybill.kind.workload.ClaimRetention;
import dev.waybill.kind.workload.PodManagementPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deployments, StatefulSets, DaemonSets, ReplicaSets and Pods. */
final class WorkloadWords {
    private static final String TEMPLATE = "spec.template";

    private WorkloadWords() {}

    static Phrase deployment(Fields read, Scope scope) throws Unsaid {
        Phrase phrase = workload("deployment", read, scope);
        return phrase.number("spec.replicas", "replicas")
                .part("spec.strategy", "strategy", WorkloadWords::strategy)
                .seconds("spec.minReadySeconds", "minReady")
                .seconds("spec.progressDeadlineSeconds", "progressDeadline")
                .number("spec.revisionHistoryLimit", "revisionHistoryLimit")
                .when("spec.paused", true, "paused");
    }

    static Phrase replicaSet(Fields read, Scope scope) throws Unsaid {
        return workload("replicaSet", read, scope)
                .number("spec.replicas", "replicas")
                .seconds("spec.minReadySeconds", "minReady");
    }

    static Phrase daemonSet(Fields read, Scope scope) throws Unsaid {
        return workload("daemonSet", read, scope)
                .part(
                        "spec.updateStrategy",
                        "updateStrategy",
                        strategy -> shares(Phrase.of(Expression.factory("daemonSetRollingUpdate"), strategy)))
                .when("spec.updateStrategy.type", "OnDelete", "updateOnDelete")
                .seconds("spec.minReadySeconds", "minReady")
                .number("spec.revisionHistoryLimit", "revisionHistoryLimit");
    }

    static Phrase statefulSet(Fields read, Scope scope) throws Unsaid {
        Expression service = new References(scope, read).service(read.text("spec.serviceName"));
        PodWords pods = new PodWords(read, scope, TEMPLATE);
        claims(read, scope, pods.claims);
        Phrase phrase = workload("statefulSet", read, pods, Unsaid.given(service))
                .number("spec.replicas", "replicas")
                .constant("spec.podManagementPolicy", PodManagementPolicy.class, "podManagementPolicy")
                .part(
                        "spec.updateStrategy",
                        "updateStrategy",
                        strategy -> shares(Phrase.of(Expression.factory("statefulSetRollingUpdate"), strategy)))
                .when("spec.updateStrategy.type", "OnDelete", "updateOnDelete")
                .number("spec.ordinals.start", "ordinalsStart")
                .constant(
                        "spec.persistentVolumeClaimRetentionPolicy.whenDeleted",
                        ClaimRetention.class,
                        "claimsWhenDeleted")
                .constant(
                        "spec.persistentVolumeClaimRetentionPolicy.whenScaled",
                        ClaimRetention.class,
                        "claimsWhenScaled")
                .seconds("spec.minReadySeconds", "minReady")
                .number("spec.revisionHistoryLimit", "revisionHistoryLimit");
        return phrase;
    }

    /** The claim templates up to the first without words: the others would take its place. */
    private static void claims(Fields read, Scope scope, Map<String, Expression> claims) {
        try {
            for (Fields claim : read.each("spec.volumeClaimTemplates")) {
                String name = Unsaid.given(claim.text("metadata.name"));
                claims.put(name, StorageWords.template(claim, scope).named(name + "-claim", Code.Reach.METHOD_ALWAYS));
            }
        } catch (Unsaid e) {
            // left to customize
        }
    }

    static Phrase pod(Fields read, Scope scope) throws Unsaid {
        PodWords pods = new PodWords(read, scope, "");
        Map<String, Object> labels = read.entries("metadata.labels");
        String name = read.text("metadata.name");
        Phrase phrase = Map.of("app.kubernetes.io/name", String.valueOf(name)).equals(labels)
                ? KindWords.start(read, "pod", pods.containers())
                : KindWords.start(
                        read,
                        "pod",
                        SelectorWords.selector(new Fields(Map.of("matchLabels", labels))),
                        pods.containers());
        return pods.say(phrase)
                .constant("spec.restartPolicy", dev.waybill.kind.pod.RestartPolicy.class, "restartPolicy")
                .seconds("spec.activeDeadlineSeconds", "activeDeadline");
    }

    private static Phrase workload(String factory, Fields read, Scope scope) throws Unsaid {
        return workload(factory, read, new PodWords(read, scope, TEMPLATE));
    }

    private static Phrase workload(String factory, Fields read, PodWords pods, Object... before) throws Unsaid {
        List<Object> arguments = new ArrayList<>(List.of(before));
        Expression selector = selector(read);
        if (selector != null) {
            arguments.add(selector);
        }
        arguments.addAll(pods.containers());
        Phrase phrase = KindWords.start(read, factory, arguments.toArray());
        for (Expression claim : pods.claims.values()) {
            phrase.say("claimTemplate", claim);
        }
        return pods.say(phrase);
    }

    /** The selector; null for the one that the factory makes of the name. */
    private static @Nullable Expression selector(Fields read) throws Unsaid {
        Map<String, Object> usual = Map.of("app.kubernetes.io/name", String.valueOf(read.text("metadata.name")));
        Fields selector = read.below("spec.selector");
        return selector.map().equals(Map.of("matchLabels", usual)) ? null : SelectorWords.selector(selector);
    }

    private static @Nullable Expression strategy(Fields read) throws Unsaid {
        return read.is("type", "Recreate")
                ? Expression.factory("recreate")
                : shares(Phrase.of(Expression.factory("rollingUpdate"), read));
    }

    private static Expression shares(Phrase phrase) {
        phrase.value("rollingUpdate.maxSurge", Values::share, "surge")
                .value("rollingUpdate.maxUnavailable", Values::share, "unavailable")
                .number("rollingUpdate.partition", "partition");
        return phrase.made();
    }
}
