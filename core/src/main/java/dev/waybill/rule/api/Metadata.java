package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import org.jspecify.annotations.Nullable;

/**
 * What the API server asks of an object's metadata. It drops {@code managedFields}, {@code uid}, {@code creationTimestamp}
 * and what belongs to deletion before it looks, and clears the namespace of a kind that has none.
 */
final class Metadata {
    /** {@code maxGeneratedNameLength} in the API server's {@code storage/names}: so much of a prefix is kept. */
    private static final int MAX_PREFIX = 58;

    private Metadata() {}

    /** Checks the metadata of a whole object, whose name has to have {@code name}'s syntax. */
    static void check(@Nullable ObjectMeta metadata, boolean namespaced, NameSyntax name, At at, Causes causes) {
        plain(metadata, namespaced, name, at, causes);
        if (metadata != null && Present.any(metadata.getFinalizers())) {
            Finalizers.known(metadata.getFinalizers(), at.child("finalizers"), causes);
        }
    }

    /**
     * As {@link #check}, but with finalizers of any name: for kinds that apimachinery's own validation looks at, as
     * CustomResourceDefinitions and custom resources.
     */
    static void plain(@Nullable ObjectMeta metadata, boolean namespaced, NameSyntax name, At at, Causes causes) {
        ObjectMeta present = metadata == null ? new ObjectMeta() : metadata;
        name(present, name, at, causes);
        if (namespaced && !Present.isBlank(present.getNamespace())) {
            causes.as(ApiRules.NAME).name(at.child("namespace"), present.getNamespace(), NameSyntax.DNS_LABEL);
        }
        Labels.check(present.getLabels(), at.child("labels"), causes);
        Labels.annotations(present.getAnnotations(), at.child("annotations"), causes);
        if (Present.any(present.getOwnerReferences())) {
            OwnerReferences.check(present.getOwnerReferences(), at.child("ownerReferences"), causes);
        }
        if (Present.any(present.getFinalizers())) {
            Finalizers.check(present.getFinalizers(), at.child("finalizers"), causes);
        }
    }

    /** Refuses a negative generation of the kinds in which the server keeps the one that it is sent. */
    static void generation(HasMetadata object, Causes causes) {
        ObjectMeta metadata = object.getMetadata();
        if (metadata == null || metadata.getGeneration() == null || metadata.getGeneration() >= 0) {
            return;
        }
        switch (object.getApiVersion() + "/" + object.getKind()) {
            case "v1/ConfigMap",
                    "v1/Secret",
                    "v1/Namespace",
                    "v1/ServiceAccount",
                    "v1/LimitRange",
                    "v1/ResourceQuota",
                    "v1/Service",
                    "v1/PersistentVolume",
                    "v1/PersistentVolumeClaim",
                    "autoscaling/v2/HorizontalPodAutoscaler",
                    "rbac.authorization.k8s.io/v1/Role",
                    "rbac.authorization.k8s.io/v1/ClusterRole",
                    "rbac.authorization.k8s.io/v1/RoleBinding",
                    "rbac.authorization.k8s.io/v1/ClusterRoleBinding",
                    "storage.k8s.io/v1/StorageClass" ->
                causes.invalid(
                        At.of("metadata").child("generation"),
                        metadata.getGeneration(),
                        "it is 0 or more",
                        "Leave it out.");
            default -> {
                // The server counts the generations of these itself, from 1.
            }
        }
    }

    /** The name that the object will have; of a generated one the part that is known, and a stand-in for the random rest. */
    static String name(@Nullable ObjectMeta metadata) {
        if (metadata == null) {
            return "";
        }
        String prefix = Present.text(metadata.getGenerateName());
        if (!Present.isBlank(metadata.getName()) || prefix.isEmpty()) {
            return Present.text(metadata.getName());
        }
        return prefix.substring(0, Math.min(prefix.length(), MAX_PREFIX)) + "xxxxx";
    }

    /** Copies what {@link #check} looks at, for a kind in which the server changes some of it first. */
    static ObjectMeta copy(@Nullable ObjectMeta metadata) {
        ObjectMeta copy = new ObjectMeta();
        if (metadata != null) {
            copy.setName(metadata.getName());
            copy.setGenerateName(metadata.getGenerateName());
            copy.setNamespace(metadata.getNamespace());
            copy.setLabels(metadata.getLabels());
            copy.setAnnotations(metadata.getAnnotations());
            copy.setFinalizers(metadata.getFinalizers());
            copy.setOwnerReferences(metadata.getOwnerReferences());
        }
        return copy;
    }

    private static void name(ObjectMeta metadata, NameSyntax syntax, At at, Causes causes) {
        Causes names = causes.as(ApiRules.NAME);
        String prefix = Present.text(metadata.getGenerateName());
        if (!prefix.isEmpty() && !isPrefix(prefix, syntax)) {
            names.name(at.child("generateName"), prefix, syntax);
        }
        String name = name(metadata);
        if (name.isEmpty()) {
            causes.required(at.child("name"), "Name the object.");
        } else {
            names.name(at.child("name"), name, syntax);
        }
    }

    private static boolean isPrefix(String prefix, NameSyntax syntax) {
        if (syntax == NameSyntax.PATH_SEGMENT) {
            return prefix.equals(".") || prefix.equals("..") || syntax.accepts(prefix);
        }
        // The server replaces a hyphen at the end, and the character before it, by a letter.
        boolean hyphen = prefix.length() > 1 && prefix.endsWith("-");
        return syntax.accepts(hyphen ? prefix.substring(0, prefix.length() - 2) + "a" : prefix);
    }
}
