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
        return new ConfigMapVolume(
                config,
                Recipe.<Volume>of("configMap", Volume::new, volume -> {
                            ConfigMapVolumeSource source = new ConfigMapVolumeSource();
                            source.setName(config.name());
                            volume.setConfigMap(source);
                        })
                        .refersTo(config));
    }

    /** Adds to {@code items}: only the keys named so become files, each at its own {@code path}. */
    public ConfigMapVolume file(String key, String path) {
        return file(KeyFile.of(key, path));
    }

    /** Adds to {@code items} with a file mode of its own, as in {@code 0400}: write it in octal in Java as well. */
    public ConfigMapVolume file(String key, String path, int mode) {
        return file(KeyFile.of(key, path).mode(mode));
    }

    /** Adds to {@code items} with a mode or an owner of its own. Refuses a key that the ConfigMap does not have. */
    public ConfigMapVolume file(KeyFile file) {
        ConfigMapKey unused = owner.key(file.key());
        return new ConfigMapVolume(
                owner,
                recipe().and(
                                "file",
                                file,
                                (v, item) -> v.getConfigMap().getItems().add(item)));
    }

    /** Sets {@code defaultMode} of the files, 0 to 0777. Default: 0644. A repeat replaces. */
    public ConfigMapVolume defaultMode(int mode) {
        FileSyntax.mode(mode);
        return new ConfigMapVolume(
                owner, recipe().and("defaultMode", v -> v.getConfigMap().setDefaultMode(mode)));
    }

    /** Sets {@code defaultUser}: the files' owner. Default: root. Alpha in Kubernetes 1.37. A repeat replaces. */
    public ConfigMapVolume defaultUser(long uid) {
        FileSyntax.user(uid);
        return new ConfigMapVolume(
                owner, recipe().and("defaultUser", v -> v.getConfigMap().setDefaultUser(uid)));
    }

    /** Sets {@code optional: true}: the pod starts although the ConfigMap is missing. Default: it waits for it. */
    public ConfigMapVolume optional() {
        return new ConfigMapVolume(
                owner, recipe().and("optional", v -> v.getConfigMap().setOptional(true)));
    }
}
