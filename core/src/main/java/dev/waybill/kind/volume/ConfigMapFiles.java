package dev.waybill.kind.volume;

import dev.waybill.kind.config.ConfigMapKey;
import dev.waybill.kind.config.ConfigMapRef;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.ConfigMapProjection;
import io.fabric8.kubernetes.api.model.VolumeProjection;

/** The entries of a ConfigMap in a projected volume: all of them, or those that {@link #file(KeyFile)} names. */
@CheckReturnValue
public final class ConfigMapFiles extends ModelValue<VolumeProjection> implements Projection {
    private final ConfigMapRef owner;

    private ConfigMapFiles(ConfigMapRef owner, Recipe<VolumeProjection> recipe) {
        super(recipe);
        this.owner = owner;
    }

    /** Makes a file of each key of {@code config}. */
    public static ConfigMapFiles of(ConfigMapRef config) {
        return new ConfigMapFiles(
                config,
                Recipe.<VolumeProjection>of("configMapFiles", VolumeProjection::new, projection -> {
                            ConfigMapProjection source = new ConfigMapProjection();
                            source.setName(config.name());
                            projection.setConfigMap(source);
                        })
                        .refersTo(config));
    }

    /** Adds to {@code items}: only the keys named so become files, each at its own {@code path}. */
    public ConfigMapFiles file(String key, String path) {
        return file(KeyFile.of(key, path));
    }

    /** Adds to {@code items} with a mode or an owner of its own. Refuses a key that the ConfigMap does not have. */
    public ConfigMapFiles file(KeyFile file) {
        ConfigMapKey unused = owner.key(file.key());
        return new ConfigMapFiles(
                owner,
                recipe().and(
                                "file",
                                file,
                                (p, item) -> p.getConfigMap().getItems().add(item)));
    }

    /** Sets {@code optional: true}: the pod starts although the ConfigMap is missing. Default: it waits for it. */
    public ConfigMapFiles optional() {
        return new ConfigMapFiles(
                owner, recipe().and("optional", p -> p.getConfigMap().setOptional(true)));
    }
}
