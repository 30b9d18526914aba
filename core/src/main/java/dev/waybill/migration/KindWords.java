package dev.waybill.migration;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which words there are for which kind. */
interface KindWords {
    /** By API version and kind. */
    Map<String, KindWords> ALL = Map.ofEntries(
            Map.entry("v1 Pod", WorkloadWords::pod),
            Map.entry("apps/v1 Deployment", WorkloadWords::deployment),
            Map.entry("apps/v1 StatefulSet", WorkloadWords::statefulSet),
            Map.entry("apps/v1 DaemonSet", WorkloadWords::daemonSet),
            Map.entry("apps/v1 ReplicaSet", WorkloadWords::replicaSet),
            Map.entry("batch/v1 Job", JobWords::job),
            Map.entry("batch/v1 CronJob", JobWords::cronJob),
            Map.entry("v1 Service", ServiceWords::service),
            Map.entry("networking.k8s.io/v1 Ingress", ServiceWords::ingress),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicyWords::policy),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", ScalingWords::autoscaler),
            Map.entry("policy/v1 PodDisruptionBudget", ScalingWords::disruptionBudget),
            Map.entry("v1 ConfigMap", ConfigWords::configMap),
            Map.entry("v1 Secret", ConfigWords::secret),
            Map.entry("storage.k8s.io/v1 StorageClass", StorageWords::storageClass),
            Map.entry("v1 PersistentVolumeClaim", StorageWords::claim),
            Map.entry("v1 PersistentVolume", StorageWords::volume),
            Map.entry("v1 Namespace", AccessWords::namespace),
            Map.entry("v1 ServiceAccount", AccessWords::serviceAccount),
            Map.entry("rbac.authorization.k8s.io/v1 Role", AccessWords::role),
            Map.entry("rbac.authorization.k8s.io/v1 ClusterRole", AccessWords::clusterRole),
            Map.entry("rbac.authorization.k8s.io/v1 RoleBinding", AccessWords::roleBinding),
            Map.entry("rbac.authorization.k8s.io/v1 ClusterRoleBinding", AccessWords::clusterRoleBinding),
            Map.entry("scheduling.k8s.io/v1 PriorityClass", QuotaWords::priorityClass),
            Map.entry("v1 LimitRange", QuotaWords::limitRange),
            Map.entry("v1 ResourceQuota", QuotaWords::resourceQuota),
            Map.entry("apiextensions.k8s.io/v1 CustomResourceDefinition", DefinitionWords::definition));

    /** Says an object of the kind. */
    Phrase say(Fields read, Scope scope) throws Unsaid;

    /** Says an object; null where there is no word for its kind. */
    static @Nullable Phrase of(Fields read, HasMetadata model, Scope scope) throws Unsaid {
        KindWords words = ALL.get(read.text("apiVersion") + " " + read.text("kind"));
        if (words != null) {
            return words.say(read, scope);
        }
        return model instanceof GenericKubernetesResource ? DefinitionWords.resource(read, scope) : null;
    }

    /** Takes the nearest of several starts; of equal ones the first. */
    static Phrase nearest(Start... starts) throws Unsaid {
        Phrase best = null;
        for (Start start : starts) {
            try {
                Phrase next = start.phrase();
                if (best == null || next.away() < best.away()) {
                    best = next;
                }
            } catch (Unsaid e) {
                // another one may do
            }
        }
        return Unsaid.given(best);
    }

    /** A way to start. */
    interface Start {
        Phrase phrase() throws Unsaid;
    }

    /** Starts an object with a factory of Waybill that takes its name first, and says its metadata. */
    static Phrase start(Fields read, String factory, Object... arguments) throws Unsaid {
        return metadata(begin(read, factory, arguments));
    }

    /** Starts an object with a factory of Waybill that takes its name first. */
    static Phrase begin(Fields read, String factory, Object... arguments) throws Unsaid {
        Object[] all = new Object[arguments.length + 1];
        String name = read.text("metadata.name");
        if (name == null) {
            throw new Unsaid("it has no name");
        }
        all[0] = name;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Phrase.of(Expression.factory(factory, all), read);
    }

    /** Says what all objects have. */
    static Phrase metadata(Phrase phrase) {
        return phrase.text("metadata.namespace", "namespace")
                .entries("metadata.labels", "label")
                .entries("metadata.annotations", "annotation")
                .eachText("metadata.finalizers", "finalizer");
    }
}
