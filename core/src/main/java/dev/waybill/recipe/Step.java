package dev.waybill.recipe;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One step of a recipe. */
sealed interface Step<M> {
    String name();

    Origin origin();

    @Nullable
    Part<?> part();

    Step<M> withPart(Part<?> part);

    void run(M model, Recipe.@Nullable Watch watch);

    /** Edits the model itself. */
    record Edit<M>(String name, Origin origin, Consumer<? super M> edit) implements Step<M> {
        @Override
        public @Nullable Part<?> part() {
            return null;
        }

        @Override
        public Step<M> withPart(Part<?> part) {
            throw new IllegalStateException(name + " has no part");
        }

        @Override
        public void run(M model, Recipe.@Nullable Watch watch) {
            edit.accept(model);
            if (watch != null) {
                watch.after(name, origin);
            }
        }
    }

    /** Carries what the step before it refers to, and leaves the model as it is. */
    record Reference<M>(Origin origin, Existing to) implements Step<M> {
        @Override
        public String name() {
            return "refersTo";
        }

        @Override
        public @Nullable Part<?> part() {
            return null;
        }

        @Override
        public Step<M> withPart(Part<?> part) {
            throw new IllegalStateException("a reference has no part");
        }

        @Override
        public void run(M model, Recipe.@Nullable Watch watch) {}
    }

    /** Hangs a part's object into the model and replays the part's own steps on it. */
    record Nested<M, C, P extends Part<C>>(
            String name,
            Origin origin,
            P part,
            BiConsumer<? super M, ? super C> put,
            @Nullable BiFunction<Recipe<M>, ? super P, Recipe<M>> follow)
            implements Step<M> {
        @Override
        @SuppressWarnings("unchecked") // adjust() hands back a part of the class it was given
        public Step<M> withPart(Part<?> changed) {
            return new Nested<>(name, origin, (P) changed, put, follow);
        }

        @Override
        public void run(M model, Recipe.@Nullable Watch watch) {
            Recipe<C> recipe = part.recipe();
            C made = recipe.blank();
            put.accept(model, made);
            // A part may be a constant shared by many objects, so its own line is the better answer to "who set this".
            Recipe.Watch inside = watch == null
                    ? null
                    : (inner, line) -> watch.after(inner.equals(name) ? name : name + " > " + inner, line);
            recipe.replay(made, inside);
            if (follow != null) {
                follow.apply(Recipe.none(model), part).replay(model, inside);
            }
            if (watch != null) {
                watch.after(name, origin);
            }
        }
    }
}
