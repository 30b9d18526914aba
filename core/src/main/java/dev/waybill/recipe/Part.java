package dev.waybill.recipe;

/**
 * What a recipe makes: a part of a manifest, such as a container, a probe or a toleration, or a whole object.
 *
 * @param <M> the fabric8 class of the finished part
 */
public interface Part<M> {

    /** Returns the steps that make this part. */
    Recipe<M> recipe();

    /** Makes a fresh fabric8 object; changing it does not change this value. */
    default M toModel() {
        return recipe().make();
    }
}
