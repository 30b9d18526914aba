package dev.waybill.manifest;

import java.util.SortedMap;

/**
 * Gives the manifest of an environment. An engineer's class implements it; a build plugin finds the class by its name or among
 * the registered ones, and writes, verifies or checks what it gives. The class is public and has a public constructor without
 * parameters.
 *
 * <pre>{@code
 * public final class Shop implements ManifestSource {
 *     @Override
 *     public Manifest manifestFor(String environment) {
 *         Env env = Env.valueOf(environment.toUpperCase(Locale.ROOT));
 *         return manifest(configMap("shop").entry("TOKEN_EXPIRY", env.expiry)).namespace("shop");
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface ManifestSource {

    /**
     * Returns the manifest of an environment, the same for the same name, always.
     *
     * @param environment the name as the build has it, as in {@code prod}
     * @throws IllegalArgumentException for an environment that is not known
     */
    Manifest manifestFor(String environment);

    /**
     * Makes the source that is of a class.
     *
     * @param className the full name, package included; a nested class is {@code io.acme.Shop$Sources}
     * @param loader what loads the class, and Waybill for it
     * @throws IllegalArgumentException when there is no such class, when it is no source, and when it can't be made
     */
    static ManifestSource named(String className, ClassLoader loader) {
        return ManifestSources.named(className, loader);
    }

    /**
     * Makes the sources that are registered for {@link java.util.ServiceLoader}: the names of their classes stand in
     * {@code META-INF/services/dev.waybill.manifest.ManifestSource}, one a line.
     *
     * @param loader what finds the files, and loads the classes and Waybill for them
     * @return the sources by the names of their classes, in the order of the names
     * @throws IllegalArgumentException when none is registered, and when one can't be made
     */
    static SortedMap<String, ManifestSource> all(ClassLoader loader) {
        return ManifestSources.all(loader);
    }
}
