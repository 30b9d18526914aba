package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.AzureDiskVolumeSource;
import io.fabric8.kubernetes.api.model.FCVolumeSource;
import io.fabric8.kubernetes.api.model.FlockerVolumeSource;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.QuobyteVolumeSource;
import io.fabric8.kubernetes.api.model.ScaleIOVolumeSource;
import io.fabric8.kubernetes.api.model.StorageOSVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sources of volumes that name a storage system directly. Most drivers are gone, but the fields are still checked. */
final class StorageVolumes {
    private static final int MAX_PARTITION = 255;
    private static final int MAX_LUN = 255;
    // validateQuobyteVolumeSource
    private static final int MAX_TENANT = 64;
    private static final List<String> AZURE_CACHING = List.of("None", "ReadOnly", "ReadWrite");
    private static final List<String> AZURE_KINDS = List.of("Dedicated", "Managed", "Shared");

    private final Volume volume;
    private final At at;
    private final Causes causes;
    private final VolumeSources sources;

    StorageVolumes(Volume volume, At at, Causes causes, VolumeSources sources) {
        this.volume = volume;
        this.at = at;
        this.causes = causes;
        this.sources = sources;
    }

    void beforeSecret() {
        if (sources.isFirst(volume.getGitRepo(), "gitRepo")) {
            At place = at.child("gitRepo");
            required(volume.getGitRepo().getRepository(), place.child("repository"));
            LocalPaths.descending(Present.text(volume.getGitRepo().getDirectory()), place.child("directory"), causes);
        }
        if (sources.isFirst(volume.getGcePersistentDisk(), "gcePersistentDisk")) {
            At place = at.child("persistentDisk");
            required(volume.getGcePersistentDisk().getPdName(), place.child("pdName"));
            partition(volume.getGcePersistentDisk().getPartition(), place);
        }
        if (sources.isFirst(volume.getAwsElasticBlockStore(), "awsElasticBlockStore")) {
            At place = at.child("awsElasticBlockStore");
            required(volume.getAwsElasticBlockStore().getVolumeID(), place.child("volumeID"));
            partition(volume.getAwsElasticBlockStore().getPartition(), place);
        }
    }

    void beforeClaim() {
        if (sources.isFirst(volume.getNfs(), "nfs")) {
            At place = at.child("nfs");
            required(volume.getNfs().getServer(), place.child("server"));
            String path = Present.text(volume.getNfs().getPath());
            required(path, place.child("path"));
            if (!path.isEmpty() && !path.startsWith("/")) {
                causes.invalid(place.child("path"), path, "the path is absolute", "Write '/" + path + "'.");
            }
        }
        boolean iscsi = sources.isFirst(volume.getIscsi(), "iscsi");
        if (volume.getIscsi() != null) {
            IscsiVolumes.check(volume.getIscsi(), Present.text(volume.getName()), iscsi, at, causes);
        }
        if (sources.isFirst(volume.getGlusterfs(), "glusterfs")) {
            required(volume.getGlusterfs().getEndpoints(), at.child("glusterfs", "endpoints"));
            required(volume.getGlusterfs().getPath(), at.child("glusterfs", "path"));
        }
        if (sources.isFirst(volume.getFlocker(), "flocker")) {
            flocker(volume.getFlocker(), at.child("flocker"));
        }
    }

    void beforeDownward() {
        if (sources.isFirst(volume.getRbd(), "rbd")) {
            monitors(volume.getRbd().getMonitors(), at.child("rbd"));
            required(volume.getRbd().getImage(), at.child("rbd", "image"));
        }
        if (sources.isFirst(volume.getCinder(), "cinder")) {
            required(volume.getCinder().getVolumeID(), at.child("cinder", "volumeID"));
            secretRef(volume.getCinder().getSecretRef(), at.child("cinder"));
        }
        // The server writes this one in two ways.
        if (sources.isFirst(volume.getCephfs(), "cephFS")) {
            monitors(volume.getCephfs().getMonitors(), at.child("cephfs"));
        }
        if (sources.isFirst(volume.getQuobyte(), "quobyte")) {
            quobyte(volume.getQuobyte(), at.child("quobyte"));
        }
    }

    void beforeConfigMap() {
        if (sources.isFirst(volume.getFc(), "fc")) {
            fibreChannel(volume.getFc(), at.child("fc"));
        }
        if (sources.isFirst(volume.getFlexVolume(), "flexVolume")) {
            At place = at.child("flexVolume");
            required(volume.getFlexVolume().getDriver(), place.child("driver"));
            for (String option :
                    Present.entries(volume.getFlexVolume().getOptions()).keySet()) {
                flexOption(option, place.child("options").key(option));
            }
        }
    }

    void beforeProjected() {
        if (sources.isFirst(volume.getAzureFile(), "azureFile")) {
            required(volume.getAzureFile().getSecretName(), at.child("azureFile", "secretName"));
            required(volume.getAzureFile().getShareName(), at.child("azureFile", "shareName"));
        }
        if (sources.isFirst(volume.getVsphereVolume(), "vsphereVolume")) {
            required(volume.getVsphereVolume().getVolumePath(), at.child("vsphereVolume", "volumePath"));
        }
        if (sources.isFirst(volume.getPhotonPersistentDisk(), "photonPersistentDisk")) {
            required(volume.getPhotonPersistentDisk().getPdID(), at.child("photonPersistentDisk", "pdID"));
        }
        if (sources.isFirst(volume.getPortworxVolume(), "portworxVolume")) {
            required(volume.getPortworxVolume().getVolumeID(), at.child("portworxVolume", "volumeID"));
        }
        if (sources.isFirst(volume.getAzureDisk(), "azureDisk")) {
            azureDisk(volume.getAzureDisk(), at.child("azureDisk"));
        }
        if (sources.isFirst(volume.getStorageos(), "storageos")) {
            storageOs(volume.getStorageos(), at.child("storageos"));
        }
    }

