package dev.waybill.kind.volume;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Quantity;
import io.fabric8.kubernetes.api.model.DownwardAPIVolumeFile;
import io.fabric8.kubernetes.api.model.ObjectFieldSelector;
import io.fabric8.kubernetes.api.model.ResourceFieldSelector;
import java.util.regex.Pattern;

/** A fact about the pod itself as a file (the downward API). It follows changes of the pod, unlike a variable. */
@CheckReturnValue
public final class PodFile extends ModelValue<DownwardAPIVolumeFile> {
    // validation.validVolumeDownwardAPIFieldPathExpressions and validContainerResourceFieldPathExpressions
    private static final Pattern FIELD = Pattern.compile(
            "metadata\\.(name|namespace|uid|labels|annotations|labels\\['[^']+'\\]|annotations\\['[^']+'\\])");
    private static final Pattern RESOURCE =
            Pattern.compile("(limits|requests)\\.(cpu|memory|ephemeral-storage|hugepages-.+)");

    private PodFile(Recipe<DownwardAPIVolumeFile> recipe) {
        super(recipe);
    }

    private static PodFile at(String path, Recipe<DownwardAPIVolumeFile> recipe) {
        FileSyntax.path("pod file", path);
        return new PodFile(recipe.and("path", file -> file.setPath(path)));
    }

    /**
     * Writes a field of the pod: {@code fieldRef.fieldPath}, as in {@code metadata.labels} or {@code
     * metadata.annotations['team']}. Refuses what only a variable can have.
     */
    public static PodFile field(String path, String fieldPath) {
        if (!FIELD.matcher(fieldPath).matches()) {
            throw new IllegalArgumentException("pod file '" + path + "' fieldPath '" + fieldPath
                    + "': metadata.name, metadata.namespace, metadata.uid, metadata.labels, metadata.annotations or one"
                    + " of them, as in metadata.labels['team'], is allowed. For others take a variable: podField(..).");
        }
        return at(path, Recipe.of("podFile", DownwardAPIVolumeFile::new, file -> {
            ObjectFieldSelector selector = new ObjectFieldSelector();
            selector.setFieldPath(fieldPath);
            file.setFieldRef(selector);
        }));
    }

    /**
     * Writes an amount of a container: {@code resourceFieldRef}.
     *
     * @param container the container's name
     * @param resource as in {@code limits.memory}
     */
    public static PodFile resource(String path, String container, String resource) {
        if (!RESOURCE.matcher(resource).matches()) {
            throw new IllegalArgumentException("pod file '" + path + "' resource '" + resource
                    + "': limits or requests of cpu, memory, ephemeral-storage or hugepages-<size> is allowed, as in"
                    + " limits.memory.");
        }
        return at(path, Recipe.of("podFile", DownwardAPIVolumeFile::new, file -> {
            ResourceFieldSelector selector = new ResourceFieldSelector();
            selector.setContainerName(container);
            selector.setResource(resource);
            file.setResourceFieldRef(selector);
        }));
    }

    /** Sets {@code resourceFieldRef.divisor}: the unit of the number, as in {@code 1Mi}. Default: 1. */
    public PodFile divisor(Quantity unit) {
        if (toModel().getResourceFieldRef() == null) {
            throw new IllegalArgumentException("divisor(): goes with an amount of a container only. Leave it out.");
        }
        return new PodFile(recipe().and(
                        "divisor",
                        file -> file.getResourceFieldRef()
                                .setDivisor(new io.fabric8.kubernetes.api.model.Quantity(unit.text()))));
    }

    /** Sets {@code mode}, 0 to 0777: write it in octal in Java as well. Default: the volume's. A repeat replaces. */
    public PodFile mode(int mode) {
        FileSyntax.mode(mode);
        return new PodFile(recipe().and("mode", file -> file.setMode(mode)));
    }

    /** Sets {@code user}: the owner's uid. Default: the volume's. Alpha in Kubernetes 1.37. A repeat replaces. */
    public PodFile user(long uid) {
        FileSyntax.user(uid);
        return new PodFile(recipe().and("user", file -> file.setUser(uid)));
    }
}
