package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.AzureFilePersistentVolumeSource;
import io.fabric8.kubernetes.api.model.CSIPersistentVolumeSource;
import io.fabric8.kubernetes.api.model.CephFSPersistentVolumeSource;
import io.fabric8.kubernetes.api.model.FlexPersistentVolumeSource;
import io.fabric8.kubernetes.api.model.FlockerVolumeSource;
import io.fabric8.kubernetes.api.model.GlusterfsPersistentVolumeSource;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.LocalVolumeSource;
import io.fabric8.kubernetes.api.model.NFSVolumeSource;
import io.fabric8.kubernetes.api.model.QuobyteVolumeSource;
import io.fabric8.kubernetes.api.model.SecretReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sources of persistent volumes that are directories, shares, or whatever a driver makes of them. */
final class PersistentShares {
    private static final List<String> HOST_PATH_TYPES = List.of(
            "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket");
    /** ValidateCSIDriverName in core/validation. */
    private static final int MAX_DRIVER = 63;
    /** validateQuobyteVolumeSource in core/validation. */
    private static final int MAX_TENANT = 64;

    private final Causes causes;

    PersistentShares(Causes causes) {
        this.causes = causes;
    }

    void hostPath(HostPathVolumeSource source, At at) {
        String path = Present.text(source.getPath());
        if (path.isEmpty()) {
            causes.required(at.child("path"), "Give the path on the node.");
            return;
        }
        noBacksteps(path, at.child("path"));
        String type = Present.text(source.getType());
        if (!HOST_PATH_TYPES.contains(type)) {
            causes.unsupported(at.child("type"), type, HOST_PATH_TYPES);
        }
    }

    void local(LocalVolumeSource source, At at) {
        String path = Present.text(source.getPath());
        if (path.isEmpty()) {
            causes.required(at.child("path"), "Give the path of the disk on the node.");
        } else {
            noBacksteps(path, at.child("path"));
        }
    }

    private void noBacksteps(String path, At at) {
        if (("/" + path + "/").contains("/../")) {
            causes.invalid(at, path, "a path does not go back with '..'");
        }
    }

    void nfs(NFSVolumeSource source, At at) {
        required(source.getServer(), at.child("server"), "Give the address of the NFS server.");
        String path = Present.text(source.getPath());
        required(path, at.child("path"), "Give the path that the server exports.");
        if (!path.startsWith("/")) {
            causes.invalid(at.child("path"), path, "the path is absolute, it starts with '/'");
        }
    }

    void glusterfs(GlusterfsPersistentVolumeSource source, At at) {
        required(source.getEndpoints(), at.child("endpoints"), "Name the Endpoints of the Gluster servers.");
        required(source.getPath(), at.child("path"), "Name the Gluster volume.");
        if (source.getEndpointsNamespace() != null) {
            causes.as(ApiRules.NAME)
                    .name(at.child("endpointsNamespace"), source.getEndpointsNamespace(), NameSyntax.DNS_LABEL);
        }
    }

    void flocker(FlockerVolumeSource source, At at) {
        boolean named = !Present.isBlank(source.getDatasetName());
        boolean byId = !Present.isBlank(source.getDatasetUUID());
        if (!named && !byId) {
            causes.as(ApiRules.ONE_OF).required(at, "Give datasetName or datasetUUID.");
        }
        if (named && byId) {
            causes.as(ApiRules.ONE_OF)
                    .invalid(at, source.getDatasetUUID(), "datasetName stands alone", "Leave one out.");
        }
        if (Present.text(source.getDatasetName()).contains("/")) {
            causes.invalid(at.child("datasetName"), source.getDatasetName(), "'/' is not part of a name");
        }
    }

