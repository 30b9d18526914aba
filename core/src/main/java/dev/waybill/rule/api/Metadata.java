package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import org.jspecify.annotations.Nullable;

/** What the API server asks of an object's metadata. */
final class Metadata {
    private Metadata() {}

    /** Checks the metadata of a whole object, whose name has to have {@code name}'s syntax. */
    static void check(@Nullable ObjectMeta metadata, boolean namespaced, NameSyntax name, At at, Causes causes) {}
}
