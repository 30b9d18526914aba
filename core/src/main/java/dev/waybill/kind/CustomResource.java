package dev.waybill.kind;

import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A custom resource that lives in a namespace: any kind that a CustomResourceDefinition adds. */
@CheckReturnValue
public final class CustomResource extends NamespacedKind<CustomResource, GenericKubernetesResource> {

    private CustomResource(String name, Recipe<GenericKubernetesResource> recipe) {
        super(name, recipe);
    }

    /**
     * Makes an empty custom resource. The name is a DNS subdomain.
     *
     * @param apiVersion group and version, as in {@code acme.io/v1}
     * @param kind as in {@code CronTab}
     */
    public static CustomResource of(String apiVersion, String kind, String name) {
        return new CustomResource(
                name, recipe("customResource", name, CustomFields.blank(apiVersion, kind, name), m -> {}));
    }

    /**
     * Sets {@code spec}: maps, lists, text, numbers and booleans, nested in any way, and records or beans among them. A map
     * without an order, such as {@code Map.of}, is sorted by key. Copied now. A repeat replaces.
     */
    public CustomResource spec(Map<String, ?> spec) {
        return with("spec", CustomFields.spec(subject(), spec));
    }

    /**
     * Sets {@code spec} to a record or a bean, by Jackson 3 and its annotations: fields in the order of the class, nulls left
     * out, maps inside sorted by key. Copied now. A repeat replaces. Refuses what is not written as an object.
     */
    public CustomResource spec(Object spec) {
        return with("spec", CustomFields.spec(subject(), spec));
    }

    /**
     * Sets a field beside {@code spec}, such as {@code data}; the same name replaces. Takes what {@link #spec(Map)} takes.
     * Refuses apiVersion, kind and metadata.
     */
    public CustomResource field(String name, Object value) {
        return with("field", CustomFields.field(subject(), name, value));
    }

    /** Edits the object through fabric8's builder: the way to metadata that has no wither. */
    public CustomResource customize(UnaryOperator<GenericKubernetesResourceBuilder> change) {
        return rebuilt(
                m -> change.apply(new GenericKubernetesResourceBuilder(m)).build());
    }

    @Override
    CustomResource with(Recipe<GenericKubernetesResource> next) {
        return new CustomResource(name(), next);
    }
}
