package dev.waybill.recipe;

import dev.waybill.value.CheckReturnValue;
import dev.waybill.yaml.YamlWriter;
import org.jspecify.annotations.Nullable;

/**
 * An immutable value that stands for a fabric8 object: it is a recipe, prints as YAML and compares by content. Every kind
 * and every part of the DSL is one.
 *
 * @param <M> the fabric8 class
 */
@CheckReturnValue
public abstract class ModelValue<M> implements Part<M> {
    private final Recipe<M> recipe;

    /** Stands for what {@code recipe} makes. */
    protected ModelValue(Recipe<M> recipe) {
        this.recipe = recipe;
    }

    @Override
    public final Recipe<M> recipe() {
        return recipe;
    }

    @Override
    public final M toModel() {
        return recipe.make();
    }

    /** Compares by content: two values are equal when their fabric8 objects are. */
    @Override
    @SuppressWarnings("EqualsGetClass") // every subclass is final, and a Role is no ClusterRole
    public final boolean equals(@Nullable Object other) {
        return other == this
                || (other != null
                        && other.getClass() == getClass()
                        && ((ModelValue<?>) other).toModel().equals(toModel()));
    }

    @Override
    public final int hashCode() {
        return toModel().hashCode();
    }

    /** Returns the value as YAML. */
    @Override
    public String toString() {
        return YamlWriter.write(toModel());
    }
}
