package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Set;

/**
 * A Secret that an operator makes from an object of the set.
 *
 * @param maker that object, which is in the namespace of the Secret
 * @param name the Secret's name; empty where the object makes none
 * @param keys the keys that the object names
 * @param open whether the Secret may have more keys than these
 * @param annotated whether the object annotates the Secret, by which others may copy it to more namespaces
 */
record MadeSecret(HasMetadata maker, String name, Set<String> keys, boolean open, boolean annotated) {

    String namespace() {
        return ObjectSet.namespace(maker);
    }

    boolean isAt(String inNamespace, String named) {
        return name.equals(named) && namespace().equals(inNamespace);
    }
}
