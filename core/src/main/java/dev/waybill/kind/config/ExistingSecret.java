package dev.waybill.kind.config;

import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;

/**
 * A Secret that is in the cluster already, made by something else.
 *
 * @param name {@code metadata.name}
 */
@CheckReturnValue
public record ExistingSecret(String name) implements SecretRef, Existing {

    /** Refuses a name that no Secret can have. */
    public ExistingSecret {
        NameSyntax.DNS_SUBDOMAIN.check("Secret name", name);
    }

    /** Returns {@code Secret}. */
    @Override
    public String kind() {
        return "Secret";
    }

    @Override
    public SecretKey key(String key) {
        return SecretKey.of(this, key);
    }
}
