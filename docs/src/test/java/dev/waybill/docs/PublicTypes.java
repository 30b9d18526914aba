package dev.waybill.docs;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of a module that its user can name, nested ones too, by name. */
class PublicTypes {
    private PublicTypes() {}

    /** Returns the public types beside a type: those of the folder or the jar it was loaded from. */
    static List<Class<?>> ofModule(Class<?> type) throws IOException, URISyntaxException, ClassNotFoundException {
        Path location =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(location)) {
            return below(location);
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + location.toUri()), Map.of())) {
            return below(jar.getPath("/"));
        }
    }

    private static List<Class<?>> below(Path root) throws IOException, ClassNotFoundException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        List<Class<?>> types = new ArrayList<>();
        for (Path file : files) {
            String path = root.relativize(file).toString();
            if (path.endsWith("-info.class")) {
                continue;
            }
            String name = path.substring(0, path.length() - ".class".length())
                    .replace(root.getFileSystem().getSeparator(), ".");
            Class<?> type = Class.forName(name, false, PublicTypes.class.getClassLoader());
            if (isPublic(type)) {
                types.add(type);
            }
        }
        types.sort(Comparator.comparing(Class::getName));
        return types;
    }

    /** Returns whether a type and all that it stands in are public. */
    static boolean isPublic(Class<?> type) {
        for (@Nullable Class<?> each = type; each != null; each = each.getDeclaringClass()) {
            if (!Modifier.isPublic(each.getModifiers()) || each.isAnonymousClass() || each.isLocalClass()) {
                return false;
            }
        }
        return true;
    }
}
