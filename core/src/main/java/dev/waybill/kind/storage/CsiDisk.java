package dev.waybill.kind.storage;

import dev.waybill.kind.config.SecretRef;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.CSIPersistentVolumeSource;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import io.fabric8.kubernetes.api.model.SecretReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A disk that a CSI driver knows by its handle: one that was made outside Kubernetes. */
@CheckReturnValue
public final class CsiDisk extends ModelValue<PersistentVolumeSpec> implements PersistentVolumeSource {

    private CsiDisk(Recipe<PersistentVolumeSpec> recipe) {
        super(recipe);
    }

    /**
     * Uses the disk with this handle: sets {@code spec.csi.driver} and {@code spec.csi.volumeHandle}.
     *
     * @param volumeHandle the driver's own name of the disk, as in {@code vol-0a1b2c3d}
     */
    public static CsiDisk of(Provisioner driver, String volumeHandle) {
        NameSyntax.DNS_SUBDOMAIN.check("csi driver", driver.name());
        if (volumeHandle.isBlank()) {
            throw new IllegalArgumentException("csi driver '" + driver + "' volumeHandle '" + volumeHandle
                    + "': the driver's name of the disk is needed, as in vol-0a1b2c3d.");
        }
        return new CsiDisk(Recipe.of("csiDisk", PersistentVolumeSpec::new, spec -> {
            CSIPersistentVolumeSource csi = new CSIPersistentVolumeSource();
            csi.setDriver(driver.name());
            csi.setVolumeHandle(volumeHandle);
            spec.setCsi(csi);
        }));
    }

    private CsiDisk with(String step, Consumer<CSIPersistentVolumeSource> edit) {
        return new CsiDisk(recipe().and(step, spec -> edit.accept(spec.getCsi())));
    }

    /** Sets {@code fsType}. Default: the driver's, mostly {@code ext4}. A repeat replaces. */
    public CsiDisk fsType(String type) {
        return with("fsType", csi -> csi.setFsType(type));
    }

    /** Sets {@code readOnly: true}: the disk is attached for reading. Default: for writing. */
    public CsiDisk readOnly() {
        return with("readOnly", csi -> csi.setReadOnly(true));
    }

    /** Adds to {@code volumeAttributes}, which only the driver understands. The same key replaces. */
    public CsiDisk attribute(String key, String value) {
        return with("attribute", csi -> csi.getVolumeAttributes().put(key, value));
    }

    /** Sets {@code controllerPublishSecretRef}: for attaching the disk to a node. A repeat replaces. */
    public CsiDisk controllerPublishSecret(SecretRef secret, String namespace) {
        return secret(
                "controllerPublishSecret", secret, namespace, CSIPersistentVolumeSource::setControllerPublishSecretRef);
    }

    /** Sets {@code controllerExpandSecretRef}: for making the disk larger. A repeat replaces. */
    public CsiDisk controllerExpandSecret(SecretRef secret, String namespace) {
        return secret(
                "controllerExpandSecret", secret, namespace, CSIPersistentVolumeSource::setControllerExpandSecretRef);
    }

    /** Sets {@code nodeStageSecretRef}: for the first mount on a node. A repeat replaces. */
    public CsiDisk nodeStageSecret(SecretRef secret, String namespace) {
        return secret("nodeStageSecret", secret, namespace, CSIPersistentVolumeSource::setNodeStageSecretRef);
    }

    /** Sets {@code nodePublishSecretRef}: for the mount into a pod. A repeat replaces. */
    public CsiDisk nodePublishSecret(SecretRef secret, String namespace) {
        return secret("nodePublishSecret", secret, namespace, CSIPersistentVolumeSource::setNodePublishSecretRef);
    }

    /** Sets {@code nodeExpandSecretRef}: for making the file system larger. A repeat replaces. */
    public CsiDisk nodeExpandSecret(SecretRef secret, String namespace) {
        return secret("nodeExpandSecret", secret, namespace, CSIPersistentVolumeSource::setNodeExpandSecretRef);
    }

    private CsiDisk secret(
            String step,
            SecretRef secret,
            String namespace,
            BiConsumer<CSIPersistentVolumeSource, SecretReference> setter) {
        NameSyntax.DNS_LABEL.check(step + " namespace", namespace);
        return new CsiDisk(with(step, csi -> setter.accept(csi, new SecretReference(secret.name(), namespace)))
                .recipe()
                .refersTo(secret));
    }

    @Override
    public Part<PersistentVolumeSpec> persistent() {
        return this;
    }
}
