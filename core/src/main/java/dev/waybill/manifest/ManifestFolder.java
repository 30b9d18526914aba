package dev.waybill.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A folder that holds the files of a manifest, and maybe files of others, which stay as they are. */
record ManifestFolder(Path folder) {

    /** Makes the files what they have to be, and removes those of earlier runs that are not among them. */
    WrittenFiles replaceWith(SortedMap<String, RenderedFile> files) {
        Map<String, FreshFile> changed = new TreeMap<>();
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            FolderPaths paths = FolderPaths.of(folder);
            SortedSet<String> before = FileIndex.in(folder).paths();
            paths.refuseOutside(before, files.keySet());
            paths.refuseFolders(before, files.keySet());
            paths.removeUnfinished();
            List<String> stale = without(before, files.keySet());
            try {
                prepare(paths, files, stale, changed);
                SortedSet<String> both = new TreeSet<>(before);
                both.addAll(files.keySet());
                // Whatever happens from here on, every file of this run and of those before is in the list.
                writeIndex(paths, both);
                List<String> removed = paths.remove(stale);
                for (FreshFile each : changed.values()) {
                    Files.createDirectories(Objects.requireNonNull(each.file().getParent(), "in the folder"));
                    each.replaceFile();
                }
                writeIndex(paths, files.keySet());
                return new WrittenFiles(
                        List.copyOf(changed.keySet()), without(files.keySet(), changed.keySet()), removed);
            } finally {
                for (FreshFile each : changed.values()) {
                    each.discard();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the manifest to " + folder, e);
        }
    }

    /** Writes what is new or different under other names: a full disk then leaves everything as it was. */
    private static void prepare(
            FolderPaths paths,
            SortedMap<String, RenderedFile> files,
            List<String> stale,
            Map<String, FreshFile> changed)
            throws IOException {
        Set<String> going = new HashSet<>();
        stale.forEach(path -> going.add(TakenPaths.folded(path)));
        for (Map.Entry<String, RenderedFile> each : files.entrySet()) {
            Path file = paths.file(each.getKey());
            RenderedFile content = each.getValue();
            // Where case does not matter, a file that is there may be the stale one of another spelling.
            if (going.contains(TakenPaths.folded(each.getKey())) || !holds(file, content.text())) {
                FreshFile fresh = FreshFile.in(paths.real(), file);
                changed.put(each.getKey(), fresh);
                fresh.write(out -> out.append(content.text()), content.secret());
            }
        }
        // All at once, because a disk takes many together in less than half of the time.
        changed.values().parallelStream().forEach(FreshFile::force);
    }

    private static boolean holds(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private static void writeIndex(FolderPaths paths, Iterable<String> sorted) throws IOException {
        String text = FileIndex.text(sorted);
        Path file = paths.file(FileIndex.NAME);
        if (!holds(file, text)) {
            new YamlFile(file).replaceWith(out -> out.append(text), false);
        }
    }

    private static List<String> without(Iterable<String> paths, Set<String> those) {
        List<String> rest = new ArrayList<>();
        for (String path : paths) {
            if (!those.contains(path)) {
                rest.add(path);
            }
        }
        return rest;
    }

    /** Compares the files with what they have to be. */
    Verification compareWith(SortedMap<String, RenderedFile> files) {
        List<Verification.Stale> stale = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> leftOver = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return new Verification(stale, List.copyOf(files.keySet()), leftOver);
        }
        try {
            FolderPaths paths = FolderPaths.of(folder);
            FileIndex index = FileIndex.in(folder);
            SortedSet<String> before = index.paths();
            paths.refuseOutside(before, files.keySet());
            for (Map.Entry<String, RenderedFile> each : files.entrySet()) {
                compare(paths.file(each.getKey()), each.getKey(), each.getValue(), stale, missing);
            }
            for (String path : without(before, files.keySet())) {
                if (Files.isRegularFile(paths.file(path), LinkOption.NOFOLLOW_LINKS)) {
                    leftOver.add(path);
                }
            }
            if (stale.isEmpty() && missing.isEmpty() && leftOver.isEmpty()) {
                RenderedFile expected = new RenderedFile(FileIndex.text(files.keySet()), false);
                compare(index.file(), FileIndex.NAME, expected, stale, missing);
            }
            return new Verification(stale, missing, leftOver);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the manifest in " + folder, e);
        }
    }

    private static void compare(
            Path file, String path, RenderedFile expected, List<Verification.Stale> stale, List<String> missing)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            missing.add(path);
            return;
        }
        // Git on Windows checks text out with CRLF.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
        if (!text.equals(expected.text())) {
            boolean veiled = expected.secret() || LineDiff.mentionsSecret(text);
            stale.add(veiled ? LineDiff.veiled(path, text, expected.text()) : LineDiff.of(path, text, expected.text()));
        }
    }
}
