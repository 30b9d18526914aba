package dev.waybill.rule.api;

import dev.waybill.value.KubernetesVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.List;

/**
 * Validates one object as kube-apiserver 1.36 does on creation: it has to be decoded, then its fields are judged by API
 * type. As on the server, an object that can't be decoded is not looked at further.
 */
public final class ApiValidation {
    private ApiValidation() {}

    /** Returns the rules under which causes are reported. */
    public static List<ApiRule> rules() {
        return ApiRules.ALL;
    }

    /** Returns all reasons why the API server would refuse the object; none when it would take it. */
    public static List<Cause> causes(HasMetadata object, KubernetesVersion target) {
        Causes causes = new Causes();
        DecodeCheck.check(object, target, causes);
        if (causes.size() == 0) {
            validate(object, causes);
            Metadata.generation(object, causes);
        }
        return List.copyOf(causes.all());
    }

    /** Whether every version that can be the target serves the kind under that API version. */
    static boolean isCommon(String apiVersion, String kind) {
        return switch (apiVersion + "/" + kind) {
            case "v1/ConfigMap",
                    "v1/Secret",
                    "v1/Namespace",
                    "v1/ServiceAccount",
                    "v1/LimitRange",
                    "v1/ResourceQuota",
                    "v1/Pod",
                    "v1/Service",
                    "v1/PersistentVolume",
                    "v1/PersistentVolumeClaim",
                    "apps/v1/Deployment",
                    "apps/v1/ReplicaSet",
                    "apps/v1/StatefulSet",
                    "apps/v1/DaemonSet",
                    "batch/v1/Job",
                    "batch/v1/CronJob",
                    "autoscaling/v2/HorizontalPodAutoscaler",
                    "networking.k8s.io/v1/Ingress",
                    "networking.k8s.io/v1/NetworkPolicy",
                    "policy/v1/PodDisruptionBudget",
                    "rbac.authorization.k8s.io/v1/Role",
                    "rbac.authorization.k8s.io/v1/ClusterRole",
                    "rbac.authorization.k8s.io/v1/RoleBinding",
                    "rbac.authorization.k8s.io/v1/ClusterRoleBinding",
                    "scheduling.k8s.io/v1/PriorityClass",
                    "storage.k8s.io/v1/StorageClass",
                    "apiextensions.k8s.io/v1/CustomResourceDefinition" -> true;
            default -> false;
        };
    }

    /** By the text of version and kind, so that only the classes of objects that are there are loaded. */
    private static void validate(HasMetadata object, Causes causes) {
        switch (object.getApiVersion() + "/" + object.getKind()) {
            case "v1/ConfigMap" -> ConfigMapCheck.check((ConfigMap) object, causes);
            case "v1/Secret" -> SecretCheck.check((Secret) object, causes);
            case "v1/Namespace" -> NamespaceCheck.check((Namespace) object, causes);
            case "v1/ServiceAccount" -> ServiceAccountCheck.check((ServiceAccount) object, causes);
            case "v1/LimitRange" -> LimitRangeCheck.check((LimitRange) object, causes);
            case "v1/ResourceQuota" -> ResourceQuotaCheck.check((ResourceQuota) object, causes);
            case "v1/Pod" -> PodCheck.check((Pod) object, causes);
            case "v1/Service" -> ServiceCheck.check((Service) object, causes);
            case "v1/PersistentVolume" -> PersistentVolumeCheck.check((PersistentVolume) object, causes);
            case "v1/PersistentVolumeClaim" -> PersistentVolumeClaimCheck.check((PersistentVolumeClaim) object, causes);
            case "apps/v1/Deployment" -> DeploymentCheck.check((Deployment) object, causes);
            case "apps/v1/ReplicaSet" -> ReplicaSetCheck.check((ReplicaSet) object, causes);
            case "apps/v1/StatefulSet" -> StatefulSetCheck.check((StatefulSet) object, causes);
            case "apps/v1/DaemonSet" -> DaemonSetCheck.check((DaemonSet) object, causes);
            case "batch/v1/Job" -> JobCheck.check((Job) object, causes);
            case "batch/v1/CronJob" -> CronJobCheck.check((CronJob) object, causes);
            case "autoscaling/v2/HorizontalPodAutoscaler" ->
                HorizontalPodAutoscalerCheck.check((HorizontalPodAutoscaler) object, causes);
            case "autoscaling/v1/HorizontalPodAutoscaler" ->
                HorizontalPodAutoscalerV1Check.check(
                        (io.fabric8.kubernetes.api.model.autoscaling.v1.HorizontalPodAutoscaler) object, causes);
            case "networking.k8s.io/v1/Ingress" -> IngressCheck.check((Ingress) object, causes);
            case "networking.k8s.io/v1/NetworkPolicy" -> NetworkPolicyCheck.check((NetworkPolicy) object, causes);
            case "policy/v1/PodDisruptionBudget" ->
                PodDisruptionBudgetCheck.check((PodDisruptionBudget) object, causes);
            case "rbac.authorization.k8s.io/v1/Role" -> RoleCheck.check((Role) object, causes);
            case "rbac.authorization.k8s.io/v1/ClusterRole" -> ClusterRoleCheck.check((ClusterRole) object, causes);
            case "rbac.authorization.k8s.io/v1/RoleBinding" -> RoleBindingCheck.check((RoleBinding) object, causes);
            case "rbac.authorization.k8s.io/v1/ClusterRoleBinding" ->
                ClusterRoleBindingCheck.check((ClusterRoleBinding) object, causes);
            case "scheduling.k8s.io/v1/PriorityClass" -> PriorityClassCheck.check((PriorityClass) object, causes);
            case "storage.k8s.io/v1/StorageClass" -> StorageClassCheck.check((StorageClass) object, causes);
            case "apiextensions.k8s.io/v1/CustomResourceDefinition" ->
                CustomResourceDefinitionCheck.check((CustomResourceDefinition) object, causes);
            default -> CustomResourceCheck.check(object, causes);
        }
    }
}
