package dev.waybill.kind.volume;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A volume at a path of a container. */
@CheckReturnValue
public final class Mount extends ModelValue<VolumeMount> {
    private final String path;
    private final Volume volume;

    private Mount(String path, Volume volume, Recipe<VolumeMount> recipe) {
        super(recipe);
        this.path = path;
        this.volume = volume;
    }

    /** Mounts {@code volume} at {@code path}, which is absolute and has no colon. */
    public static Mount of(String path, Volume volume) {
        if (!path.startsWith("/") && !isWindows(path)) {
            throw new IllegalArgumentException(
                    "mount path '" + path + "': an absolute path is allowed. Write '/" + path + "'.");
        }
        if (path.startsWith("/") && path.indexOf(':') >= 0) {
            throw new IllegalArgumentException("mount path '" + path + "': a path must not contain ':'.");
        }
        return new Mount(
                path,
                volume,
                Recipe.<VolumeMount>of("mount", VolumeMount::new, mount -> {
                            mount.setName(volume.name());
                            mount.setMountPath(path);
                        })
                        .refersToAllOf(volume));
    }

    private static boolean isWindows(String path) {
        return path.length() > 2 && path.charAt(1) == ':' && (path.charAt(2) == '\\' || path.charAt(2) == '/');
    }

    /** Sets {@code readOnly: true}. Default: the container may write. */
    public Mount readOnly() {
        return with(recipe().and("readOnly", m -> m.setReadOnly(true)));
    }

    /** Sets {@code recursiveReadOnly}, together with {@code readOnly: true}: mounts below this one are read-only too. */
    public Mount recursivelyReadOnly() {
        checkPropagation(true, toModel().getMountPropagation());
        return with(recipe().and("recursivelyReadOnly", m -> {
            m.setReadOnly(true);
            m.setRecursiveReadOnly("Enabled");
        }));
    }

    /** Sets {@code subPath}: mounts one file or directory of the volume. Relative, without {@code ..}. */
    public Mount subPath(String path) {
        checkRelative("subPath", path);
        checkAlone("subPath", path, "subPathExpr", toModel().getSubPathExpr());
        return with(recipe().and("subPath", m -> m.setSubPath(path)));
    }

    /** Sets {@code subPathExpr}: a sub-path with {@code $(VARIABLES)} of the container's environment. */
    public Mount subPathExpr(String expression) {
        checkRelative("subPathExpr", expression);
        checkAlone("subPathExpr", expression, "subPath", toModel().getSubPath());
        return with(recipe().and("subPathExpr", m -> m.setSubPathExpr(expression)));
    }

    private void checkAlone(String field, String value, String otherField, @Nullable String other) {
        if (other != null) {
            throw new IllegalArgumentException(
                    "mount '" + path + "' " + field + " '" + value + "': " + otherField + " '" + other
                            + "' stands there already. One of the two is allowed. Write both parts as one subPathExpr.");
        }
    }

    /**
     * Sets {@code mountPropagation}. Default: {@link MountPropagation#NONE}, the only one that can be {@link
     * #recursivelyReadOnly}.
     */
    public Mount propagation(MountPropagation propagation) {
        checkPropagation(toModel().getRecursiveReadOnly() != null, propagation.text());
        return with(recipe().and("propagation", m -> m.setMountPropagation(propagation.text())));
    }

    /**
     * Adds to {@code bindMountOptions}: what the container can't do with the files of the mount. Alpha in Kubernetes 1.37.
     */
    public Mount bindMountOptions(BindMountOption... options) {
        List<BindMountOption> all = List.of(options);
        return with(recipe().and(
                        "bindMountOptions",
                        m -> all.forEach(option -> m.getBindMountOptions().add(option.text()))));
    }

    private void checkPropagation(boolean recursive, @Nullable String propagation) {
        if (recursive && propagation != null && !propagation.equals(MountPropagation.NONE.text())) {
            throw new IllegalArgumentException("mount '" + path + "' recursivelyReadOnly, propagation '" + propagation
                    + "': with recursivelyReadOnly() propagation '" + MountPropagation.NONE.text()
                    + "' is allowed. Use readOnly(), or leave the propagation out.");
        }
    }

    private static void checkRelative(String field, String path) {
        if (path.startsWith("/") || ("/" + path + "/").contains("/../")) {
            throw new IllegalArgumentException("mount " + field + " '" + path
                    + "': a path inside the volume is allowed, relative and without '..'.");
        }
    }

    private Mount with(Recipe<VolumeMount> next) {
        return new Mount(path, volume, next);
    }

    /** Returns {@code mountPath}. */
    public String path() {
        return path;
    }

    /** Returns the volume. */
    public Volume volume() {
        return volume;
    }
}
