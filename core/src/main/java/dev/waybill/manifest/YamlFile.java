package dev.waybill.manifest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that is replaced as a whole or not at all. */
record YamlFile(Path path) {
    /** Which files of a folder are left of a process that was killed, as {@code Files.newDirectoryStream} takes it. */
    static final String UNFINISHED = ".waybill-*.tmp";

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
        Path fresh = folder.resolve(".waybill-" + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(folder);
            try {
                write(fresh, content, permissions(file, secret));
                move(fresh, file);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the manifest to " + path, e);
        }
    }

    private static void write(Path file, Content content, @Nullable Set<PosixFilePermission> permissions)
            throws IOException {
        Files.createFile(file);
        if (permissions != null) {
            Files.setPosixFilePermissions(file, permissions);
        }
        try (Writer out =
                new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        }
        // Without this a power cut may leave the new name with old or no bytes.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void move(Path fresh, Path path) throws IOException {
        try {
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath(); // it is not there yet
        }
    }

    /** Returns the permissions that the fresh file needs; null for the default, and where there are none of the kind. */
    private static @Nullable Set<PosixFilePermission> permissions(Path file, boolean secret) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return null;
        }
        if (Files.exists(file)) {
            return Files.getPosixFilePermissions(file);
        }
        return secret ? PosixFilePermissions.fromString("rw-------") : null;
    }

    /** What is written. */
    interface Content {
        void writeTo(Appendable out) throws IOException;
    }
}
