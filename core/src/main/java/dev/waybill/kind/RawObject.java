package dev.waybill.kind;

import dev.waybill.recipe.Existing;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Rebuilt;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A fabric8 object, or one of a user's own class for a custom resource, as an object of a manifest. It is copied when it is
 * taken: later changes of the original do not show.
 */
@CheckReturnValue
public final class RawObject extends ModelValue<HasMetadata> implements KubernetesObject {
    private final String apiVersion;
    private final String kind;
    private final String name;
    private final boolean namespaced;

    private RawObject(Recipe<HasMetadata> recipe, HasMetadata model, boolean namespaced) {
        super(recipe);
        this.apiVersion = model.getApiVersion();
        this.kind = model.getKind();
        this.name = model.getMetadata().getName();
        this.namespaced = namespaced;
    }

    /**
     * Takes an object. A class that fabric8 does not ship is read by Jackson 3 and kept as a tree, without its
     * {@code status}. Whether it lives in a namespace, fabric8's {@code Namespaced} says; a GenericKubernetesResource does
     * when it has a {@code metadata.namespace}. Refuses an object without apiVersion, kind or name.
     */
    public static RawObject raw(HasMetadata object) {
        check(object);
        HasMetadata kept = DeepCopy.knows(object) ? DeepCopy.of(object) : generic(object);
        boolean namespaced = object instanceof Namespaced
                || (object instanceof GenericKubernetesResource
                        && object.getMetadata().getNamespace() != null);
        return new RawObject(
                Recipe.of("raw", () -> DeepCopy.blank(kept), m -> Rebuilt.copy(DeepCopy.of(kept), m)),
                kept,
                namespaced);
    }

    private static void check(HasMetadata object) {
        String missing = null;
        if (isBlank(object.getApiVersion())) {
            missing = "apiVersion";
        } else if (isBlank(object.getKind())) {
            missing = "kind";
        } else if (object.getMetadata() == null || isBlank(object.getMetadata().getName())) {
            missing = "metadata.name";
        }
        if (missing != null) {
            throw new IllegalArgumentException(
                    "raw object of " + object.getClass().getName() + ": it has no " + missing + ". Set it.");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static HasMetadata generic(HasMetadata object) {
        Map<String, Object> fields = Tree.object("raw object", object);
        fields.keySet().removeAll(List.of("apiVersion", "kind", "metadata", "status"));
        GenericKubernetesResource generic = new GenericKubernetesResource();
        generic.setApiVersion(object.getApiVersion());
        generic.setKind(object.getKind());
        generic.setMetadata(DeepCopy.of(object.getMetadata()));
        generic.setAdditionalProperties(fields);
        return generic;
    }

    @Override
    public String apiVersion() {
        return apiVersion;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isNamespaced() {
        return namespaced;
    }

    @Override
    public Origin origin() {
        return recipe().origin();
    }

    @Override
    public Set<Existing> existing() {
        return Set.of();
    }

    @Override
    public boolean refersByName() {
        return true;
    }

    @Override
    public Explanation explain(String path) {
        return Explanation.of(recipe(), path, Veil::over);
    }

    @Override
    public List<ExplainedField> explain() {
        return Explanation.all(recipe(), Veil::over);
    }

    /** Returns the object as YAML; a Secret's values are hidden. */
    @Override
    public String toString() {
        return YamlWriter.write(Veil.over(toModel()));
    }
}
