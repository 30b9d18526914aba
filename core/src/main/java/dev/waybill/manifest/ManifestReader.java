package dev.waybill.manifest;

import dev.waybill.kind.YamlObject;
import dev.waybill.rule.ObjectName;
import dev.waybill.rule.TextProblem;
import dev.waybill.yaml.ReadObject;
import dev.waybill.yaml.ReadProblem;
import dev.waybill.yaml.ReadYaml;
import dev.waybill.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the objects of texts and files, and what is wrong with the text. */
final class ManifestReader {
    private final List<Entry> entries = new ArrayList<>();
    private final List<TextProblem> problems = new ArrayList<>();

    static ManifestReader of(String source, String text) {
        ManifestReader reader = new ManifestReader();
        reader.add(YamlReader.read(source, text));
        return reader;
    }

    static ManifestReader of(Path path) {
        ManifestReader reader = new ManifestReader();
        try {
            if (Files.isDirectory(path)) {
                for (Path file : files(path)) {
                    reader.add(YamlReader.read(file));
                }
            } else {
                reader.add(YamlReader.read(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read manifests from " + path, e);
        }
        return reader;
    }

    /** Reads the files that are in the list of the folder and are there. */
    static ManifestReader ofWritten(Path folder) {
        ManifestReader reader = new ManifestReader();
        try {
            for (String path : FileIndex.in(folder).paths()) {
                Path file = folder.resolve(path);
                if (!path.equals(RenderedFile.KUSTOMIZATION) && Files.isRegularFile(file)) {
                    reader.add(YamlReader.read(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read manifests from " + folder, e);
        }
        return reader;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> isManifest(file) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isManifest(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    private void add(ReadYaml read) {
        int first = entries.size();
        for (ReadObject object : read.objects()) {
            entries.add(new Entry(YamlObject.read(object.model(), object.places()), null, Map.of()));
        }
        for (ReadProblem problem : read.problems()) {
            problems.add(new TextProblem(
                    problem.rule(),
                    problem.object() < 0 ? ObjectName.NONE : name(entries.get(first + problem.object())),
                    problem.place(),
                    problem.path(),
                    problem.problem() + ".",
                    problem.fix()));
        }
    }

    private static ObjectName name(Entry entry) {
        return ObjectName.of(entry.object().toModel());
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    List<TextProblem> problems() {
        return List.copyOf(problems);
    }
}
