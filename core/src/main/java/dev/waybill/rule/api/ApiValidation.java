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
        return switch (kind) {
            case "ConfigMap",
                    "Secret",
                    "Namespace",
                    "ServiceAccount",
                    "LimitRange",
                    "ResourceQuota",
                    "Pod",
                    "Service",
                    "PersistentVolume",
                    "PersistentVolumeClaim" -> apiVersion.equals("v1");
            case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet" -> apiVersion.equals("apps/v1");
            case "Job", "CronJob" -> apiVersion.equals("batch/v1");
            case "HorizontalPodAutoscaler" -> apiVersion.equals("autoscaling/v2");
            case "Ingress", "NetworkPolicy" -> apiVersion.equals("networking.k8s.io/v1");
            case "PodDisruptionBudget" -> apiVersion.equals("policy/v1");
            case "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding" ->
                apiVersion.equals("rbac.authorization.k8s.io/v1");
            case "PriorityClass" -> apiVersion.equals("scheduling.k8s.io/v1");
            case "StorageClass" -> apiVersion.equals("storage.k8s.io/v1");
            case "CustomResourceDefinition" -> apiVersion.equals("apiextensions.k8s.io/v1");
            default -> false;
        };
    }

    /** By the name of the kind, so that only the classes of objects that are there are loaded. */
    private static void validate(HasMetadata object, Causes causes) {
        String apiVersion = Present.text(object.getApiVersion());
        String kind = Present.text(object.getKind());
        if (!isCommon(apiVersion, kind)) {
            uncommon(object, apiVersion, kind, causes);
            return;
        }
        switch (kind) {
            case "ConfigMap" -> ConfigMapCheck.check((ConfigMap) object, causes);
            case "Secret" -> SecretCheck.check((Secret) object, causes);
            case "Namespace" -> NamespaceCheck.check((Namespace) object, causes);
            case "ServiceAccount" -> ServiceAccountCheck.check((ServiceAccount) object, causes);
            case "LimitRange" -> LimitRangeCheck.check((LimitRange) object, causes);
            case "ResourceQuota" -> ResourceQuotaCheck.check((ResourceQuota) object, causes);
            case "Pod" -> PodCheck.check((Pod) object, causes);
            case "Service" -> ServiceCheck.check((Service) object, causes);
            case "PersistentVolume" -> PersistentVolumeCheck.check((PersistentVolume) object, causes);
            case "PersistentVolumeClaim" -> PersistentVolumeClaimCheck.check((PersistentVolumeClaim) object, causes);
            case "Deployment" -> DeploymentCheck.check((Deployment) object, causes);
            case "ReplicaSet" -> ReplicaSetCheck.check((ReplicaSet) object, causes);
            case "StatefulSet" -> StatefulSetCheck.check((StatefulSet) object, causes);
            case "DaemonSet" -> DaemonSetCheck.check((DaemonSet) object, causes);
            case "Job" -> JobCheck.check((Job) object, causes);
            case "CronJob" -> CronJobCheck.check((CronJob) object, causes);
            case "HorizontalPodAutoscaler" ->
                HorizontalPodAutoscalerCheck.check((HorizontalPodAutoscaler) object, causes);
            case "Ingress" -> IngressCheck.check((Ingress) object, causes);
            case "NetworkPolicy" -> NetworkPolicyCheck.check((NetworkPolicy) object, causes);
            case "PodDisruptionBudget" -> PodDisruptionBudgetCheck.check((PodDisruptionBudget) object, causes);
            case "Role" -> RoleCheck.check((Role) object, causes);
            case "ClusterRole" -> ClusterRoleCheck.check((ClusterRole) object, causes);
            case "RoleBinding" -> RoleBindingCheck.check((RoleBinding) object, causes);
            case "ClusterRoleBinding" -> ClusterRoleBindingCheck.check((ClusterRoleBinding) object, causes);
            case "PriorityClass" -> PriorityClassCheck.check((PriorityClass) object, causes);
            case "StorageClass" -> StorageClassCheck.check((StorageClass) object, causes);
            case "CustomResourceDefinition" ->
                CustomResourceDefinitionCheck.check((CustomResourceDefinition) object, causes);
            default -> throw new IllegalStateException(kind + " is common and has no check");
        }
    }

    private static void uncommon(HasMetadata object, String apiVersion, String kind, Causes causes) {
        if (apiVersion.equals("autoscaling/v1") && kind.equals("HorizontalPodAutoscaler")) {
            HorizontalPodAutoscalerV1Check.check(
                    (io.fabric8.kubernetes.api.model.autoscaling.v1.HorizontalPodAutoscaler) object, causes);
        } else {
            CustomResourceCheck.check(object, causes);
        }
    }
}
