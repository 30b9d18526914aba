package dev.waybill.kind.config;

import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;

/**
 * A ConfigMap that is in the cluster already, made by something else.
 *
 * @param name {@code metadata.name}
 */
@CheckReturnValue
public record ExistingConfigMap(String name) implements ConfigMapRef, Existing {

    /** Refuses a name that no ConfigMap can have. */
    public ExistingConfigMap {
        NameSyntax.DNS_SUBDOMAIN.check("ConfigMap name", name);
    }

    /** Returns {@code ConfigMap}. */
    @Override
    public String kind() {
        return "ConfigMap";
    }

    @Override
    public ConfigMapKey key(String key) {
        return ConfigMapKey.of(this, key);
    }
}
