package dev.waybill.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A hash of settings and files: another one as soon as any of them changes. */
final class Stamp {
    private final MessageDigest digest;

    Stamp() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Counts settings, by their text. */
    Stamp with(List<Object> settings) {
        return with(settings.toString());
    }

    private Stamp with(String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Counts a file, a jar mostly, by its size and time, and the files of a folder by what is in them; or that it is not there. */
    Stamp with(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return with(
                    path + " " + (Files.exists(path) ? Files.size(path) + " " + Files.getLastModifiedTime(path) : "-"));
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(path)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        with(path + " " + files.size());
        for (Path file : files) {
            with(file + " " + Files.size(file));
            digest.update(Files.readAllBytes(file));
        }
        return this;
    }

    /** Returns the hash. */
    @Override
    public String toString() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be cloned", e);
        }
    }
}
