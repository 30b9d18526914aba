package dev.waybill.migration;

import dev.waybill.migration.Code.Word;
import dev.waybill.yaml.PlainTree;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls of fabric8's builders that make one object of another: what {@code customize(..)} and {@code raw(..)} are given. */
final class Edits {
    private Edits() {}

    /** A builder and its calls, from nothing to the whole object. */
    static Expression built(Object wanted) throws Unsaid {
        Class<?> builder;
        try {
            Class<?> type = wanted.getClass();
            builder = Class.forName(type.getName() + "Builder", true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new Unsaid("no builder for " + wanted.getClass(), e);
        }
        Expression blank = Expression.created(builder);
        return edited(blank, Reflection.call(blank.value(), "build"), wanted).then("build");
    }

    /** Goes on with a builder that holds {@code now}, until it holds {@code wanted}. */
    static Expression edited(Expression builder, Object now, Object wanted) throws Unsaid {
        Expression result = builder;
        for (Class<?> type = wanted.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    result = property(result, capital(field.getName()), get(field, now), get(field, wanted));
                }
            }
        }
        return result;
    }

    private static String capital(String field) {
        String name = field.startsWith("_") || field.startsWith("$") ? field.substring(1) : field;
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static @Nullable Object get(Field field, Object object) throws Unsaid {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new Unsaid("no access to " + field, e);
        }
    }

    private static Expression property(Expression builder, String name, @Nullable Object now, @Nullable Object wanted)
            throws Unsaid {
        if (same(now, wanted)) {
            return builder;
        }
        if (now instanceof Map<?, ?> || wanted instanceof Map<?, ?>) {
            return entries(
                    builder, name, Fields.of(now).map(), Fields.of(wanted).map());
        }
        if (now instanceof List<?> || wanted instanceof List<?>) {
            return list(builder, name, orEmpty(now), orEmpty(wanted));
        }
        if (wanted == null) {
            return builder.then("with" + name, Expression.NOTHING);
        }
        if (wanted instanceof KubernetesResource && !(wanted instanceof Quantity || wanted instanceof IntOrString)) {
            return nested(builder, name, now, wanted);
        }
        return builder.then("with" + name, simple(wanted));
    }

    private static List<?> orEmpty(@Nullable Object list) {
        return list instanceof List<?> items ? items : List.of();
    }

    private static Expression entries(
            Expression builder, String name, Map<String, Object> now, Map<String, Object> wanted) throws Unsaid {
        Expression result = builder;
        for (String key : now.keySet()) {
            if (!wanted.containsKey(key)) {
                result = result.then("removeFrom" + name, key);
            }
        }
        for (Map.Entry<String, Object> entry : wanted.entrySet()) {
            if (!same(now.get(entry.getKey()), entry.getValue())) {
                result = result.then("addTo" + name, entry.getKey(), simple(entry.getValue()));
            }
        }
        return result;
    }

    private static Expression nested(Expression builder, String name, @Nullable Object now, Object wanted)
            throws Unsaid {
        Object start = now;
        Expression inside;
        try {
            inside = builder.then((now == null ? "withNew" : "edit") + name);
            if (start == null) {
                start = blank(wanted);
            }
        } catch (Unsaid e) {
            return builder.then(
                    "with" + name, built(wanted)); // small classes have no builder of their own within another
        }
        return edited(inside, start, wanted).then("end" + name);
    }

    private static Object blank(Object like) throws Unsaid {
        return Reflection.create(like.getClass());
    }

    private static Expression list(Expression builder, String name, List<?> now, List<?> wanted) throws Unsaid {
        if (wanted.isEmpty()) {
            return builder.then(
                    "with" + name, new Expression(new Code.Call(Word.of(List.class), "of", List.of()), List.of()));
        }
        if (!(wanted.get(0) instanceof KubernetesResource) || wanted.get(0) instanceof Quantity) {
            List<Expression> items = new ArrayList<>();
            for (Object item : wanted) {
                items.add(simple(item));
            }
            return builder.then("with" + name, items);
        }
        Expression result = builder;
        int kept = now.size() <= wanted.size() ? now.size() : 0;
        if (kept < now.size()) {
            result = list(result, name, now, List.of());
        }
        String item = singular(builder.value().getClass(), name);
        for (int i = 0; i < kept; i++) {
            if (!same(now.get(i), wanted.get(i))) {
                result = item == null
                        ? result.then("setTo" + name, i, built(wanted.get(i)))
                        : edited(result.then("edit" + item, i), now.get(i), wanted.get(i))
                                .then("end" + item);
            }
        }
        for (int i = kept; i < wanted.size(); i++) {
            result = added(result, name, item, wanted.get(i));
        }
        return result;
    }

    private static Expression added(Expression builder, String name, @Nullable String item, Object wanted)
            throws Unsaid {
        if (item != null) {
            try {
                return edited(builder.then("addNew" + item), blank(wanted), wanted)
                        .then("end" + item);
            } catch (Unsaid e) {
                // some small classes have no such method
            }
        }
        return builder.then("addTo" + name, built(wanted));
    }

    /** The name of one of the items, as {@code editContainer(int)} says it for {@code containers}. */
    private static @Nullable String singular(Class<?> builder, String plural) {
        for (Method method : builder.getMethods()) {
            if (method.getName().startsWith("edit")
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0] == int.class
                    && method.getReturnType().getSimpleName().equals(plural + "Nested")) {
                return method.getName().substring("edit".length());
            }
        }
        return null;
    }

    private static Expression simple(Object value) throws Unsaid {
        if (value instanceof Quantity quantity) {
            return Expression.created(Quantity.class, quantity.toString());
        }
        if (value instanceof IntOrString either) {
            return Expression.created(IntOrString.class, either.getValue());
        }
        if (value instanceof Long number) {
            return new Expression(Word.of(number + "L"), number);
        }
        if (value instanceof KubernetesResource) {
            return built(value);
        }
        return Plain.of(value);
    }

    private static boolean same(@Nullable Object now, @Nullable Object wanted) {
        if (isEmpty(now) && isEmpty(wanted)) {
            return true;
        }
        if (now == null || wanted == null) {
            return false;
        }
        if (now instanceof List<?> some && wanted instanceof List<?> others) {
            boolean same = some.size() == others.size();
            for (int i = 0; same && i < some.size(); i++) {
                same = same(some.get(i), others.get(i));
            }
            return same;
        }
        if (now instanceof Map<?, ?> some && wanted instanceof Map<?, ?> others) {
            return some.keySet().equals(others.keySet())
                    && some.entrySet().stream().allMatch(each -> same(each.getValue(), others.get(each.getKey())));
        }
        if (now instanceof KubernetesResource && !(now instanceof Quantity || now instanceof IntOrString)) {
            return PlainTree.written(now).equals(PlainTree.written(wanted)); // whatever the order of their maps
        }
        return now.toString().equals(wanted.toString()) && now.getClass() == wanted.getClass(); // 1000m is not 1 here
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof List<?> list && list.isEmpty());
    }
}
