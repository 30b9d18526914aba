package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.CSIVolumeSource;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the objects of a set refer to ConfigMaps and Secrets, and to keys in them. */
final class ConfigReferences {
    private final List<Reference> references = new ArrayList<>();
    private final List<KeyReference> keys = new ArrayList<>();

    private ConfigReferences() {}

    /** Those of environments and volumes. */
    static ConfigReferences of(ObjectSet set) {
        ConfigReferences found = new ConfigReferences();
        for (Workload workload : set.workloads()) {
            for (PodContainer container : workload.containers()) {
                found.environment(container);
            }
            List<Volume> volumes = workload.spec().getVolumes();
            for (int i = 0; volumes != null && i < volumes.size(); i++) {
                if (volumes.get(i) != null) {
                    found.volume(workload.object(), volumes.get(i), workload.at("volumes[" + i + "]"));
                }
            }
        }
        return found;
    }

    /** The Secrets by which images are pulled, of pods and of ServiceAccounts. */
    static List<Reference> pullSecrets(ObjectSet set) {
        ConfigReferences found = new ConfigReferences();
        for (Workload workload : set.workloads()) {
            found.pullSecrets(
                    workload.object(),
                    workload.at("imagePullSecrets"),
                    workload.spec().getImagePullSecrets());
        }
        for (ServiceAccount account : set.objects(ServiceAccount.class)) {
            found.pullSecrets(account, "imagePullSecrets", account.getImagePullSecrets());
        }
        return found.references;
    }

    List<Reference> references() {
        return references;
    }

    List<KeyReference> keys() {
        return keys;
    }

    private void pullSecrets(HasMetadata from, String path, @Nullable List<LocalObjectReference> secrets) {
        for (int i = 0; secrets != null && i < secrets.size(); i++) {
            if (secrets.get(i) != null) {
                add(
                        from,
                        path + "[" + i + "].name",
                        Secret.class,
                        secrets.get(i).getName(),
                        false);
            }
        }
    }

    private void environment(PodContainer container) {
        HasMetadata from = container.object();
        List<EnvVar> env = container.container().getEnv();
        for (int i = 0; env != null && i < env.size(); i++) {
            if (env.get(i) == null || env.get(i).getValueFrom() == null) {
                continue;
            }
            String at = container.at("env[" + i + "].valueFrom.");
            var map = env.get(i).getValueFrom().getConfigMapKeyRef();
            if (map != null) {
                key(from, at + "configMapKeyRef", ConfigMap.class, map.getName(), map.getKey(), map.getOptional());
            }
            var secret = env.get(i).getValueFrom().getSecretKeyRef();
            if (secret != null) {
                key(from, at + "secretKeyRef", Secret.class, secret.getName(), secret.getKey(), secret.getOptional());
            }
        }
        List<EnvFromSource> all = container.container().getEnvFrom();
        for (int i = 0; all != null && i < all.size(); i++) {
            String at = container.at("envFrom[" + i + "].");
            var map = all.get(i) == null ? null : all.get(i).getConfigMapRef();
            if (map != null) {
                add(from, at + "configMapRef.name", ConfigMap.class, map.getName(), Given.isTrue(map.getOptional()));
            }
            var secret = all.get(i) == null ? null : all.get(i).getSecretRef();
            if (secret != null) {
                add(from, at + "secretRef.name", Secret.class, secret.getName(), Given.isTrue(secret.getOptional()));
            }
        }
    }

    private void volume(HasMetadata from, Volume volume, String at) {
        var map = volume.getConfigMap();
        if (map != null) {
            files(from, at + ".configMap", "name", ConfigMap.class, map.getName(), map.getItems(), map.getOptional());
        }
        var secret = volume.getSecret();
        if (secret != null) {
            files(
                    from,
                    at + ".secret",
                    "secretName",
                    Secret.class,
                    secret.getSecretName(),
                    secret.getItems(),
                    secret.getOptional());
        }
        CSIVolumeSource csi = volume.getCsi();
        if (csi != null && csi.getNodePublishSecretRef() != null) {
            String name = csi.getNodePublishSecretRef().getName();
            add(from, at + ".csi.nodePublishSecretRef.name", Secret.class, name, false);
        }
        List<VolumeProjection> sources =
                volume.getProjected() == null ? null : volume.getProjected().getSources();
        for (int i = 0; sources != null && i < sources.size(); i++) {
            if (sources.get(i) != null) {
                projection(from, sources.get(i), at + ".projected.sources[" + i + "]");
            }
        }
    }

    private void projection(HasMetadata from, VolumeProjection source, String at) {
        var map = source.getConfigMap();
        if (map != null) {
            files(from, at + ".configMap", "name", ConfigMap.class, map.getName(), map.getItems(), map.getOptional());
        }
        var secret = source.getSecret();
        if (secret != null) {
            files(
                    from,
                    at + ".secret",
                    "name",
                    Secret.class,
                    secret.getName(),
                    secret.getItems(),
                    secret.getOptional());
        }
    }

    private void files(
            HasMetadata from,
            String at,
            String field,
            Class<? extends HasMetadata> type,
            @Nullable String name,
            @Nullable List<KeyToPath> items,
            @Nullable Boolean optional) {
        Reference reference = add(from, at + "." + field, type, name, Given.isTrue(optional));
        for (int i = 0; items != null && i < items.size(); i++) {
            if (items.get(i) != null) {
                key(reference, at + ".items[" + i + "].key", items.get(i).getKey());
            }
        }
    }

    private void key(
            HasMetadata from,
            String at,
            Class<? extends HasMetadata> type,
            @Nullable String name,
            @Nullable String key,
            @Nullable Boolean optional) {
        key(add(from, at + ".name", type, name, Given.isTrue(optional)), at + ".key", key);
    }

    private void key(Reference reference, String path, @Nullable String key) {
        if (key != null && !key.isEmpty()) {
            keys.add(new KeyReference(reference, path, key));
        }
    }

    private Reference add(
            HasMetadata from, String path, Class<? extends HasMetadata> type, @Nullable String name, boolean optional) {
        Reference reference = new Reference(from, path, type, Given.text(name), optional);
        references.add(reference);
        return reference;
    }
}
