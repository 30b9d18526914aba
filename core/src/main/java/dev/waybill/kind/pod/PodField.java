package dev.waybill.kind.pod;

import dev.waybill.kind.config.EnvSource;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Quantity;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.FileKeySelector;
import io.fabric8.kubernetes.api.model.ObjectFieldSelector;
import io.fabric8.kubernetes.api.model.ResourceFieldSelector;

/** A fact about the pod itself as an environment variable: its name, its address, its limits (the downward API). */
@CheckReturnValue
public final class PodField extends ModelValue<EnvVarSource> implements EnvSource {

    private PodField(Recipe<EnvVarSource> recipe) {
        super(recipe);
    }

    /** Takes a field of the pod: {@code fieldRef.fieldPath}, as in {@code metadata.name} or {@code status.podIP}. */
    public static PodField field(String fieldPath) {
        return new PodField(Recipe.of("field", EnvVarSource::new, source -> {
            ObjectFieldSelector selector = new ObjectFieldSelector();
            selector.setFieldPath(fieldPath);
            source.setFieldRef(selector);
        }));
    }

    /** Takes an amount of the container: {@code resourceFieldRef.resource}, as in {@code limits.memory}. */
    public static PodField resource(String resource) {
        return new PodField(Recipe.of("resource", EnvVarSource::new, source -> {
            ResourceFieldSelector selector = new ResourceFieldSelector();
            selector.setResource(resource);
            source.setResourceFieldRef(selector);
        }));
    }

    /** Takes a key of a file in an env format that another container wrote into a volume: {@code fileKeyRef}. */
    public static PodField fileKey(String volume, String path, String key) {
        return new PodField(Recipe.of("fileKey", EnvVarSource::new, source -> {
            FileKeySelector selector = new FileKeySelector();
            selector.setVolumeName(volume);
            selector.setPath(path);
            selector.setKey(key);
            source.setFileKeyRef(selector);
        }));
    }

    /** Sets {@code resourceFieldRef.containerName}. Default: the container that has the variable. */
    public PodField ofContainer(String container) {
        checkResource("ofContainer");
        return new PodField(
                recipe().and("ofContainer", s -> s.getResourceFieldRef().setContainerName(container)));
    }

    /** Sets {@code resourceFieldRef.divisor}: the unit of the number, as in {@code 1Mi}. Default: 1. */
    public PodField divisor(Quantity unit) {
        checkResource("divisor");
        return new PodField(recipe().and(
                        "divisor",
                        s -> s.getResourceFieldRef()
                                .setDivisor(new io.fabric8.kubernetes.api.model.Quantity(unit.text()))));
    }

    /** Sets {@code fileKeyRef.optional: true}: the variable is left out where the key is missing. */
    public PodField optional() {
        if (toModel().getFileKeyRef() == null) {
            throw new IllegalArgumentException("optional(): only a fileKey(..) can be missing. Leave it out.");
        }
        return new PodField(recipe().and("optional", s -> s.getFileKeyRef().setOptional(true)));
    }

    private void checkResource(String wither) {
        if (toModel().getResourceFieldRef() == null) {
            throw new IllegalArgumentException(wither + "(): goes with resource(..) only. Leave it out.");
        }
    }
}
