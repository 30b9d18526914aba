package dev.waybill.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * New content for a file, under a name of its own until it is whole.
 *
 * @param fresh where the content is meanwhile; on the same disk as the file, so that the move is atomic
 * @param file the file that it will replace, or be
 */
record FreshFile(Path fresh, Path file) {
    /** Which files of a folder are left of a process that was killed, as {@code Files.newDirectoryStream} takes it. */
    static final String UNFINISHED = ".waybill-*.tmp";

    static FreshFile in(Path folder, Path file) {
        // A UUID loads some 50 classes for its secure random numbers. This name may be guessed: write(..) refuses a
        // file that is there.
        String name = Long.toHexString(ThreadLocalRandom.current().nextLong());
        return new FreshFile(folder.resolve(".waybill-" + name + ".tmp"), file);
    }

    /** Writes the content, with the permissions of the file; a new file that holds secrets is its owner's alone. */
    void write(YamlFile.Content content, boolean secret) throws IOException {
        Set<PosixFilePermission> permissions = permissions(file, secret);
        Files.createFile(fresh);
        if (permissions != null) {
            Files.setPosixFilePermissions(fresh, permissions);
        }
        try (Utf8Output out = new Utf8Output(Files.newOutputStream(fresh, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        }
    }

    /** Waits for the disk. Without this a power cut may leave the new name with old or no bytes. */
    void force() {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the manifest to " + file, e);
        }
    }

    void replaceFile() throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes the content where it did not become the file. */
    void discard() throws IOException {
        Files.deleteIfExists(fresh);
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
}
