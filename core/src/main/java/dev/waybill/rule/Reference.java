package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * A name by which an object refers to another one.
 *
 * @param from the object that holds it
 * @param path where it stands
 * @param type the class of the object that is meant
 * @param name its name
 * @param optional whether nothing is wrong when there is none
 */
record Reference(HasMetadata from, String path, Class<? extends HasMetadata> type, String name, boolean optional) {

    /** The kind that is meant, as messages name it. */
    String kind() {
        return ObjectSet.kind(type);
    }

    /** The object that is meant, as messages name it. */
    String target() {
        return kind() + " '" + name + "'";
    }
}
