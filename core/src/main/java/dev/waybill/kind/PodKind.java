package dev.waybill.kind;

import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A kind that holds a pod, itself or as a template: where the pod's metadata and spec are in its model. */
@CheckReturnValue
abstract class PodKind<K extends PodKind<K, M>, M extends HasMetadata> extends NamespacedKind<K, M> {

    PodKind(String name, Recipe<M> recipe) {
        super(name, recipe);
    }

    abstract ObjectMeta podMetadata(M model);

    abstract PodSpec podSpec(M model);

    final K pod(String step, Consumer<? super PodSpec> edit) {
        return with(step, m -> edit.accept(podSpec(m)));
    }

    final <C> K pod(String step, Part<C> part, BiConsumer<? super PodSpec, ? super C> put) {
        return with(step, part, (m, made) -> put.accept(podSpec(m), made));
    }
}
