package dev.waybill.migration;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The namespace of all objects: the manifest says it once. */
final class CommonNamespace {
    private CommonNamespace() {}

    /** Takes the namespace away from the objects and returns it; null, and nothing changes, where they have several or none. */
    static @Nullable String takenFrom(List<HasMetadata> models) {
        String common = null;
        int count = 0;
        Set<String> namespaced = namespacedKinds(models);
        for (HasMetadata model : models) {
            String namespace =
                    model.getMetadata() == null ? null : model.getMetadata().getNamespace();
            if (isOpen(model) || (namespace == null && isNamespaced(model, namespaced))) {
                return null;
            }
            if (namespace != null) {
                if (common != null && !common.equals(namespace)) {
                    return null;
                }
                common = namespace;
                count++;
            }
        }
        if (common == null || count < 2) {
            return null;
        }
        for (HasMetadata model : models) {
            if (!isGeneric(model)) {
                model.getMetadata().setNamespace(null);
            }
            for (Subject subject : accounts(model)) {
                if (common.equals(subject.getNamespace())) {
                    subject.setNamespace(null); // the manifest completes it
                }
            }
        }
        return common;
    }

    private static boolean isNamespaced(HasMetadata model, Set<String> namespacedKinds) {
        return isGeneric(model)
                ? namespacedKinds.contains(group(String.valueOf(model.getApiVersion())) + '/' + model.getKind())
                : model instanceof Namespaced;
    }

    private static String group(String apiVersion) {
        return apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
    }

    /** The kinds of custom resources in a namespace, by the definitions that are here. */
    private static Set<String> namespacedKinds(List<HasMetadata> models) {
        Set<String> kinds = new HashSet<>();
        for (HasMetadata model : models) {
            if (model instanceof CustomResourceDefinition definition
                    && definition.getSpec() != null
                    && definition.getSpec().getNames() != null
                    && "Namespaced".equals(definition.getSpec().getScope())) {
                kinds.add(definition.getSpec().getGroup()
                        + '/'
                        + definition.getSpec().getNames().getKind());
            }
        }
        return kinds;
    }

    /** One without a namespace is an object of the cluster, unless its definition is here and says otherwise. */
    private static boolean isGeneric(HasMetadata model) {
        return model instanceof GenericKubernetesResource;
    }

    /** Tells whether a manifest's namespace would complete it. */
    private static boolean isOpen(HasMetadata model) {
        return accounts(model).stream().anyMatch(subject -> subject.getNamespace() == null);
    }

    private static List<Subject> accounts(HasMetadata model) {
        List<Subject> subjects = model instanceof RoleBinding role
                ? role.getSubjects()
                : model instanceof ClusterRoleBinding cluster ? cluster.getSubjects() : List.of();
        return subjects.stream()
                .filter(subject -> "ServiceAccount".equals(subject.getKind()))
                .toList();
    }
}
