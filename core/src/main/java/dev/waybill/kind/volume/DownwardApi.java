package dev.waybill.kind.volume;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.DownwardAPIVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;

/** Facts about the pod itself as files. */
@CheckReturnValue
public final class DownwardApi extends ModelValue<Volume> implements VolumeSource {

    private DownwardApi(Recipe<Volume> recipe) {
        super(recipe);
    }

    /** Writes these files. */
    public static DownwardApi of(PodFile first, PodFile... more) {
        DownwardApi result = new DownwardApi(Recipe.of(
                        "downwardApi", Volume::new, volume -> volume.setDownwardAPI(new DownwardAPIVolumeSource())))
                .file(first);
        for (PodFile each : more) {
            result = result.file(each);
        }
        return result;
    }

    /** Adds to {@code items}. */
    public DownwardApi file(PodFile file) {
        return new DownwardApi(recipe().and(
                        "file", file, (v, item) -> v.getDownwardAPI().getItems().add(item)));
    }

    /** Sets {@code defaultMode} of the files, 0 to 0777. Default: 0644. A repeat replaces. */
    public DownwardApi defaultMode(int mode) {
        FileSyntax.mode(mode);
        return new DownwardApi(
                recipe().and("defaultMode", v -> v.getDownwardAPI().setDefaultMode(mode)));
    }

    /** Sets {@code defaultUser}: the files' owner. Default: root. Alpha in Kubernetes 1.37. A repeat replaces. */
    public DownwardApi defaultUser(long uid) {
        FileSyntax.user(uid);
        return new DownwardApi(
                recipe().and("defaultUser", v -> v.getDownwardAPI().setDefaultUser(uid)));
    }
}
