package dev.waybill.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the sample project, to be changed as its engineer would. */
record Sample(Path folder) {
    private static final Path ORIGINAL = Path.of("sample");
    static final String SOURCE = "src/main/java/io/acme/shop/ShopManifests.java";
    static final String ENV = "src/main/java/io/acme/shop/Env.java";

    /** Copies what is committed of the sample, and not what somebody built in it. */
    static Sample copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path path = ORIGINAL.relativize(file);
                if (!path.startsWith("target")) {
                    Path copy = folder.resolve(path);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        // Else Maven takes the settings of the project around it.
        Files.createDirectories(folder.resolve(".mvn"));
        return new Sample(folder);
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    String text(String path) throws IOException {
        return Files.readString(file(path));
    }

    /** Replaces a text that has to be there. */
    Sample edit(String path, String before, String after) throws IOException {
        String text = text(path);
        assertThat(text).contains(before);
        Files.writeString(file(path), text.replace(before, after));
        return this;
    }

    /** Returns the line, as in {@code Shop.java:12}, of the first text like this. */
    String place(String path, String text) throws IOException {
        List<String> lines = Files.readAllLines(file(path));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return file(path).getFileName() + ":" + (i + 1);
            }
        }
        throw new AssertionError("no '" + text + "' in " + path);
    }

    /** Returns all files with their content, and the time at which each was written. */
    List<String> files(String below) {
        try (Stream<Path> files = Files.walk(file(below))) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(Sample::described)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String described(Path file) {
        try {
            return file + " " + Files.getLastModifiedTime(file) + "\n" + Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
