package dev.waybill.migration;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs what is written: finds methods by their names and arguments, as the compiler will. */
final class Reflection {
    /** The class behind the one static import. It stands above this package, which only writes its name. */
    static final Class<?> FACTORIES = factories();

    /** Stands for {@code null} among arguments. */
    static final Object NULL = new Object();

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class, double.class, Double.class);

    private Reflection() {}

    private static Class<?> factories() {
        try {
            return Class.forName("dev.waybill.Waybill");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Waybill is not whole", e);
        }
    }

    static Object callStatic(Class<?> type, String name, Object... arguments) throws Unsaid {
        return call(type, null, name, arguments);
    }

    static Object call(Object on, String name, Object... arguments) throws Unsaid {
        return call(on.getClass(), on, name, arguments);
    }

    static Object create(Class<?> type, Object... arguments) throws Unsaid {
        for (Constructor<?> each : type.getConstructors()) {
            Object[] fitted = fit(each, arguments);
            if (fitted != null) {
                return run(type.getSimpleName(), () -> each.newInstance(fitted));
            }
        }
        throw new Unsaid("no constructor of " + type + " takes these");
    }

    private static Object call(Class<?> type, @Nullable Object on, String name, Object... arguments) throws Unsaid {
        Method found = null;
        for (Method each : type.getMethods()) {
            if (each.getName().equals(name)
                    && Modifier.isStatic(each.getModifiers()) == (on == null)
                    && fit(each, arguments) != null
                    && (found == null || isCloser(each, found))) {
                found = each;
            }
        }
        if (found == null) {
            throw new Unsaid("no " + name + " of " + type + " takes these");
        }
        Method method = found;
        method.setAccessible(true); // public methods of package-private classes, as Waybill's factories are
        Object[] fitted = fit(method, arguments);
        return run(name, () -> method.invoke(on, fitted));
    }

    /** Of several that take the arguments the compiler picks the one that says most of their types. */
    private static boolean isCloser(Method next, Method known) {
        if (next.getParameterCount() != known.getParameterCount()) {
            return next.getParameterCount() > known.getParameterCount();
        }
        for (int i = 0; i < Math.min(next.getParameterCount(), known.getParameterCount()); i++) {
            Class<?> mine = next.getParameterTypes()[i];
            Class<?> other = known.getParameterTypes()[i];
            if (mine != other) {
                return other.isAssignableFrom(mine);
            }
        }
        return known.getReturnType().isAssignableFrom(next.getReturnType());
    }

    private static Object @Nullable [] fit(Executable method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (arguments.length == types.length && fits(types, arguments, types.length)) {
            return bare(arguments);
        }
        // Not isVarArgs(): the methods that the compiler adds for those of a package-private class don't say it.
        if (types.length == 0 || !types[types.length - 1].isArray()) {
            return null;
        }
        int fixed = types.length - 1;
        if (arguments.length < fixed || !fits(types, arguments, fixed)) {
            return null;
        }
        Class<?> item = types[fixed].getComponentType();
        Object rest = Array.newInstance(item, arguments.length - fixed);
        for (int i = fixed; i < arguments.length; i++) {
            if (!fits(item, arguments[i])) {
                return null;
            }
            Array.set(rest, i - fixed, arguments[i]);
        }
        Object[] fitted = new Object[types.length];
        System.arraycopy(arguments, 0, fitted, 0, fixed);
        fitted[fixed] = rest;
        return fitted;
    }

    private static Object[] bare(Object... arguments) {
        Object[] bare = new Object[arguments.length];
        for (int i = 0; i < bare.length; i++) {
            bare[i] = arguments[i] == NULL ? null : arguments[i];
        }
        return bare;
    }

    private static boolean fits(Class<?>[] types, Object[] arguments, int count) {
        for (int i = 0; i < count; i++) {
            if (!fits(types[i], arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Class<?> type, Object argument) {
        return BOXES.getOrDefault(type, type).isInstance(argument)
                || (argument == NULL && !type.isPrimitive())
                || (type == long.class && argument instanceof Integer)
                || (type == double.class && argument instanceof Integer);
    }

    /** What may throw when it is run. */
    private interface Run {
        @Nullable
        Object get() throws ReflectiveOperationException;
    }

    private static Object run(String name, Run code) throws Unsaid {
        Object result;
        try {
            result = code.get();
        } catch (InvocationTargetException e) {
            throw new Unsaid(name + " refuses these", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new Unsaid(name + " can't be called", e);
        }
        if (result == null) {
            throw new Unsaid(name + " gives nothing");
        }
        return result;
    }
}
