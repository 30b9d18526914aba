package dev.waybill.docs;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes types as source does, a type parameter of a base as what the subtype put there. The texts that reflection has for
 * types are not used, since they differ from one JDK to the next.
 */
class TypeText {
    private static final Set<String> KNOWN = Set.of("java.lang", "java.util");

    private final Map<TypeVariable<?>, String> arguments;

    private TypeText(Map<TypeVariable<?>, String> arguments) {
        this.arguments = arguments;
    }

    /** Returns texts in which every type parameter stands for itself. */
    static TypeText plain() {
        return new TypeText(Map.of());
    }

    /** Returns the texts for what is declared in a supertype, given how the subtype names it. */
    TypeText inside(Type supertype) {
        if (!(supertype instanceof ParameterizedType parameterized)) {
            return plain();
        }
        Map<TypeVariable<?>, String> inside = new HashMap<>();
        TypeVariable<?>[] parameters = erased(supertype).getTypeParameters();
        for (int i = 0; i < parameters.length; i++) {
            inside.put(parameters[i], of(parameterized.getActualTypeArguments()[i]));
        }
        return new TypeText(inside);
    }

    static Class<?> erased(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    String of(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isArray() ? of(plain.getComponentType()) + "[]" : name(plain);
        }
        if (type instanceof ParameterizedType parameterized) {
            return name(erased(type)) + "<" + list(parameterized.getActualTypeArguments()) + ">";
        }
        if (type instanceof GenericArrayType array) {
            return of(array.getGenericComponentType()) + "[]";
        }
        if (type instanceof TypeVariable<?> variable) {
            return arguments.getOrDefault(variable, variable.getName());
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getLowerBounds().length > 0
                    ? "? super " + of(wildcard.getLowerBounds()[0])
                    : "?" + bounds(wildcard.getUpperBounds());
        }
        throw new IllegalArgumentException("no text for the type " + type);
    }

    String list(Type... types) {
        return Arrays.stream(types).map(this::of).collect(Collectors.joining(", "));
    }

    /** Returns the type parameters in angle brackets, or nothing if there are none. */
    String parameters(TypeVariable<?>... variables) {
        if (variables.length == 0) {
            return "";
        }
        return Arrays.stream(variables)
                .map(variable -> variable.getName() + bounds(variable.getBounds()))
                .collect(Collectors.joining(", ", "<", ">"));
    }

    private String bounds(Type... bounds) {
        List<Type> written =
                Arrays.stream(bounds).filter(bound -> bound != Object.class).toList();
        return written.isEmpty()
                ? ""
                : written.stream().map(this::of).collect(Collectors.joining(" & ", " extends ", ""));
    }

    private static String name(Class<?> type) {
        String name = type.getCanonicalName();
        return !type.isPrimitive() && KNOWN.contains(type.getPackageName())
                ? name.substring(type.getPackageName().length() + 1)
                : name;
    }
}
