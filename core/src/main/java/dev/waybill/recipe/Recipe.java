package dev.waybill.recipe;

import dev.waybill.value.CheckReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list of steps that make a fabric8 object. {@code and} returns a longer recipe and leaves this one as it
 * was; both share the steps they have in common, so a step costs one small object whatever the size of the recipe.
 *
 * @param <M> the fabric8 class that is made
 */
@CheckReturnValue
public final class Recipe<M> {
    private final Supplier<? extends M> blank;
    private final @Nullable Recipe<M> before;
    private final @Nullable Step<M> step;

    private Recipe(Supplier<? extends M> blank, @Nullable Recipe<M> before, @Nullable Step<M> step) {
        this.blank = blank;
        this.before = before;
        this.step = step;
    }

    /** Starts a recipe: {@code blank} gives the fresh object, {@code first} is what the factory {@code name} sets on it. */
    public static <M> Recipe<M> of(String name, Supplier<? extends M> blank, Consumer<? super M> first) {
        return of(name, Origin.here(), blank, first);
    }

    /** Starts a recipe of something that stems from another line than the one that makes it. */
    public static <M> Recipe<M> of(String name, Origin origin, Supplier<? extends M> blank, Consumer<? super M> first) {
        return new Recipe<>(blank, null, new Step.Edit<>(name, origin, first));
    }

    /** Adds an edit under the name of the wither that makes it. */
    public Recipe<M> and(String name, Consumer<? super M> edit) {
        return new Recipe<>(blank, this, new Step.Edit<>(name, Origin.here(), edit));
    }

    /** Adds a part, with the steps it is made of; {@code put} hangs the part's object into the model. */
    public <C> Recipe<M> and(String name, Part<C> part, BiConsumer<? super M, ? super C> put) {
        return new Recipe<>(blank, this, new Step.Nested<>(name, Origin.here(), part, put, null));
    }

    /** Adds a part that stems from another line than the one that adds it. */
    public <C> Recipe<M> and(String name, Origin origin, Part<C> part, BiConsumer<? super M, ? super C> put) {
        return new Recipe<>(blank, this, new Step.Nested<>(name, origin, part, put, null));
    }

    /** Adds a part that later withers may adjust; when it is finished, {@code finish} sees it beside the model. */
    public <C, P extends Part<C>> Recipe<M> and(
            String name, P part, BiConsumer<? super M, ? super C> put, BiConsumer<? super M, ? super P> finish) {
        return andFollow(
                name,
                part,
                put,
                (follow, made) -> follow.and(name, made.recipe().latest(), m -> finish.accept(m, made)));
    }

    /**
     * Adds a part that later withers may adjust, and what follows from it: when the part is finished, the steps that {@code
     * follow} adds to an empty recipe are run on the model. Each of them has a line of its own to explain it.
     */
    public <C, P extends Part<C>> Recipe<M> andFollow(
            String name,
            P part,
            BiConsumer<? super M, ? super C> put,
            BiFunction<Recipe<M>, ? super P, Recipe<M>> follow) {
        return new Recipe<>(blank, this, new Step.Nested<M, C, P>(name, Origin.here(), part, put, follow));
    }

    /** Adds an edit that stems from another line than the one that adds it. */
    public Recipe<M> and(String name, Origin origin, Consumer<? super M> edit) {
        return new Recipe<>(blank, this, new Step.Edit<>(name, origin, edit));
    }

    /**
     * Remembers that the latest step refers to {@code reference}, if that is {@link Existing}. Else it is an object of the
     * manifest, and this recipe is returned. The model stays as it is.
     */
    public Recipe<M> refersTo(Object reference) {
        return reference instanceof Existing existing
                ? new Recipe<>(blank, this, new Step.Reference<>(latest(), existing))
                : this;
    }

    /** Remembers that the latest step refers to whatever {@code part} refers to: for a part that is not added as one. */
    public Recipe<M> refersToAllOf(Part<?> part) {
        Recipe<M> result = this;
        for (Existing each : part.recipe().existing()) {
            result = result.refersTo(each);
        }
        return result;
    }

    /**
     * Returns what is in the cluster already and referred to, in the order in which it was said: by the steps of this
     * recipe and of all its parts, those included that a later step replaced.
     */
    public Set<Existing> existing() {
        List<Existing> found = new ArrayList<>();
        collect(found);
        // The first hash of a record loads 50 classes, 20 ms of a cold start; most objects refer to one thing or none.
        return switch (found.size()) {
            case 0 -> Set.of();
            case 1 -> Set.of(found.get(0));
            default -> Collections.unmodifiableSet(new LinkedHashSet<>(found));
        };
    }

    private void collect(List<Existing> found) {
        for (Step<M> each : steps()) {
            if (each instanceof Step.Reference) {
                found.add(((Step.Reference<M>) each).to());
            } else if (each.part() != null) {
                each.part().recipe().collect(found);
            }
        }
    }

