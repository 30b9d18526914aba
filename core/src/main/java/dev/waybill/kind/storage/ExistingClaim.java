package dev.waybill.kind.storage;

import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;

/**
 * A PersistentVolumeClaim that is in the cluster already, made by something else.
 *
 * @param name {@code metadata.name}
 */
@CheckReturnValue
public record ExistingClaim(String name) implements ClaimRef, Existing {

    /** Refuses a name that no PersistentVolumeClaim can have. */
    public ExistingClaim {
        NameSyntax.DNS_SUBDOMAIN.check("PersistentVolumeClaim name", name);
    }

    /** Returns {@code PersistentVolumeClaim}. */
    @Override
    public String kind() {
        return "PersistentVolumeClaim";
    }
}
