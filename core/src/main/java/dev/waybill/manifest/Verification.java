package dev.waybill.manifest;

import java.util.List;

/**
 * How the files of a folder differ from what a manifest would write there. Paths are relative to the folder, have {@code /} on
 * every system, and are sorted. The list of written files, {@code .waybill-files}, counts as a file where nothing else
 * differs.
 *
 * @param stale the files with another content
 * @param missing the files that are not there
 * @param leftOver the files that an earlier run wrote and that are no longer part of the manifest
 */
public record Verification(List<Stale> stale, List<String> missing, List<String> leftOver) {

    /** Takes copies of the lists. */
    public Verification {
        stale = List.copyOf(stale);
        missing = List.copyOf(missing);
        leftOver = List.copyOf(leftOver);
    }

    /**
     * A file with another content.
     *
     * @param path the file
     * @param line the first line of the file that differs, from 1
     * @param diff the lines that differ, {@code -} for those of the file and {@code +} for those of the manifest; a long one is
     *     cut. Where either holds a Secret, a sentence that says so in their place
     */
    public record Stale(String path, int line, String diff) {}

    /** Tells whether the files are what the manifest would write. */
    public boolean isCurrent() {
        return stale.isEmpty() && missing.isEmpty() && leftOver.isEmpty();
    }

    /** Returns everything that differs, for people. */
    @Override
    public String toString() {
        if (isCurrent()) {
            return "current";
        }
        StringBuilder text = new StringBuilder()
                .append("not current: ")
                .append(stale.size())
                .append(" stale, ")
                .append(missing.size())
                .append(" missing, ")
                .append(leftOver.size())
                .append(" left over");
        for (Stale each : stale) {
            text.append("\nstale      ").append(each.path());
            each.diff().lines().forEach(line -> text.append("\n    ").append(line));
        }
        missing.forEach(path -> text.append("\nmissing    ").append(path));
        leftOver.forEach(path -> text.append("\nleft over  ").append(path));
        return text.append("\nWrite the folder anew with writeTo(..), and commit it.")
                .toString();
    }
}
