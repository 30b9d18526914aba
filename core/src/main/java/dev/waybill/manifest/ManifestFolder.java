package dev.waybill.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** A folder that holds the files of a manifest, and maybe files of others, which stay as they are. */
record ManifestFolder(Path folder) {

    /** Makes the files what they have to be, and removes those of earlier runs that are not among them. */
    WrittenFiles replaceWith(SortedMap<String, RenderedFile> files) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            FolderPaths paths = FolderPaths.of(folder);
            FileIndex index = FileIndex.in(folder);
            SortedSet<String> before = index.paths();
            SortedSet<String> both = new TreeSet<>(before);
            both.addAll(files.keySet());
            paths.refuseOutside(both, files.keySet());

            // Whatever happens from here on, every file of this run and of those before is in the list.
            paths.removeUnfinished(both);
            writeIndex(paths, both);
            List<String> removed = paths.remove(without(before, files.keySet()));
            List<String> written = new ArrayList<>();
            List<String> unchanged = new ArrayList<>();
            for (Map.Entry<String, RenderedFile> each : files.entrySet()) {
                boolean changed = write(paths.file(each.getKey()), each.getValue());
                (changed ? written : unchanged).add(each.getKey());
            }
            writeIndex(paths, files.keySet());
            return new WrittenFiles(written, unchanged, removed);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the manifest to " + folder, e);
        }
    }

    private static void writeIndex(FolderPaths paths, Iterable<String> sorted) throws IOException {
        write(paths.file(FileIndex.NAME), new RenderedFile(FileIndex.text(sorted), false));
    }

    private static boolean write(Path file, RenderedFile content) throws IOException {
        byte[] bytes = content.text().getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return false;
        }
        new YamlFile(file).replaceWith(out -> out.append(content.text()), content.secret());
        return true;
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
            boolean veiled = expected.secret() || mentionsSecret(text);
            stale.add(
                    veiled
                            ? LineDiff.veiled(path, text, expected.text())
                            : LineDiff.of(path, text, expected.text()));
        }
    }

    /** Tells whether a text, which may be no YAML at all, looks as if a Secret were in it. */
    private static boolean mentionsSecret(String text) {
        return text.lines().anyMatch(line -> line.contains("kind") && line.contains("Secret"));
    }
}
