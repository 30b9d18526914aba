package dev.waybill.kind.volume;

import dev.waybill.kind.config.SecretKey;
import dev.waybill.kind.config.SecretRef;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;

/** The entries of a Secret as files: all of them, or those that {@link #file} names. */
@CheckReturnValue
public final class SecretVolume extends ModelValue<Volume> implements VolumeSource {
    private final SecretRef owner;

    private SecretVolume(SecretRef owner, Recipe<Volume> recipe) {
        super(recipe);
        this.owner = owner;
    }

    /** Makes a file of each key of {@code secret}. */
    public static SecretVolume of(SecretRef secret) {
        return new SecretVolume(
                secret,
                Recipe.<Volume>of("secret", Volume::new, volume -> {
                            SecretVolumeSource source = new SecretVolumeSource();
                            source.setSecretName(secret.name());
                            volume.setSecret(source);
                        })
                        .refersTo(secret));
    }

    /** Adds to {@code items}: only the keys named so become files, each at its own {@code path}. */
    public SecretVolume file(String key, String path) {
        return file(KeyFile.of(key, path));
    }

    /** Adds to {@code items} with a file mode of its own, as in {@code 0400}: write it in octal in Java as well. */
    public SecretVolume file(String key, String path, int mode) {
        return file(KeyFile.of(key, path).mode(mode));
    }

    /** Adds to {@code items} with a mode or an owner of its own. Refuses a key that the Secret does not have. */
    public SecretVolume file(KeyFile file) {
        SecretKey unused = owner.key(file.key());
        return new SecretVolume(
                owner,
                recipe().and("file", file, (v, item) -> v.getSecret().getItems().add(item)));
    }

    /** Sets {@code defaultMode} of the files, 0 to 0777. Default: 0644. A repeat replaces. */
    public SecretVolume defaultMode(int mode) {
        FileSyntax.mode(mode);
        return new SecretVolume(
                owner, recipe().and("defaultMode", v -> v.getSecret().setDefaultMode(mode)));
    }

    /** Sets {@code defaultUser}: the files' owner. Default: root. Alpha in Kubernetes 1.37. A repeat replaces. */
    public SecretVolume defaultUser(long uid) {
        FileSyntax.user(uid);
        return new SecretVolume(
                owner, recipe().and("defaultUser", v -> v.getSecret().setDefaultUser(uid)));
    }

    /** Sets {@code optional: true}: the pod starts although the Secret is missing. Default: it waits for it. */
    public SecretVolume optional() {
        return new SecretVolume(
                owner, recipe().and("optional", v -> v.getSecret().setOptional(true)));
    }
}
