package dev.waybill.migration;

import dev.waybill.recipe.Part;
import dev.waybill.yaml.PlainTree;
import dev.waybill.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An object in Java.
 *
 * @param value what the code makes; a text where it reads one
 * @param size how many values the object has
 * @param customized how many of them are left to {@code customize(..)}, {@code raw(..)} or text
 */
record Written(Code code, Object value, int size, int customized) {

    static Written of(HasMetadata model, Fields read, Scope scope) {
        int size = Distance.size(read.map());
        Phrase phrase = phrase(read, model, scope);
        if (phrase != null) {
            Expression made = phrase.away() == 0 ? phrase.made() : customized(phrase.made(), model, read);
            if (made != null) {
                return of(made, size, phrase.away());
            }
        }
        try {
            Expression raw = Expression.factory("raw", Edits.built(model));
            if (isSame(raw, read)) {
                return of(raw, size, size);
            }
        } catch (Unsaid e) {
            // even a builder does not know it: its text says all
        }
        String text = YamlWriter.write(model);
        Code code = new Code.Call(
                Code.Word.of("Manifest"), "read", List.of(Expression.of(text).code()));
        return new Written(code, text, size, size);
    }

    private static Written of(Expression made, int size, int customized) {
        return new Written(made.code(), made.value(), size, customized);
    }

    private static @Nullable Phrase phrase(Fields read, HasMetadata model, Scope scope) {
        try {
            return KindWords.of(read, model, scope);
        } catch (Unsaid | IllegalArgumentException e) {
            return null; // a value that Waybill refuses
        }
    }

    private static @Nullable Expression customized(Expression made, Object model, Fields read) {
        try {
            Expression next = customize(made, model);
            return isSame(next, read) ? next : null;
        } catch (Unsaid e) {
            return null;
        }
    }

    /** Writes what no word says. */
    static Expression customize(Expression made, Object wanted) throws Unsaid {
        Object now = ((Part<?>) made.value()).toModel();
        String parameter = now.getClass().getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT);
        Object builder;
        try {
            Class<?> type = Class.forName(
                    now.getClass().getName() + "Builder", true, now.getClass().getClassLoader());
            builder = Reflection.create(type, now);
        } catch (ClassNotFoundException e) {
            throw new Unsaid("no builder for " + now.getClass(), e);
        }
        Expression edited = Edits.edited(new Expression(Code.Word.of(parameter), builder), now, wanted);
        Object result = edited.value();
        return made.then("customize", new Expression(new Code.Lambda(parameter, edited.code()), (UnaryOperator<Object>)
                before -> result));
    }

    private static boolean isSame(Expression made, Fields read) {
        return Distance.to(read.map()).of(PlainTree.written(((Part<?>) made.value()).toModel())) == 0;
    }
}
