package dev.waybill.manifest;

import java.util.List;

/**
 * What {@link Manifest#writeTo(java.nio.file.Path, Layout)} did. Paths are relative to the folder, have {@code /} on every
 * system, and are sorted.
 *
 * @param written the files that are new or changed
 * @param unchanged the files that were right already, and were not touched
 * @param removed the files that an earlier run wrote and that are no longer part of the manifest
 */
public record WrittenFiles(List<String> written, List<String> unchanged, List<String> removed) {

    /** Takes copies of the lists. */
    public WrittenFiles {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        removed = List.copyOf(removed);
    }

    /** Returns how many files were written, unchanged and removed, and the paths of those that are different now. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(written.size())
                .append(" written, ")
                .append(unchanged.size())
                .append(" unchanged, ")
                .append(removed.size())
                .append(" removed");
        written.forEach(path -> text.append("\nwritten  ").append(path));
        removed.forEach(path -> text.append("\nremoved  ").append(path));
        return text.toString();
    }
}
