package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.CSIVolumeSource;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.DownwardAPIVolumeFile;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.ImageVolumeSource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one volume is made of: at most one source, as the API server turns a volume without any into an {@code emptyDir}.
 * Looks at the sources in the server's order, because the first one is checked and all further ones are refused.
 */
final class VolumeSources {
    private static final List<String> HOST_PATH_TYPES =
            List.of("BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket");
    private static final List<String> PULL_POLICIES = List.of("Always", "IfNotPresent", "Never");
    // ValidateCSIDriverName
    private static final int MAX_CSI_DRIVER = 63;

    private final Volume volume;
    private final @Nullable ObjectMeta metadata;
    private final At at;
    private final Causes causes;
    private boolean taken;

    /** A volume at a place. {@code metadata} is that of the Pod; null for a volume of a template. */
    VolumeSources(Volume volume, @Nullable ObjectMeta metadata, At at, Causes causes) {
        this.volume = volume;
        this.metadata = metadata;
        this.at = at;
        this.causes = causes;
    }

    void check() {
        if (isFirst(volume.getEmptyDir(), "emptyDir")) {
            BigDecimal limit = Quantities.amount(volume.getEmptyDir().getSizeLimit());
            if (limit != null && limit.signum() < 0) {
                causes.forbidden(at.child("emptyDir", "sizeLimit"), "a size is not negative");
            }
        }
        if (isFirst(volume.getHostPath(), "hostPath")) {
            hostPath(volume.getHostPath(), at.child("hostPath"));
        }
        StorageVolumes storage = new StorageVolumes(volume, at, causes, this);
        storage.beforeSecret();
        if (isFirst(volume.getSecret(), "secret")) {
            secret(volume.getSecret(), at.child("secret"));
        }
        storage.beforeClaim();
        if (isFirst(volume.getPersistentVolumeClaim(), "persistentVolumeClaim")
                && Present.isBlank(volume.getPersistentVolumeClaim().getClaimName())) {
            causes.as(ApiRules.CLAIM_NAME).required(at.child("persistentVolumeClaim", "claimName"), "Name the claim.");
        }
        storage.beforeDownward();
        // The server misspells this one, where it is not the first.
        if (isFirst(volume.getDownwardAPI(), "downwarAPI")) {
            At place = at.child("downwardAPI");
            KeyFiles.mode(volume.getDownwardAPI().getDefaultMode(), place.child("defaultMode"), causes);
            for (DownwardAPIVolumeFile file :
                    Present.items(volume.getDownwardAPI().getItems())) {
                DownwardFields.check(file == null ? new DownwardAPIVolumeFile() : file, place, causes);
            }
        }
        storage.beforeConfigMap();
        if (isFirst(volume.getConfigMap(), "configMap")) {
            configMap(volume.getConfigMap(), at.child("configMap"));
        }
        storage.beforeProjected();
        if (isFirst(volume.getProjected(), "projected")) {
            ProjectedVolumes.check(volume.getProjected(), at.child("projected"), causes);
        }
        storage.beforeCsi();
        if (isFirst(volume.getCsi(), "csi")) {
            csi(volume.getCsi(), at.child("csi"));
        }
        if (isFirst(volume.getEphemeral(), "ephemeral")) {
            EphemeralVolumes.check(volume.getEphemeral(), at.child("ephemeral"), causes);
            claimName();
        }
        if (isFirst(volume.getImage(), "image")) {
            image(volume.getImage(), at.child("image"));
        }
    }

    /** Whether the volume is made of this source. Refuses a second one. */
    boolean isFirst(@Nullable Object source, String field) {
        if (source == null) {
            return false;
        }
        if (taken) {
            causes.as(ApiRules.ONE_OF)
                    .forbidden(at.child(field), "a volume has one source; make a volume of its own for this one");
            return false;
        }
        taken = true;
        return true;
    }

    private void hostPath(HostPathVolumeSource source, At place) {
        String path = Present.text(source.getPath());
        if (path.isEmpty()) {
            causes.required(place.child("path"), "Write the path on the node.");
            return;
        }
        VolumePaths.onNode(path, place.child("path"), causes);
        if (!Present.isBlank(source.getType()) && !HOST_PATH_TYPES.contains(source.getType())) {
            causes.unsupported(place.child("type"), source.getType(), HOST_PATH_TYPES);
        }
    }

    private void secret(SecretVolumeSource source, At place) {
        if (Present.isBlank(source.getSecretName())) {
            causes.required(place.child("secretName"), "Name the Secret.");
        }
        KeyFiles.mode(source.getDefaultMode(), place.child("defaultMode"), causes);
        KeyFiles.check(source.getItems(), place.child("items"), causes);
    }

    private void configMap(ConfigMapVolumeSource source, At place) {
        if (Present.isBlank(source.getName())) {
            causes.required(place.child("name"), "Name the ConfigMap.");
        }
        KeyFiles.mode(source.getDefaultMode(), place.child("defaultMode"), causes);
        KeyFiles.check(source.getItems(), place.child("items"), causes);
    }

    private void csi(CSIVolumeSource source, At place) {
        String driver = Present.text(source.getDriver());
        if (driver.isEmpty()) {
            causes.required(place.child("driver"), "Name the driver, like 'secrets-store.csi.k8s.io'.");
        } else if (driver.length() > MAX_CSI_DRIVER) {
            causes.tooLong(place.child("driver"), driver.length(), MAX_CSI_DRIVER);
        }
        if (!driver.isEmpty() && !NameSyntax.DNS_SUBDOMAIN.accepts(driver.toLowerCase(Locale.ROOT))) {
            causes.as(ApiRules.NAME).name(place.child("driver"), driver, NameSyntax.DNS_SUBDOMAIN);
        }
        if (source.getNodePublishSecretRef() != null) {
            String secret = Present.text(source.getNodePublishSecretRef().getName());
            if (secret.isEmpty()) {
                causes.required(place.child("nodePublishSecretRef", "name"), "Name the Secret.");
            } else {
                // The server leaves the reference out of the place.
                causes.as(ApiRules.NAME).name(place.child("name"), secret, NameSyntax.DNS_SUBDOMAIN);
            }
        }
    }

    private void claimName() {
        String pod = Metadata.name(metadata);
        if (pod.isEmpty() || Present.isBlank(volume.getName())) {
            return;
        }
        String claim = pod + "-" + volume.getName();
        if (!NameSyntax.DNS_SUBDOMAIN.accepts(claim)) {
            causes.as(ApiRules.DERIVED_NAME)
                    .invalid(
                            at.child("name"),
                            volume.getName(),
                            "the claim of an ephemeral volume is named after the pod and the volume, and '" + claim
                                    + "' can't be a claim's name");
        }
    }

    /** A template may leave the reference to what makes pods of it, but not the Pod. */
    private void image(ImageVolumeSource source, At place) {
        if (metadata != null && Present.isBlank(source.getReference())) {
            causes.as(ApiRules.IMAGE_EMPTY).required(place.child("reference"), "Name the image.");
        }
        if (!Present.isBlank(source.getPullPolicy()) && !PULL_POLICIES.contains(source.getPullPolicy())) {
            causes.unsupported(place.child("pullPolicy"), source.getPullPolicy(), PULL_POLICIES);
        }
    }
}
