package dev.waybill.kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files that become entries of a ConfigMap or Secret. A message names the path and never the content. */
final class EntryFiles {
    private EntryFiles() {}

    static Entry read(String subject, Path file) {
        Path path = file.toAbsolutePath();
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException(
                    subject + " file " + path + ": it is a directory. Use directory(..) for its files.");
        }
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException(subject + " file " + path + ": there is no such file.");
        }
        try {
            long size = Files.size(path);
            if (size > ContentKind.MOST_BYTES) {
                throw ContentKind.tooLarge(subject + " file " + path, size);
            }
            return Entry.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(subject + " file " + path + ": it can't be read.", e);
        }
    }

    /** Lists the regular files of a directory by name; those of its sub-directories are not among them. */
    static List<Path> list(String subject, Path directory) {
        Path path = directory.toAbsolutePath();
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException(subject + " directory " + path + ": there is no such directory.");
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .sorted((a, b) -> name(a).compareTo(name(b)))
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException(
                        subject + " directory " + path
                                + ": there is no file in it. Name the directory that holds the files; it is not searched deeper.");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(subject + " directory " + path + ": it can't be read.", e);
        }
    }

    static String name(Path file) {
        return file.toAbsolutePath().normalize().getFileName().toString();
    }
}