    void beforeCsi() {
        if (sources.isFirst(volume.getScaleIO(), "scaleIO")) {
            ScaleIOVolumeSource source = volume.getScaleIO();
            At place = at.child("scaleIO");
            required(source.getGateway(), place.child("gateway"));
            required(source.getSystem(), place.child("system"));
            required(source.getVolumeName(), place.child("volumeName"));
        }
    }

    private void required(@Nullable String text, At place) {
        if (Present.isBlank(text)) {
            causes.required(place, "");
        }
    }

    private void monitors(@Nullable List<String> monitors, At place) {
        if (Present.items(monitors).isEmpty()) {
            causes.required(place.child("monitors"), "Name a monitor of the Ceph cluster.");
        }
    }

    private void secretRef(@Nullable LocalObjectReference secret, At place) {
        if (secret != null) {
            required(secret.getName(), place.child("secretRef", "name"));
        }
    }

    private void partition(@Nullable Integer partition, At place) {
        if (partition != null && (partition < 0 || partition > MAX_PARTITION)) {
            causes.invalid(
                    place.child("partition"),
                    partition,
                    "a partition is between 1 and " + MAX_PARTITION + ", or 0 for the whole disk");
        }
    }

    private void flocker(FlockerVolumeSource source, At place) {
        String name = Present.text(source.getDatasetName());
        boolean named = !name.isEmpty();
        if (named != Present.isBlank(source.getDatasetUUID())) {
            causes.as(ApiRules.ONE_OF)
                    .invalid(place, named ? name : "", "it has datasetName or datasetUUID, and not both");
        }
        if (name.indexOf('/') >= 0) {
            causes.invalid(place.child("datasetName"), name, "the name has no '/'");
        }
    }

    private void quobyte(QuobyteVolumeSource source, At place) {
        String registry = Present.text(source.getRegistry());
        if (registry.isEmpty()) {
            causes.required(place.child("registry"), "Write host:port.");
        } else if (Present.text(source.getTenant()).length() > MAX_TENANT) {
            causes.tooLong(place.child("tenant"), source.getTenant().length(), MAX_TENANT);
        } else {
            for (String pair : registry.split(",", -1)) {
                if (!HostPort.accepts(pair)) {
                    causes.invalid(
                            place.child("registry"), registry, "it is host:port, or several with commas between");
                }
            }
        }
        required(source.getVolume(), place.child("volume"));
    }

    private void fibreChannel(FCVolumeSource source, At place) {
        boolean targets = !Present.items(source.getTargetWWNs()).isEmpty();
        boolean wwids = !Present.items(source.getWwids()).isEmpty();
        if (!targets && !wwids) {
            causes.as(ApiRules.ONE_OF).required(place.child("targetWWNs"), "Give targetWWNs and a lun, or wwids.");
        } else if (targets && wwids) {
            causes.as(ApiRules.ONE_OF)
                    .invalid(place.child("targetWWNs"), source.getTargetWWNs(), "it has targetWWNs or wwids, not both");
        }
        if (targets && source.getLun() == null) {
            causes.required(place.child("lun"), "Targets need the number of a logical unit.");
        } else if (targets && (source.getLun() < 0 || source.getLun() > MAX_LUN)) {
            causes.invalid(place.child("lun"), source.getLun(), "a lun is between 0 and " + MAX_LUN);
        }
    }

    private void flexOption(String option, At place) {
        int slash = option.indexOf('/');
        String owner = "." + (slash < 0 ? option : option.substring(0, slash)).toLowerCase(Locale.ROOT);
        if (owner.endsWith(".kubernetes.io") || owner.endsWith(".k8s.io")) {
            causes.invalid(place, option, "options under kubernetes.io and k8s.io are Kubernetes' own");
        }
    }

    private void azureDisk(AzureDiskVolumeSource source, At place) {
        required(source.getDiskName(), place.child("diskName"));
        String uri = Present.text(source.getDiskURI());
        required(uri, place.child("diskURI"));
        if (source.getCachingMode() != null && !AZURE_CACHING.contains(source.getCachingMode())) {
            causes.unsupported(place.child("cachingMode"), source.getCachingMode(), AZURE_CACHING);
        }
        // SetDefaults_AzureDiskVolumeSource
        String kind = source.getKind() == null ? "Shared" : source.getKind();
        if (!AZURE_KINDS.contains(kind)) {
            causes.unsupported(place.child("kind"), kind, AZURE_KINDS);
        }
        String start = kind.equals("Managed") ? "/subscriptions/" : "https://";
        if (!uri.startsWith(start)) {
            causes.invalid(place.child("diskURI"), uri, "the URI of a disk of kind " + kind + " starts with " + start);
        }
    }

    private void storageOs(StorageOSVolumeSource source, At place) {
        if (Present.isBlank(source.getVolumeName())) {
            causes.required(place.child("volumeName"), "");
        } else {
            causes.as(ApiRules.NAME).name(place.child("volumeName"), source.getVolumeName(), NameSyntax.DNS_LABEL);
        }
        if (!Present.isBlank(source.getVolumeNamespace())) {
            causes.as(ApiRules.NAME)
                    .name(place.child("volumeNamespace"), source.getVolumeNamespace(), NameSyntax.DNS_LABEL);
        }
        secretRef(source.getSecretRef(), place);
    }
}
