package dev.waybill.kind.storage;

import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;

/**
 * A PersistentVolume that is in the cluster already, made by something else.
 *
 * @param name {@code metadata.name}
 */
@CheckReturnValue
public record ExistingPersistentVolume(String name) implements PersistentVolumeRef, Existing {

    /** Refuses a name that no PersistentVolume can have. */
    public ExistingPersistentVolume {
        NameSyntax.DNS_SUBDOMAIN.check("PersistentVolume name", name);
    }

    /** Returns {@code PersistentVolume}. */
    @Override
    public String kind() {
        return "PersistentVolume";
    }
}
