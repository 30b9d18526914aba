package dev.waybill.kind.volume;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Memory;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;

/** A directory that is empty when the pod starts and goes with it. */
@CheckReturnValue
public final class EmptyDir extends ModelValue<Volume> implements VolumeSource {
    // A directory has the sticky bit as well.
    private static final int MOST_MODE = 01777;

    private EmptyDir(Recipe<Volume> recipe) {
        super(recipe);
    }

    /** Makes an empty directory on the node's disk, without a limit. */
    public static EmptyDir of() {
        return new EmptyDir(
                Recipe.of("emptyDir", Volume::new, volume -> volume.setEmptyDir(new EmptyDirVolumeSource())));
    }

    /** Sets {@code sizeLimit}: the pod is evicted when the directory grows beyond it. Default: none. */
    public EmptyDir sizeLimit(Memory limit) {
        return new EmptyDir(recipe().and("sizeLimit", v -> v.getEmptyDir().setSizeLimit(new Quantity(limit.text()))));
    }

    /** Sets {@code medium: Memory}: a tmpfs, which counts as the container's memory. Default: the node's disk. */
    public EmptyDir inMemory() {
        return new EmptyDir(recipe().and("inMemory", v -> v.getEmptyDir().setMedium("Memory")));
    }

    /** Sets {@code medium}, such as {@code HugePages-2Mi}. Default: the node's disk. A repeat replaces. */
    public EmptyDir medium(String medium) {
        return new EmptyDir(recipe().and("medium", v -> v.getEmptyDir().setMedium(medium)));
    }

    /**
     * Sets {@code mode} of the directory, 0 to 01777, in octal: {@code 01777} is a shared {@code /tmp}. Default: 0777.
     * Alpha in Kubernetes 1.37. A repeat replaces.
     */
    public EmptyDir mode(int mode) {
        FileSyntax.mode("emptyDir mode", mode, MOST_MODE);
        return new EmptyDir(recipe().and("mode", v -> v.getEmptyDir().setMode(mode)));
    }
}
