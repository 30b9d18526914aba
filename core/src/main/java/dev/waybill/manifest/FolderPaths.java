package dev.waybill.manifest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * The files of a folder by their paths with {@code /}. A list that came with a checkout says which of them are removed, so
 * nothing outside the folder can be reached by it, links included.
 *
 * @param root the folder
 * @param real the folder, all links followed
 */
record FolderPaths(Path root, Path real) {

    static FolderPaths of(Path folder) throws IOException {
        return new FolderPaths(folder, folder.toRealPath());
    }

    Path file(String path) {
        try {
            return root.resolve(path);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "this system has no file name for '" + path
                            + "'. Choose another path, or start Java with a locale of UTF-8, as in LC_ALL=C.UTF-8.",
                    e);
        }
    }

    /**
     * Refuses a path that leads through a link, and a link where a file is written, the list included.
     *
     * @param before the paths that may be removed
     * @param written those that are written
     */
    void refuseOutside(Collection<String> before, Collection<String> written) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        before.forEach(path -> folders.addAll(foldersOf(path)));
        written.forEach(path -> folders.addAll(foldersOf(path)));
        for (Path folder : folders) {
            refuseLink(folder);
            if (Files.exists(folder) && !folder.toRealPath().startsWith(real)) {
                throw new IllegalStateException(folder + " is not in " + root + ": nothing was changed.");
            }
        }
        for (String path : written) {
            refuseLink(file(path));
        }
        refuseLink(file(FileIndex.NAME));
    }

    /** Refuses to write a file where a folder is, unless files that were written before are all that may be in it. */
    void refuseFolders(SortedSet<String> before, Collection<String> written) {
        for (String path : written) {
            SortedSet<String> below = before.tailSet(path + "/");
            boolean ours = !below.isEmpty() && below.first().startsWith(path + "/");
            if (!ours && Files.isDirectory(file(path))) {
                throw new IllegalStateException(file(path) + " is a folder, and a file of the manifest has to go there:"
                        + " nothing was changed. Remove it, or choose another path.");
            }
        }
    }

    private static void refuseLink(Path path) {
        if (Files.isSymbolicLink(path)) {
            throw new IllegalStateException(path + " is a symbolic link, which may lead out of the folder: nothing was"
                    + " changed. Put a real folder or file there, or remove it; if only .waybill-files leads to it, remove"
                    + " the line there.");
        }
    }

    /** Returns the folders between the root and a file, the nearest to the file first. */
    private List<Path> foldersOf(String path) {
        List<Path> folders = new ArrayList<>();
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            folders.add(file(path.substring(0, slash)));
        }
        return folders;
    }

    /** Removes files, and the folders that are empty then. Returns the paths of those that were there. */
    List<String> remove(List<String> stale) throws IOException {
        List<String> removed = new ArrayList<>();
        for (String path : stale) {
            Path file = file(path);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(file)) {
                Files.delete(file);
                removed.add(path);
            }
            for (Path folder : foldersOf(path)) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isEmpty(folder)) {
                    Files.delete(folder);
                }
            }
        }
        return removed;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }

    /** Removes what a run that was killed left of files that it had not finished. */
    void removeUnfinished() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(real, FreshFile.UNFINISHED)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
