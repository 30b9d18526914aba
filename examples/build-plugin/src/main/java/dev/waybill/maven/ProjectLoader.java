package dev.waybill.maven;

import dev.waybill.maven.shared.Refusal;
import dev.waybill.maven.shared.Work;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads the project's classes with the project's dependencies, its version of Waybill among them, and with nothing of Maven.
 *
 * <p>So the plugin renders with the very Waybill that the project is compiled against and tested with, whatever version that
 * is, and its fabric8 and Jackson. The plugin's own side has no Waybill at all. The classes of {@code dev.waybill.maven.work} come
 * from the plugin's jar, which is the last of the class path here, so that they see what the project sees; only those of
 * {@code dev.waybill.maven.shared} are the plugin's own, because both sides talk by them.
 */
final class ProjectLoader extends URLClassLoader {
    private static final String SHARED = Work.class.getPackageName() + ".";
    private static final String WORK = "dev.waybill.maven.work.ManifestWork";

    static {
        registerAsParallelCapable();
    }

    private ProjectLoader(URL[] urls) {
        super("project", urls, ClassLoader.getPlatformClassLoader());
    }

    static ProjectLoader of(List<Path> classPath) throws IOException {
        URL[] urls = new URL[classPath.size() + 1];
        for (int i = 0; i < classPath.size(); i++) {
            urls[i] = classPath.get(i).toUri().toURL();
        }
        urls[classPath.size()] = own().toUri().toURL();
        return new ProjectLoader(urls);
    }

    /** Returns the jar of the plugin. */
    static Path own() {
        try {
            return Path.of(ProjectLoader.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the plugin comes from a file", e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return name.startsWith(SHARED)
                ? Class.forName(name, false, ProjectLoader.class.getClassLoader())
                : super.findClass(name);
    }

    /** Makes the work that uses the project's Waybill. */
    Work work() throws Refusal {
        if (findResource("dev/waybill/manifest/ManifestSource.class") == null) {
            throw new Refusal("the project has no waybill-core with a ManifestSource among its dependencies."
                    + " Add dev.waybill:waybill-core, with the scope provided if the app itself does not need it.");
        }
        try {
            return (Work) loadClass(WORK).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new Refusal("cannot make " + WORK, e);
        }
    }
}
