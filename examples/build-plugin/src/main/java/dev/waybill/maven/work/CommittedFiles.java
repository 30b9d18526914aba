package dev.waybill.maven.work;

import dev.waybill.diff.Diff;
import dev.waybill.manifest.Layout;
import dev.waybill.manifest.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files as they are, compared with those that would be written. */
final class CommittedFiles {
    private CommittedFiles() {}

    static Diff diff(Path folder, Manifest manifest, Layout layout) {
        try {
            Path fresh = Files.createTempDirectory("waybill");
            try {
                // Compared as files on both sides: a layout may add to the objects, as sync waves do.
                manifest.writeTo(fresh, layout);
                return Diff.between(Manifest.readWritten(folder), Manifest.readWritten(fresh));
            } finally {
                delete(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare " + folder, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }
}
