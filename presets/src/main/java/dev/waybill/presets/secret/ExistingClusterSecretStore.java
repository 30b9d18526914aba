package dev.waybill.presets.secret;

import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;

/**
 * A ClusterSecretStore that is in the cluster already: ExternalSecrets of every namespace may read it.
 *
 * @param name {@code metadata.name}
 */
@CheckReturnValue
public record ExistingClusterSecretStore(String name) implements SecretStoreRef, Existing {

    /** Refuses a name that no ClusterSecretStore can have. */
    public ExistingClusterSecretStore {
        NameSyntax.DNS_SUBDOMAIN.check("ClusterSecretStore name", name);
    }

    /** Returns {@code ClusterSecretStore}. */
    @Override
    public String kind() {
        return "ClusterSecretStore";
    }
}
