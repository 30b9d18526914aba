package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ConfigMapProjection;
import io.fabric8.kubernetes.api.model.DownwardAPIVolumeFile;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.ProjectedVolumeSource;
import io.fabric8.kubernetes.api.model.SecretProjection;
import io.fabric8.kubernetes.api.model.ServiceAccountTokenProjection;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Volumes that gather several sources. Of these, {@code clusterTrustBundle} and {@code podCertificate} are not looked at:
 * their feature gates are off in v1.36, so the API server drops the fields before it validates.
 */
final class ProjectedVolumes {
    private static final long MIN_EXPIRATION = 10 * 60;
    private static final long MAX_EXPIRATION = 1L << 32;

    private ProjectedVolumes() {}

    static void check(ProjectedVolumeSource volume, At at, Causes causes) {
        KeyFiles.mode(volume.getDefaultMode(), at.child("defaultMode"), causes);
        Set<String> paths = new HashSet<>();
        int index = 0;
        for (VolumeProjection source : Present.items(volume.getSources())) {
            At place = at.child("sources").index(index++);
            if (source != null) {
                source(source, paths, at, place, causes);
            }
        }
    }

    private static void source(VolumeProjection source, Set<String> paths, At volume, At at, Causes causes) {
        int kinds = 0;
        SecretProjection secret = source.getSecret();
        if (secret != null) {
            kinds++;
            keys(secret.getName(), secret.getItems(), paths, volume, at.child("secret"), causes);
        }
        ConfigMapProjection configMap = source.getConfigMap();
        if (configMap != null) {
            kinds++;
            keys(configMap.getName(), configMap.getItems(), paths, volume, at.child("configMap"), causes);
        }
        if (source.getDownwardAPI() != null) {
            kinds++;
            for (DownwardAPIVolumeFile item :
                    Present.items(source.getDownwardAPI().getItems())) {
                DownwardAPIVolumeFile file = item == null ? new DownwardAPIVolumeFile() : item;
                DownwardFields.check(file, at.child("downwardAPI"), causes);
                KeyFiles.unique(file.getPath(), paths, volume, causes);
            }
        }
        if (source.getServiceAccountToken() != null) {
            kinds++;
            token(source.getServiceAccountToken(), volume, at.child("serviceAccountToken"), causes);
        }
        if (kinds > 1) {
            causes.as(ApiRules.ONE_OF).forbidden(at, "each source is of one kind; put the others in sources of their own");
        }
    }

    private static void keys(
            @Nullable String name,
            @Nullable List<KeyToPath> items,
            Set<String> paths,
            At volume,
            At at,
            Causes causes) {
        if (Present.isBlank(name)) {
            causes.required(at.child("name"), "Name the object whose keys become files.");
        }
        KeyFiles.check(items, at.child("items"), causes);
        for (KeyToPath item : Present.items(items)) {
            KeyFiles.unique(item == null ? null : item.getPath(), paths, volume, causes);
        }
    }

    /** The server names the path of a token as if it were the volume's. */
    private static void token(ServiceAccountTokenProjection token, At volume, At at, Causes causes) {
        Long seconds = token.getExpirationSeconds();
        if (seconds != null && (seconds < MIN_EXPIRATION || seconds > MAX_EXPIRATION)) {
            causes.invalid(
                    at.child("expirationSeconds"),
                    seconds,
                    "a token is valid for at least " + MIN_EXPIRATION + " seconds and at most " + MAX_EXPIRATION);
        }
        String path = Present.text(token.getPath());
        if (path.isEmpty()) {
            causes.required(volume.child("path"), "Name the file that holds the token.");
        } else {
            VolumePaths.ofFile(path, volume.child("path"), causes);
        }
    }
}