    /** Tells whether there is a step of this name, those inside of parts not counted. */
    public boolean has(String name) {
        for (Recipe<M> at = this; at != null && at.step != null; at = at.before) {
            if (at.step.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the parts of a type that were added under {@code name}, in order. */
    public <P extends Part<?>> List<P> parts(String name, Class<P> type) {
        List<P> found = new ArrayList<>();
        for (Recipe<M> at = this; at != null && at.step != null; at = at.before) {
            if (at.step.name().equals(name) && type.isInstance(at.step.part())) {
                found.add(type.cast(at.step.part()));
            }
        }
        Collections.reverse(found);
        return found;
    }

    /** Replaces the parts added under {@code name} that {@code which} picks; everything else stays where it is. */
    public <P extends Part<?>> Recipe<M> adjust(
            String name, Class<P> type, Predicate<? super P> which, UnaryOperator<P> change) {
        if (!has(name)) {
            return this;
        }
        Recipe<M> result = new Recipe<>(blank, null, null);
        for (Step<M> each : steps()) {
            Step<M> next = each;
            if (each.name().equals(name) && type.isInstance(each.part()) && which.test(type.cast(each.part()))) {
                next = each.withPart(change.apply(type.cast(each.part())));
            }
            result = new Recipe<>(blank, result, next);
        }
        return result;
    }

    /** Returns a recipe without any step, for more steps on {@code model}. */
    static <M> Recipe<M> none(M model) {
        return new Recipe<>(() -> model, null, null);
    }

    /** Replays the steps on a fresh object. */
    public M make() {
        M model = blank.get();
        replay(model, null);
        return model;
    }

    /**
     * Replays the steps of these names alone on a fresh object: for a wither that has to see a field which no other step sets.
     * After {@code customize}, which may have set any field, all steps are replayed.
     */
    public M makeOnly(String... names) {
        List<String> wanted = Arrays.asList(names);
        List<Step<M>> found = new ArrayList<>();
        for (Recipe<M> at = this; at != null && at.step != null; at = at.before) {
            if (at.step.name().equals("customize")) {
                return make();
            }
            if (wanted.contains(at.step.name())) {
                found.add(at.step);
            }
        }
        M model = blank.get();
        for (int i = found.size() - 1; i >= 0; i--) {
            found.get(i).run(model, null);
        }
        return model;
    }

    /**
     * Replays the steps one by one and returns those after which {@code look} sees something else than before. The
     * changes tell what it sees of the model that {@code shown} returns, so that a change can be told without the value.
     */
    public List<Change> changes(UnaryOperator<M> shown, Function<? super M, @Nullable String> look) {
        M model = blank.get();
        List<Change> found = new ArrayList<>();
        replay(model, new Watch() {
            private @Nullable String last = look.apply(model);
            private @Nullable String told = look.apply(shown.apply(model));

            @Override
            public void after(String name, Origin origin) {
                String now = look.apply(model);
                if (!Objects.equals(last, now)) {
                    String before = told;
                    told = look.apply(shown.apply(model));
                    found.add(new Change(name, origin, before, told));
                    last = now;
                }
            }
        });
        return found;
    }

    /**
     * Replays the steps one by one and returns, for each value that the finished model has, the step that gave it.
     *
     * @param look the values of a model by their paths
     */
    public Map<String, Change> values(Function<? super M, Map<String, String>> look) {
        M model = blank.get();
        Map<String, Change> latest = new HashMap<>();
        replay(model, new Watch() {
            private Map<String, String> last = look.apply(model);

            @Override
            public void after(String name, Origin origin) {
                Map<String, String> now = look.apply(model);
                now.forEach((path, value) -> {
                    String before = last.get(path);
                    Change known = latest.get(path);
                    // While a list item has no name yet, the paths of its neighbours go by index and then come back.
                    boolean back = before == null && known != null && value.equals(known.after());
                    if (!value.equals(before) && !back) {
                        latest.put(path, new Change(name, origin, before, value));
                    }
                });
                last = now;
            }
        });
        Map<String, Change> result = new LinkedHashMap<>();
        look.apply(model).keySet().forEach(path -> {
            Change change = latest.get(path);
            if (change != null) {
                result.put(path, change);
            }
        });
        return result;
    }

    /** Returns the line that started the recipe: the call of the factory. */
    public Origin origin() {
        return steps()[0].origin();
    }

    /** Returns the line that added the latest step. */
    public Origin latest() {
        return Objects.requireNonNull(step).origin();
    }

    void replay(M model, @Nullable Watch watch) {
        for (Step<M> each : steps()) {
            each.run(model, watch);
        }
    }

    /** Returns the object that the recipe starts from, before its first step. */
    public M blank() {
        return blank.get();
    }

    private Step<M>[] steps() {
        int length = 0;
        for (Recipe<M> at = this; at != null && at.step != null; at = at.before) {
            length++;
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        Step<M>[] all = new Step[length];
        for (Recipe<M> at = this; at != null && at.step != null; at = at.before) {
            all[--length] = at.step;
        }
        return all;
    }

    /** Is told after every step, those of parts included. */
    interface Watch {
        void after(String name, Origin origin);
    }
}
