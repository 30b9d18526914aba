package dev.waybill.kind;

import dev.waybill.recipe.Existing;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Part;
import dev.waybill.recipe.Rebuilt;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.yaml.MapOrder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What every kind has: a name, metadata, and the recipe of its fabric8 object. */
@CheckReturnValue
abstract class Kind<K extends Kind<K, M>, M extends HasMetadata> extends ModelValue<M> implements KubernetesObject {
    /** The step that edits the object through fabric8's builder. */
    static final String CUSTOMIZE = "customize";

    private final String name;
    private @Nullable TypeNames typeNames;

    /** What an empty object of the kind says of its type. */
    private record TypeNames(String apiVersion, String kind) {}

    Kind(String name, Recipe<M> recipe) {
        super(recipe);
        this.name = name;
    }

    /** Starts the recipe of an object: its name, and what else the factory fixes. */
    static <M extends HasMetadata> Recipe<M> recipe(
            String factory, String name, Supplier<M> blank, Consumer<? super M> first) {
        return Recipe.of(factory, Origin.here(), () -> withMetadata(blank.get()), m -> {
            m.getMetadata().setName(name);
            first.accept(m);
        });
    }

    private static <M extends HasMetadata> M withMetadata(M model) {
        model.setMetadata(new ObjectMeta());
        return model;
    }

    /** Makes the same kind from a longer recipe. */
    abstract K with(Recipe<M> next);

    final K with(String step, Consumer<? super M> edit) {
        return with(recipe().and(step, Origin.here(), edit));
    }

    final <C> K with(String step, Part<C> part, BiConsumer<? super M, ? super C> put) {
        return with(recipe().and(step, Origin.here(), part, put));
    }

    /** Makes the same object, of which it is known that it refers to {@code reference}. */
    final K refersTo(Object reference) {
        return with(recipe().refersTo(reference));
    }

    /** Lets fabric8's builder edit the object, all but its name: others refer to that. */
    final K rebuilt(UnaryOperator<M> change) {
        K next = with(CUSTOMIZE, m -> Rebuilt.copy(change.apply(m), m));
        String renamed = next.toModel().getMetadata().getName();
        if (!name().equals(renamed)) {
            throw new IllegalArgumentException(subject() + " customize: the name became '" + renamed
                    + "'. Other objects refer to it by its name, so give that to the factory.");
        }
        return next;
    }

    /** Names the object in a message: {@code Deployment 'shop'}. */
    final String subject() {
        return kind() + " '" + name + "'";
    }

    @Override
    public final String apiVersion() {
        return typeNames().apiVersion();
    }

    @Override
    public final String kind() {
        return typeNames().kind();
    }

    private TypeNames typeNames() {
        TypeNames known = typeNames;
        if (known == null) {
            M blank = recipe().blank();
            known = new TypeNames(blank.getApiVersion(), blank.getKind());
            typeNames = known; // the same in each thread
        }
        return known;
    }

    /** Returns {@code metadata.name}. */
    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isNamespaced() {
        return false;
    }

    @Override
    public final Origin origin() {
        return recipe().origin();
    }

    @Override
    public final Set<Existing> existing() {
        return recipe().existing();
    }

    @Override
    public final Explanation explain(String path) {
        return Explanation.of(recipe(), path, this::shown);
    }

    @Override
    public final List<ExplainedField> explain() {
        return Explanation.all(recipe(), this::shown);
    }

    /** Returns the model as people may see it: a Secret hides its values. Leaves {@code model} as it is. */
    M shown(M model) {
        return model;
    }

    /**
     * Adds a label to {@code metadata.labels}; the same key replaces. The key is a qualified name, the value has at most
     * 63 characters.
     */
    public K label(String key, String value) {
        NameSyntax.QUALIFIED_NAME.check(subject() + " label", key);
        NameSyntax.LABEL_VALUE.check(subject() + " label '" + key + "'", value);
        return with("label", m -> m.getMetadata().getLabels().put(key, value));
    }

    /** Adds labels to {@code metadata.labels}, as {@link #label} does for each: in the order of the map, by key where it has none. */
    public K labels(Map<String, String> labels) {
        K result = self();
        for (Map.Entry<String, String> each : MapOrder.entries(labels)) {
            result = result.label(each.getKey(), each.getValue());
        }
        return result;
    }

    /** Adds an annotation to {@code metadata.annotations}; the same key replaces. The key is a qualified name. */
    public K annotation(String key, String value) {
        checkAnnotation("annotation", key, value);
        return with("annotation", m -> m.getMetadata().getAnnotations().put(key, value));
    }

    final void checkAnnotation(String wither, String key, String value) {
        // apimachinery's ValidateAnnotations lower-cases the key first; that matters for the domain alone.
        int domain = key.indexOf('/') + 1;
        NameSyntax.QUALIFIED_NAME.check(
                subject() + " " + wither, key.substring(0, domain).toLowerCase(Locale.ROOT) + key.substring(domain));
        Objects.requireNonNull(value, () -> subject() + " " + wither + " '" + key + "' value");
    }

    /** Adds annotations to {@code metadata.annotations}, as {@link #annotation} does for each. */
    public K annotations(Map<String, String> annotations) {
        K result = self();
        for (Map.Entry<String, String> each : MapOrder.entries(annotations)) {
            result = result.annotation(each.getKey(), each.getValue());
        }
        return result;
    }

    /** Adds a finalizer to {@code metadata.finalizers}: the object goes only after a controller has removed it. */
    public K finalizer(String finalizer) {
        NameSyntax.QUALIFIED_NAME.check(subject() + " finalizer", finalizer);
        return with("finalizer", m -> m.getMetadata().getFinalizers().add(finalizer));
    }

    @SuppressWarnings("unchecked") // K is the class itself: every kind extends Kind<itself, ..>
    final K self() {
        return (K) this;
    }
}
