package dev.waybill.presets.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs of this machine. Where one is missing, a test that needs it is skipped, but in CI it fails. */
final class Installed {
    private static final List<Path> FOLDERS = Stream.concat(
                    Stream.of(System.getenv("PATH").split(":")).map(Path::of),
                    Stream.of(Path.of("/usr/sbin"), Path.of("/sbin")))
            .toList();

    private Installed() {}

    /** Returns the path of a program, and skips the test without it. */
    static String need(String program, String debianPackage) {
        Optional<Path> found = find(program);
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(program + " is missing; CI installs the package " + debianPackage);
        }
        Assumptions.assumeTrue(
                found.isPresent(), () -> program + " is not installed here: apt-get install " + debianPackage);
        return found.orElseThrow().toString();
    }

    private static Optional<Path> find(String program) {
        Stream<Path> places = Stream.concat(FOLDERS.stream(), versions());
        return places.map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Debian keeps the servers of each version of PostgreSQL in a folder of its own. */
    private static Stream<Path> versions() {
        Path root = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.map(version -> version.resolve("bin")).toList().stream();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
