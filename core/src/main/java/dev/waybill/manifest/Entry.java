package dev.waybill.manifest;

import dev.waybill.kind.KubernetesObject;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a manifest, with what the manifests around it add to it. */
record Entry(KubernetesObject object, @Nullable String namespace, Map<String, String> labels) {

    /** Adds what a manifest around it says, where it does not say that itself. */
    Entry within(@Nullable String outerNamespace, Map<String, String> outerLabels) {
        if (outerLabels.isEmpty() && (outerNamespace == null || namespace != null)) {
            return this;
        }
        Map<String, String> merged = new LinkedHashMap<>(outerLabels);
        merged.putAll(labels);
        return new Entry(object, namespace == null ? outerNamespace : namespace, merged);
    }

    /** Returns the place of its kind in the order of installation. */
    int rank() {
        return InstallOrder.rank(object.kind());
    }

    /** Makes the fabric8 object. What the object says itself goes before what the manifest says. */
    HasMetadata toModel() {
        HasMetadata model = object.toModel();
        if (namespace == null && labels.isEmpty()) {
            return model;
        }
        if (model.getMetadata() == null) {
            model.setMetadata(new ObjectMeta()); // of a text that has none
        }
        if (namespace != null) {
            if (object.isNamespaced() && model.getMetadata().getNamespace() == null) {
                model.getMetadata().setNamespace(namespace);
            }
            completeSubjects(model);
        }
        if (model.getMetadata().getLabels() == null) {
            model.getMetadata().setLabels(new LinkedHashMap<>());
        }
        labels.forEach(model.getMetadata().getLabels()::putIfAbsent);
        return model;
    }

    /** A ServiceAccount that was left open is the one of the manifest's namespace; a binding has to spell that out. */
    private void completeSubjects(HasMetadata model) {
        @Nullable
        List<Subject> subjects = model instanceof RoleBinding role
                ? role.getSubjects()
                : model instanceof ClusterRoleBinding cluster ? cluster.getSubjects() : List.of();
        if (subjects == null) {
            return;
        }
        for (Subject subject : subjects) {
            if ("ServiceAccount".equals(subject.getKind()) && subject.getNamespace() == null) {
                subject.setNamespace(namespace);
            }
        }
    }

    /** Names the object for a message: {@code Deployment 'shop' (Shop.java:31)}. */
    String subject() {
        return object.kind() + " '" + object.name() + "' (" + object.origin() + ")";
    }

    /** Says which object this is for the API server: two entries with one identity are one object. */
    String identity() {
        String given = object.isNamespaced() && namespace != null ? namespace : "";
        String apiVersion = object.apiVersion();
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        // A text and not a record: the first look at a record as a key loads 44 classes more.
        return group + '\n' + object.kind() + '\n' + object.namespace().orElse(given) + '\n' + object.name();
    }
}
