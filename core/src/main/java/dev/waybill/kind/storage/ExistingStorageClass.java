package dev.waybill.kind.storage;

import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;

/**
 * A StorageClass that is in the cluster already, such as {@code gp3}.
 *
 * @param name {@code metadata.name}
 */
@CheckReturnValue
public record ExistingStorageClass(String name) implements StorageClassRef, Existing {

    /** Refuses a name that no StorageClass can have. */
    public ExistingStorageClass {
        NameSyntax.DNS_SUBDOMAIN.check("StorageClass name", name);
    }

    /** Returns {@code StorageClass}. */
    @Override
    public String kind() {
        return "StorageClass";
    }
}
