package dev.waybill.kind.volume;

import dev.waybill.kind.config.ConfigMapKey;
import dev.waybill.kind.config.ConfigMapRef;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;

/** The entries of a ConfigMap as files: all of them, or those that {@link #file} names. */
@CheckReturnValue
public final class ConfigMapVolume extends ModelValue<Volume> implements VolumeSource {
    private final ConfigMapRef owner;

    private ConfigMapVolume(ConfigMapRef owner, Recipe<Volume> recipe) {
        super(recipe);
        this.owner = owner;
    }

    /** Makes a file of each key of {@code config}. */
    public static ConfigMapVolume of(ConfigMapRef config) {
        return new ConfigMapVolume(config, Recipe.of("configMap", Volume::new, volume -> {
            ConfigMapVolumeSource source = new ConfigMapVolumeSource();
            source.setName(config.name());
            volume.setConfigMap(source);
        }));
    }

    /** Adds to {@code items}: only the keys named so become files, each at its own {@code path}. */
    public ConfigMapVolume file(String key, String path) {
        ConfigMapKey known = owner.key(key);
        return new ConfigMapVolume(
                owner, recipe().and("file", v -> v.getConfigMap().getItems().add(Items.item(known.key(), path))));
    }

    /** Adds to {@code items} with a file mode of its own, as in {@code 0400}: write it in octal in Java as well. */
    public ConfigMapVolume file(String key, String path, int mode) {
        ConfigMapKey known = owner.key(key);
        return new ConfigMapVolume(
                owner, recipe().and("file", v -> v.getConfigMap().getItems().add(Items.item(known.key(), path, mode))));
    }

    /** Sets {@code defaultMode} of the files, 0 to 0777. Default: 0644. A repeat replaces. */
    public ConfigMapVolume defaultMode(int mode) {
        Items.checkMode(mode);
        return new ConfigMapVolume(
                owner, recipe().and("defaultMode", v -> v.getConfigMap().setDefaultMode(mode)));
    }

    /** Sets {@code optional: true}: the pod starts although the ConfigMap is missing. Default: it waits for it. */
    public ConfigMapVolume optional() {
        return new ConfigMapVolume(
                owner, recipe().and("optional", v -> v.getConfigMap().setOptional(true)));
    }
}
