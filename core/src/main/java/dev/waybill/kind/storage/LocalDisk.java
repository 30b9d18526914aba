package dev.waybill.kind.storage;

import dev.waybill.kind.scheduling.NodeMatch;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.LocalVolumeSource;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;

/** A disk or directory of certain nodes. Pods that use it run there. */
@CheckReturnValue
public final class LocalDisk extends ModelValue<PersistentVolumeSpec> implements PersistentVolumeSource {

    private LocalDisk(Recipe<PersistentVolumeSpec> recipe) {
        super(recipe);
    }

    /**
     * Uses {@code path} on the nodes that fit one of {@code anyOf}: sets {@code spec.local.path} and {@code
     * spec.nodeAffinity}, which Kubernetes requires of a local volume.
     */
    public static LocalDisk of(String path, NodeMatch first, NodeMatch... anyOf) {
        if (path.isEmpty() || ("/" + path + "/").contains("/../")) {
            throw new IllegalArgumentException(
                    "local path '" + path + "': a path on the node without '..' is allowed, as in /mnt/disks/ssd1.");
        }
        VolumeNodes nodes = VolumeNodes.of("local path '" + path + "'", first, anyOf);
        Recipe<PersistentVolumeSpec> recipe = Recipe.of("localDisk", PersistentVolumeSpec::new, spec -> {
            LocalVolumeSource local = new LocalVolumeSource();
            local.setPath(path);
            spec.setLocal(local);
        });
        return new LocalDisk(recipe.and("nodes", nodes, PersistentVolumeSpec::setNodeAffinity));
    }

    /** Sets {@code spec.local.fsType}, for a raw device. Default: {@code ext4}. A repeat replaces. */
    public LocalDisk fsType(String type) {
        return new LocalDisk(recipe().and("fsType", spec -> spec.getLocal().setFsType(type)));
    }

    @Override
    public Part<PersistentVolumeSpec> persistent() {
        return this;
    }
}
