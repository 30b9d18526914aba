package dev.waybill.diff;

import dev.waybill.manifest.LineDiff;
import dev.waybill.manifest.Manifest;
import dev.waybill.yaml.ReadProblem;
import dev.waybill.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Why a snapshot test fails, in words. */
final class SnapshotFailure {
    private static final int MOST_PROBLEMS = 5;

    private SnapshotFailure() {}

    static String text(Path received, Path approved, Manifest manifest) {
        String now = read(received);
        String before = read(approved);
        StringBuilder text = new StringBuilder();
        if (before.isBlank()) {
            text.append("Nothing is approved yet.\n\n");
            files(received, approved, text);
            return text.append(
                            "Read the received file. When it is right, rename it to the approved one and commit it.\n")
                    .toString();
        }
        List<ReadProblem> problems = unreadable(name(approved), before);
        Diff diff = Diff.between(Snapshot.of(Manifest.read(before)), withLines(Manifest.read(now), manifest));
        if (!problems.isEmpty()) {
            text.append("Something is wrong in the approved file:\n");
            problems.stream()
                    .limit(MOST_PROBLEMS)
                    .forEach(each -> text.append(each).append('\n'));
            text.append('\n');
        }
        if (!diff.isEmpty()) {
            text.append("The manifest differs from what was approved.\n\n").append(diff);
        } else {
            text.append("The objects are those that were approved; only the text differs.\n\n")
                    .append(LineDiff.between(before, now).stripTrailing())
                    .append('\n');
        }
        files(received, approved, text.append('\n'));
        return text.append("When the change is meant, replace the approved file by the received one and commit it.\n")
                .toString();
    }

    /** What keeps objects of the text from being read: the marks of a merge, mostly. */
    private static List<ReadProblem> unreadable(String name, String text) {
        return YamlReader.read(name, text).problems().stream()
                .filter(problem -> problem.object() < 0)
                .toList();
    }

    /** What was written may hide or scrub what the manifest says, so the texts are compared and it gives the lines alone. */
    private static Map<Object, Snapshot> withLines(Manifest received, Manifest manifest) {
        Map<Object, Snapshot> objects = Snapshot.of(received);
        Map<Object, Snapshot> made = Snapshot.of(manifest);
        objects.replaceAll((key, object) -> {
            Snapshot source = made.get(key);
            return source == null ? object : object.from(source.source());
        });
        return objects;
    }

    private static String read(Path file) {
        try {
            // Git on Windows checks text out with CRLF.
            return Files.exists(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n")
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void files(Path received, Path approved, StringBuilder text) {
        text.append("received  ").append(shown(received)).append('\n');
        text.append("approved  ").append(shown(approved)).append('\n');
    }

    /** From the working directory, with slashes on every system, so that the message is the same for everybody. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path path = file.toAbsolutePath().normalize();
        return path.startsWith(here) ? here.relativize(path).toString().replace('\\', '/') : path.toString();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
