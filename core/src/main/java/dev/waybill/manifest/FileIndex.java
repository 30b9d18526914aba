package dev.waybill.manifest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/** The list of the files that were written into a folder: sorted, a path a line, each line with LF. */
record FileIndex(Path file) {
    static final String NAME = ".waybill-files";

    static FileIndex in(Path folder) {
        return new FileIndex(folder.resolve(NAME));
    }

    /**
     * Returns the paths; none where there is no list. It comes from Git, and files are removed by it, so every line has to be
     * a path that could have been written.
     */
    SortedSet<String> paths() throws IOException {
        SortedSet<String> paths = new TreeSet<>();
        int number = 0;
        for (String line : text().split("\n", -1)) {
            number++;
            if (line.isEmpty()) {
                continue;
            }
            String problem = FilePath.problem(line);
            if (problem != null) {
                throw new IllegalStateException(file + ":" + number + ": " + problem
                        + " No run writes such a line, so nothing was changed: remove it.");
            }
            paths.add(line);
        }
        return paths;
    }

    private String text() throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return "";
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    static String text(Iterable<String> sorted) {
        StringBuilder text = new StringBuilder();
        sorted.forEach(path -> text.append(path).append('\n'));
        return text.toString();
    }
}
