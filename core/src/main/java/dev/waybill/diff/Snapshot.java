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
 * @param builtIn whether Kubernetes itself defines the kind, so that its defaults and merge keys hold
 */
record Snapshot(ChangedObject id, Map<String, Object> tree, boolean builtIn) {

    /** The objects by what identifies them. One that stands twice is what its last text says, as kubectl leaves it. */
    static Map<Object, Snapshot> of(Manifest manifest) {
        Map<Object, Snapshot> all = new LinkedHashMap<>();
        List<KubernetesObject> objects = manifest.objects();
        List<HasMetadata> models = manifest.toModels();
        for (int i = 0; i < models.size(); i++) {
            Snapshot snapshot = of(models.get(i), objects.get(i).isNamespaced());
            ChangedObject id = snapshot.id;
            all.put(List.of(id.groupKind(), id.namespace(), id.name()), snapshot);
        }
        return all;
    }

    private static Snapshot of(HasMetadata model, boolean namespaced) {
        Map<String, Object> tree = PlainTree.written(model);
        ChangedObject id = new ChangedObject(
                Tree.text(tree, "apiVersion"),
                Tree.text(tree, "kind"),
                namespaced ? Tree.text(tree, "metadata", "namespace") : "",
                Tree.text(tree, "metadata", "name"));
        ServerFields.remove(id, tree);
        return new Snapshot(id, tree, !(model instanceof GenericKubernetesResource));
    }
}
