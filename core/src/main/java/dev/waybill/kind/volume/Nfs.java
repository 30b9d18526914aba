package dev.waybill.kind.volume;

import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.NFSVolumeSource;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import io.fabric8.kubernetes.api.model.Volume;

/** A directory of an NFS server. */
@CheckReturnValue
public final class Nfs extends DiskSource {
    private final Recipe<NFSVolumeSource> source;

    private Nfs(Recipe<NFSVolumeSource> source) {
        super("nfs", source, Volume::setNfs, source, PersistentVolumeSpec::setNfs);
        this.source = source;
    }

    /**
     * Uses what the server exports.
     *
     * @param server host name or address
     * @param path absolute, as the server exports it
     */
    public static Nfs of(String server, String path) {
        if (server.isBlank()) {
            throw new IllegalArgumentException("nfs server '" + server + "': a host name or an address is needed.");
        }
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "nfs path '" + path + "': an absolute path is allowed. Write '/" + path + "'.");
        }
        return new Nfs(Recipe.of("nfs", NFSVolumeSource::new, nfs -> {
            nfs.setServer(server);
            nfs.setPath(path);
        }));
    }

    /** Sets {@code readOnly: true}: nobody writes through it. Default: each mount decides. */
    public Nfs readOnly() {
        return new Nfs(source.and("readOnly", nfs -> nfs.setReadOnly(true)));
    }
}
