package dev.waybill.kind;

import dev.waybill.recipe.Existing;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Rebuilt;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Place;
import dev.waybill.yaml.Places;
import dev.waybill.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An object that was read from YAML or JSON, faults and all: what its class has no field for, or no such type, is kept. Its
 * lines are those of the text.
 */
@CheckReturnValue
public final class YamlObject extends ModelValue<HasMetadata> implements KubernetesObject {
    private final HasMetadata model;
    private final Places places;

    private YamlObject(HasMetadata model, Places places) {
        super(Recipe.of(
                "read",
                Origin.of(places.of("")),
                () -> DeepCopy.blank(model),
                m -> Rebuilt.copy(DeepCopy.of(model), m)));
        this.model = model;
        this.places = places;
    }

    /** Takes an object as the reader made it; nobody changes it afterwards. */
    public static YamlObject read(HasMetadata model, Places places) {
        return new YamlObject(model, places);
    }

    @Override
    public String apiVersion() {
        return text(model.getApiVersion());
    }

    @Override
    public String kind() {
        return text(model.getKind());
    }

    /** Returns {@code metadata.name}; empty where the text has none. */
    @Override
    public String name() {
        ObjectMeta metadata = model.getMetadata();
        return metadata == null ? "" : text(metadata.getName());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    @Override
    public boolean isNamespaced() {
        return model instanceof Namespaced
                || (model instanceof GenericKubernetesResource
                        && model.getMetadata() != null
                        && model.getMetadata().getNamespace() != null);
    }

    @Override
    public Optional<String> namespace() {
        ObjectMeta metadata = isNamespaced() ? model.getMetadata() : null;
        return metadata == null ? Optional.empty() : Optional.ofNullable(metadata.getNamespace());
    }

    /** Returns the place of a field; where the text does not have it, of the nearest part around it. */
    public Place place(String path) {
        return places.of(path);
    }

    /** Returns the line at which the object starts. */
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
        return Explanation.read(path, Veil.over(toModel()), places);
    }

    @Override
    public List<ExplainedField> explain() {
        return Explanation.allRead(Veil.over(toModel()), places);
    }

    /** Returns the object as YAML; a Secret's values are hidden. */
    @Override
    public String toString() {
        return YamlWriter.write(Veil.over(toModel()));
    }
}
