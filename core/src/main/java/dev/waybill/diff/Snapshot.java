package dev.waybill.diff;

import dev.waybill.kind.KubernetesObject;
import dev.waybill.manifest.Manifest;
import dev.waybill.yaml.PlainTree;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An object of a manifest as plain maps and lists, without what only the server writes.
 *
 * @param source the object as its maker wrote it
 * @param builtIn whether Kubernetes itself defines the kind, so that its defaults and merge keys hold
 */
record Snapshot(ChangedObject id, Map<String, Object> tree, KubernetesObject source, boolean builtIn) {

    /** The objects by what identifies them. One that stands twice is what its last text says, as kubectl leaves it. */
    static Map<Object, Snapshot> of(Manifest manifest) {
        Map<Object, Snapshot> all = new LinkedHashMap<>();
        List<KubernetesObject> objects = manifest.objects();
        List<HasMetadata> models = manifest.toModels();
        for (int i = 0; i < models.size(); i++) {
            Snapshot snapshot = of(models.get(i), objects.get(i));
            all.put(snapshot.key(), snapshot);
        }
        return all;
    }

    /** What identifies the object, in whatever version. */
    Object key() {
        return List.of(id.groupKind(), id.namespace(), id.name());
    }

    /** Returns this object, whose fields {@code source} has written. */
    Snapshot from(KubernetesObject source) {
        return new Snapshot(id, tree, source, builtIn);
    }

    private static Snapshot of(HasMetadata model, KubernetesObject source) {
        Map<String, Object> tree = PlainTree.written(model);
        ChangedObject id = new ChangedObject(
                Tree.text(tree, "apiVersion"),
                Tree.text(tree, "kind"),
                source.isNamespaced() ? Tree.text(tree, "metadata", "namespace") : "",
                Tree.text(tree, "metadata", "name"));
        ServerFields.remove(id, tree);
        return new Snapshot(id, tree, source, !(model instanceof GenericKubernetesResource));
    }
}
