package dev.waybill.kind.volume;

import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.HostPathVolumeSource;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import io.fabric8.kubernetes.api.model.Volume;

/** A file or directory of the node. It stays there when the pod moves, and lets a pod reach into the node. */
@CheckReturnValue
public final class HostPath extends DiskSource {
    private final Recipe<HostPathVolumeSource> source;

    private HostPath(Recipe<HostPathVolumeSource> source) {
        super("hostPath", source, Volume::setHostPath, source, PersistentVolumeSpec::setHostPath);
        this.source = source;
    }

    /** Uses {@code path} of the node, which is not empty and has no {@code ..}. */
    public static HostPath of(String path) {
        if (path.isEmpty() || ("/" + path + "/").contains("/../")) {
            throw new IllegalArgumentException(
                    "hostPath '" + path + "': a path on the node without '..' is allowed, as in /var/log.");
        }
        return new HostPath(Recipe.of("hostPath", HostPathVolumeSource::new, host -> host.setPath(path)));
    }

    /** Sets {@code type}: what has to be at the path. Default: not checked. A repeat replaces. */
    public HostPath type(HostPathType type) {
        return new HostPath(source.and("type", host -> host.setType(type.text())));
    }
}
