package dev.waybill.kind.volume;

import dev.waybill.kind.config.SecretKey;
import dev.waybill.kind.config.SecretRef;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.SecretProjection;
import io.fabric8.kubernetes.api.model.VolumeProjection;

/** The entries of a Secret in a projected volume: all of them, or those that {@link #file(KeyFile)} names. */
@CheckReturnValue
public final class SecretFiles extends ModelValue<VolumeProjection> implements Projection {
    private final SecretRef owner;

    private SecretFiles(SecretRef owner, Recipe<VolumeProjection> recipe) {
        super(recipe);
        this.owner = owner;
    }

    /** Makes a file of each key of {@code secret}. */
    public static SecretFiles of(SecretRef secret) {
        return new SecretFiles(
                secret,
                Recipe.<VolumeProjection>of("secretFiles", VolumeProjection::new, projection -> {
                            SecretProjection source = new SecretProjection();
                            source.setName(secret.name());
                            projection.setSecret(source);
                        })
                        .refersTo(secret));
    }

    /** Adds to {@code items}: only the keys named so become files, each at its own {@code path}. */
    public SecretFiles file(String key, String path) {
        return file(KeyFile.of(key, path));
    }

    /** Adds to {@code items} with a mode or an owner of its own. Refuses a key that the Secret does not have. */
    public SecretFiles file(KeyFile file) {
        SecretKey unused = owner.key(file.key());
        return new SecretFiles(
                owner,
                recipe().and("file", file, (p, item) -> p.getSecret().getItems().add(item)));
    }

    /** Sets {@code optional: true}: the pod starts although the Secret is missing. Default: it waits for it. */
    public SecretFiles optional() {
        return new SecretFiles(
                owner, recipe().and("optional", p -> p.getSecret().setOptional(true)));
    }
}
