package dev.waybill.kind.config;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ConfigMapKeySelector;
import io.fabric8.kubernetes.api.model.EnvVarSource;

/** One key of a ConfigMap: a source for an environment variable. Made by {@link ConfigMapRef#key}. */
@CheckReturnValue
public final class ConfigMapKey extends ModelValue<EnvVarSource> implements EnvSource {
    private final ConfigMapRef owner;
    private final String key;

    private ConfigMapKey(ConfigMapRef owner, String key, Recipe<EnvVarSource> recipe) {
        super(recipe);
        this.owner = owner;
        this.key = key;
    }

    /** Refers to {@code key} of {@code owner}, without a look at whether it is there: for those who implement {@link ConfigMapRef}. */
    public static ConfigMapKey of(ConfigMapRef owner, String key) {
        NameSyntax.CONFIG_KEY.check("ConfigMap '" + owner.name() + "' key", key);
        return new ConfigMapKey(
                owner,
                key,
                Recipe.<EnvVarSource>of("key", EnvVarSource::new, source -> {
                            ConfigMapKeySelector selector = new ConfigMapKeySelector();
                            selector.setName(owner.name());
                            selector.setKey(key);
                            source.setConfigMapKeyRef(selector);
                        })
                        .refersTo(owner));
    }

    /** Sets {@code optional: true}: a container starts although the key is missing. Default: it waits for the key. */
    public ConfigMapKey optional() {
        return new ConfigMapKey(
                owner,
                key,
                recipe().and("optional", source -> source.getConfigMapKeyRef().setOptional(true)));
    }

    /** Returns the ConfigMap. */
    public ConfigMapRef owner() {
        return owner;
    }

    /** Returns the key's name. */
    public String key() {
        return key;
    }
}
