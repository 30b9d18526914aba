package dev.waybill.kind.volume;

import dev.waybill.kind.config.SecretRef;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.CSIVolumeSource;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.function.Consumer;

/** A volume that a CSI driver makes for one pod and removes with it, as for secrets from a vault. */
@CheckReturnValue
public final class CsiVolume extends ModelValue<Volume> implements VolumeSource {

    private CsiVolume(Recipe<Volume> recipe) {
        super(recipe);
    }

    /**
     * Asks a driver: sets {@code driver}.
     *
     * @param driver the driver's name, as in {@code secrets-store.csi.k8s.io}
     */
    public static CsiVolume of(String driver) {
        NameSyntax.DNS_SUBDOMAIN.check("csi driver", driver);
        return new CsiVolume(Recipe.of("csiVolume", Volume::new, volume -> {
            CSIVolumeSource source = new CSIVolumeSource();
            source.setDriver(driver);
            volume.setCsi(source);
        }));
    }

    private CsiVolume with(String step, Consumer<CSIVolumeSource> edit) {
        return new CsiVolume(recipe().and(step, v -> edit.accept(v.getCsi())));
    }

    /** Sets {@code fsType}. Default: the driver's. A repeat replaces. */
    public CsiVolume fsType(String type) {
        return with("fsType", csi -> csi.setFsType(type));
    }

    /** Sets {@code readOnly: true}. Default: the container may write. */
    public CsiVolume readOnly() {
        return with("readOnly", csi -> csi.setReadOnly(true));
    }

    /** Adds to {@code volumeAttributes}, which only the driver understands. The same key replaces. */
    public CsiVolume attribute(String key, String value) {
        return with("attribute", csi -> csi.getVolumeAttributes().put(key, value));
    }

    /** Sets {@code nodePublishSecretRef}: a Secret that the driver is given. A repeat replaces. */
    public CsiVolume nodePublishSecret(SecretRef secret) {
        return new CsiVolume(
                with("nodePublishSecret", csi -> csi.setNodePublishSecretRef(new LocalObjectReference(secret.name())))
                        .recipe()
                        .refersTo(secret));
    }
}
