package dev.waybill.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** A file that is replaced as a whole or not at all. */
record YamlFile(Path path) {
    private static final String DEFAULT_NAME = "manifest.yaml";

    static YamlFile at(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        boolean file = name.endsWith(".yaml") || name.endsWith(".yml");
        return new YamlFile(file ? path : path.resolve(DEFAULT_NAME));
    }

    /**
     * Replaces the file behind {@code path}, a link included, and keeps its permissions. A new file that holds secrets can
     * be read by its owner alone.
     */
    void replaceWith(Content content, boolean secret) {
        Path file = real(path);
        Path folder = Objects.requireNonNull(file.getParent(), "a file is in a folder");
        FreshFile fresh = FreshFile.in(folder, file);
        try {
            Files.createDirectories(folder);
            try {
                fresh.write(content, secret);
                fresh.force();
                fresh.replaceFile();
            } finally {
                fresh.discard();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the manifest to " + path, e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath(); // it is not there yet
        }
    }

    /** What is written. */
    interface Content {
        void writeTo(Appendable out) throws IOException;
    }
}