    void quobyte(QuobyteVolumeSource source, At at) {
        String registry = Present.text(source.getRegistry());
        if (registry.isEmpty()) {
            causes.required(at.child("registry"), "Give host:port, or several of them with commas between.");
        } else if (bytes(source.getTenant()) > MAX_TENANT) {
            causes.as(ApiRules.TOO_LONG)
                    .required(at.child("tenant"), "A tenant is a UUID of at most " + MAX_TENANT + " characters.");
        } else {
            for (String pair : registry.split(",", -1)) {
                if (!HostPort.accepts(pair)) {
                    causes.invalid(at.child("registry"), registry, "it is host:port, or several with commas between");
                }
            }
        }
        required(source.getVolume(), at.child("volume"), "Name the volume.");
    }

    void cephfs(CephFSPersistentVolumeSource source, At at) {
        if (Present.items(source.getMonitors()).isEmpty()) {
            causes.required(at.child("monitors"), "List the Ceph monitors.");
        }
    }

    void azureFile(AzureFilePersistentVolumeSource source, At at) {
        required(source.getSecretName(), at.child("secretName"), "Name the Secret with the account and its key.");
        required(source.getShareName(), at.child("shareName"), "Name the share.");
        if (source.getSecretNamespace() != null && source.getSecretNamespace().isEmpty()) {
            causes.required(at.child("secretNamespace"), "Name the Secret's namespace, or leave the field out.");
        }
    }

    void flex(FlexPersistentVolumeSource source, At at) {
        required(source.getDriver(), at.child("driver"), "Name the driver.");
        for (String option : Present.entries(source.getOptions()).keySet()) {
            int slash = option.indexOf('/');
            String domain = "." + (slash < 0 ? option : option.substring(0, slash)).toLowerCase(Locale.ROOT);
            if (domain.endsWith(".kubernetes.io") || domain.endsWith(".k8s.io")) {
                causes.invalid(at.child("options").key(option), option, "kubernetes.io and k8s.io are Kubernetes' own");
            }
        }
    }

    void csi(CSIPersistentVolumeSource source, At at) {
        String driver = Present.text(source.getDriver());
        At driverAt = at.child("driver");
        if (driver.isEmpty()) {
            causes.required(driverAt, "Name the CSI driver.");
        } else if (driver.length() > MAX_DRIVER) {
            causes.tooLong(driverAt, driver.length(), MAX_DRIVER);
        } else if (!NameSyntax.DNS_SUBDOMAIN.accepts(driver.toLowerCase(Locale.ROOT))) {
            causes.as(ApiRules.NAME).name(driverAt, driver, NameSyntax.DNS_SUBDOMAIN);
        }
        required(source.getVolumeHandle(), at.child("volumeHandle"), "Give the id that the driver has for the volume.");
        // The server leaves nodeStageSecretRef unchecked.
        secret(source.getControllerPublishSecretRef(), at.child("controllerPublishSecretRef"));
        secret(source.getControllerExpandSecretRef(), at.child("controllerExpandSecretRef"));
        secret(source.getNodePublishSecretRef(), at.child("nodePublishSecretRef"));
        secret(source.getNodeExpandSecretRef(), at.child("nodeExpandSecretRef"));
    }

    private void secret(@Nullable SecretReference secret, At at) {
        if (secret == null) {
            return;
        }
        if (Present.isBlank(secret.getName())) {
            causes.required(at.child("name"), "Name the Secret.");
        } else {
            causes.as(ApiRules.NAME).name(at.child("name"), secret.getName(), NameSyntax.DNS_SUBDOMAIN);
        }
        if (Present.isBlank(secret.getNamespace())) {
            causes.required(at.child("namespace"), "Name the Secret's namespace.");
        } else {
            causes.as(ApiRules.NAME).name(at.child("namespace"), secret.getNamespace(), NameSyntax.DNS_LABEL);
        }
    }

    private static int bytes(@Nullable String text) {
        return Present.text(text).getBytes(StandardCharsets.UTF_8).length;
    }

    private void required(@Nullable String text, At at, String fix) {
        if (Present.isBlank(text)) {
            causes.required(at, fix);
        }
    }
}
