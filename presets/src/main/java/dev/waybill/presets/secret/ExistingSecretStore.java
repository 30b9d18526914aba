package dev.waybill.presets.secret;

import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;

/**
 * A SecretStore that is in the cluster already, in the namespace of the ExternalSecret that reads it.
 *
 * @param name {@code metadata.name}
 */
@CheckReturnValue
public record ExistingSecretStore(String name) implements SecretStoreRef, Existing {

    /** Refuses a name that no SecretStore can have. */
    public ExistingSecretStore {
        NameSyntax.DNS_SUBDOMAIN.check("SecretStore name", name);
    }

    /** Returns {@code SecretStore}. */
    @Override
    public String kind() {
        return "SecretStore";
    }
}
