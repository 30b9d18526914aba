package dev.waybill.manifest;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The files and folders that a layout has given away. Windows and macOS take names that differ only in case for one, and
 * macOS also those that spell one letter in two ways, so those can't be side by side here either.
 */
final class TakenPaths {
    private final Map<String, Taken> taken = new HashMap<>();
    private final Layout layout;

    TakenPaths(Layout layout) {
        this.layout = layout;
    }

    private record Taken(String path, boolean folder, String subject) {}

    /** Gives a file away; {@code sharing} allows it to be taken already. */
    void take(String path, String subject, boolean sharing) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            Taken folder = new Taken(path.substring(0, slash), true, subject);
            Taken first = taken.putIfAbsent(folded(folder.path()), folder);
            if (first != null && (!first.folder() || !first.path().equals(folder.path()))) {
                throw clash(first, folder);
            }
        }
        Taken file = new Taken(path, false, subject);
        Taken first = taken.putIfAbsent(folded(path), file);
        if (first != null && !(sharing && !first.folder() && first.path().equals(path))) {
            throw clash(first, file);
        }
    }

    /** Returns one text for all spellings that are one name on some system. */
    static String folded(String path) {
        String composed = Normalizer.isNormalized(path, Normalizer.Form.NFC)
                ? path
                : Normalizer.normalize(path, Normalizer.Form.NFC);
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private IllegalArgumentException clash(Taken first, Taken second) {
        StringBuilder text = new StringBuilder(layout.toString())
                .append(" puts ")
                .append(first.subject())
                .append(" and ")
                .append(second.subject())
                .append(" at '")
                .append(first.path())
                .append('\'');
        if (!first.path().equals(second.path())) {
            text.append(" and '")
                    .append(second.path())
                    .append("', which are one ")
                    .append(first.folder() ? "folder" : "file")
                    .append(" on Windows and macOS");
        } else if (first.folder() != second.folder()) {
            text.append(", which can't be a file and a folder");
        }
        return new IllegalArgumentException(
                text.append(". Give one another name, or choose the paths with Layout.by(..).")
                        .toString());
    }
}
