package dev.waybill.kind.config;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.SecretKeySelector;

/** One key of a Secret: a source for an environment variable. Made by {@link SecretRef#key}. */
@CheckReturnValue
public final class SecretKey extends ModelValue<EnvVarSource> implements EnvSource {
    private final SecretRef owner;
    private final String key;

    private SecretKey(SecretRef owner, String key, Recipe<EnvVarSource> recipe) {
        super(recipe);
        this.owner = owner;
        this.key = key;
    }

    /** Refers to {@code key} of {@code owner}, without a look at whether it is there: for those who implement {@link SecretRef}. */
    public static SecretKey of(SecretRef owner, String key) {
        NameSyntax.CONFIG_KEY.check("Secret '" + owner.name() + "' key", key);
        return new SecretKey(
                owner,
                key,
                Recipe.<EnvVarSource>of("key", EnvVarSource::new, source -> {
                            SecretKeySelector selector = new SecretKeySelector();
                            selector.setName(owner.name());
                            selector.setKey(key);
                            source.setSecretKeyRef(selector);
                        })
                        .refersTo(owner));
    }

    /** Sets {@code optional: true}: a container starts although the key is missing. Default: it waits for the key. */
    public SecretKey optional() {
        return new SecretKey(
                owner,
                key,
                recipe().and("optional", source -> source.getSecretKeyRef().setOptional(true)));
    }

    /** Returns the Secret. */
    public SecretRef owner() {
        return owner;
    }

    /** Returns the key's name. */
    public String key() {
        return key;
    }
}
