package dev.waybill.manifest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the classes of engineers that give manifests, and tells what is wrong with one that can't be used. */
final class ManifestSources {
    private static final String SERVICES = "META-INF/services/" + ManifestSource.class.getName();

    private ManifestSources() {}

    static ManifestSource named(String className, ClassLoader loader) {
        Objects.requireNonNull(className, "class name");
        try {
            return made(Class.forName(className.strip(), false, Objects.requireNonNull(loader, "class loader")));
        } catch (ClassNotFoundException e) {
            throw refused(
                    className,
                    "is not on the class path. Write the full name, package included, and '$' before a nested class.",
                    e);
        } catch (LinkageError e) {
            throw refused(className, "can't be loaded: " + e, e);
        }
    }

    static SortedMap<String, ManifestSource> all(ClassLoader loader) {
        SortedMap<String, ManifestSource> sources = new TreeMap<>();
        try {
            ServiceLoader.load(ManifestSource.class, Objects.requireNonNull(loader, "class loader")).stream()
                    .forEach(found -> sources.put(found.type().getName(), made(found.type())));
        } catch (ServiceConfigurationError e) {
            throw new IllegalArgumentException(
                    "a class that " + SERVICES + " names can't be used. " + e.getMessage(), e);
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException(
                    "no ManifestSource is registered. Write the full name of your class into " + SERVICES
                            + " among the resources, or give the name where the build asks for it.");
        }
        return Collections.unmodifiableSortedMap(sources);
    }

    private static ManifestSource made(Class<?> type) {
        String name = type.getName();
        if (!ManifestSource.class.isAssignableFrom(type)) {
            throw refused(
                    name,
                    isSourceOfAnotherLoader(type)
                            ? "is a ManifestSource of another copy of Waybill. Load it and Waybill with one class loader."
                            : "is no ManifestSource. Let it implement " + ManifestSource.class.getName() + ".",
                    null);
        }
        if (!Modifier.isPublic(type.getModifiers()) || Modifier.isAbstract(type.getModifiers())) {
            throw refused(name, "can't be made, because it is not public, or abstract. Make it a public class.", null);
        }
        try {
            return (ManifestSource) type.getConstructor().newInstance();
        } catch (NoSuchMethodException e) {
            throw refused(name, "has no public constructor without parameters. Add one.", e);
        } catch (InvocationTargetException e) {
            throw refused(name, "can't be made: its constructor throws " + e.getCause(), e.getCause());
        } catch (ExceptionInInitializerError e) {
            throw refused(name, "can't be made: its static fields throw " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw refused(name, "can't be made: " + e, e);
        }
    }

    private static boolean isSourceOfAnotherLoader(Class<?> type) {
        for (Class<?> each : type.getInterfaces()) {
            if (each.getName().equals(ManifestSource.class.getName())) {
                return true;
            }
        }
        return false;
    }

    private static IllegalArgumentException refused(String name, String problem, @Nullable Throwable cause) {
        return new IllegalArgumentException("the manifest source '" + name + "' " + problem, cause);
    }
}
