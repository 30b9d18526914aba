package dev.waybill.yaml;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
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
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The kinds of the DSL and every class of fabric8's model that can be reached from them. */
final class ModelClasses {

    static final List<Class<? extends HasMetadata>> KINDS = List.of(
            Pod.class,
            ReplicaSet.class,
            Deployment.class,
            StatefulSet.class,
            DaemonSet.class,
            Job.class,
            CronJob.class,
            Service.class,
            Ingress.class,
            NetworkPolicy.class,
            ConfigMap.class,
            Secret.class,
            PersistentVolumeClaim.class,
            PersistentVolume.class,
            StorageClass.class,
            HorizontalPodAutoscaler.class,
            PodDisruptionBudget.class,
            PriorityClass.class,
            Namespace.class,
            ServiceAccount.class,
            Role.class,
            RoleBinding.class,
            ClusterRole.class,
            ClusterRoleBinding.class,
            LimitRange.class,
            ResourceQuota.class,
            CustomResourceDefinition.class,
            GenericKubernetesResource.class);

    /** The kinds and all that they hold, in a fixed order. */
    static final List<Class<?>> ALL = reachable();

    private ModelClasses() {}

    private static List<Class<?>> reachable() {
        Set<Class<?>> found = new LinkedHashSet<>();
        KINDS.forEach(kind -> visit(kind, found));
        return List.copyOf(found);
    }

    private static void visit(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                visit(argument, found);
            }
        } else if (type instanceof Class<?> c
                && c.getName().startsWith("io.fabric8.")
                && !Modifier.isAbstract(c.getModifiers())
                && found.add(c)) {
            for (Field field : c.getDeclaredFields()) {
                if (field.isAnnotationPresent(JsonProperty.class)) {
                    visit(field.getGenericType(), found);
                }
            }
        }
    }
}
