package dev.waybill.manifest;

import dev.waybill.value.Quoted;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Which paths may be written, and removed, in a folder: those that lead to the same file below it on every system. */
final class FilePath {
    /** What Windows has in no name; it also keeps drives and streams out. */
    private static final String FORBIDDEN = "<>:\"|?*";

    private FilePath() {}

    /** Returns what is wrong with a path, as a sentence with the way out; null when nothing is. */
    static @Nullable String problem(@Nullable String path) {
        if (path == null || path.isBlank()) {
            return "there is no path. Give one that ends in .yaml, as in 'shop/orders.yaml'.";
        }
        if (path.indexOf('\\') >= 0) {
            return "the path " + Quoted.of(path) + " has a '\\'. Write '/', which is right on every system.";
        }
        if (path.startsWith("/")) {
            return "the path " + Quoted.of(path) + " is absolute. Write it from the folder, without the '/' in front.";
        }
        if (!path.endsWith(".yaml") && !path.endsWith(".yml")) {
            return "the path " + Quoted.of(path)
                    + " does not end in .yaml or .yml, so kubectl would not read the file.";
        }
        for (String part : path.split("/", -1)) {
            String problem = problemOfPart(part);
            if (problem != null) {
                return "the path " + Quoted.of(path) + " " + problem;
            }
        }
        if (path.startsWith(FileIndex.NAME + "/")) {
            return "the path " + Quoted.of(path)
                    + " has a folder where the list of written files is. Choose another name.";
        }
        return null;
    }

    private static @Nullable String problemOfPart(String part) {
        if (part.isEmpty()) {
            return "has a part without a name. Write one '/' between two names.";
        }
        if (part.equals(".") || part.equals("..")) {
            return "has '" + part + "' in it. A path leads straight to a file in the folder.";
        }
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (FORBIDDEN.indexOf(c) >= 0 || Character.isISOControl(c)) {
                return "has the character " + Quoted.of(String.valueOf(c)) + ", which Windows has in no file name.";
            }
        }
        if (part.endsWith(".") || part.endsWith(" ")) {
            return "has a name that ends in a dot or a space, which Windows drops. Leave it out.";
        }
        if (FileName.isDevice(part)) {
            return "has the name " + Quoted.of(part) + ", which is a device on Windows. Choose another name.";
        }
        if (part.getBytes(StandardCharsets.UTF_8).length > FileName.MAX_BYTES) {
            return "has a name of more than " + FileName.MAX_BYTES + " bytes, which no file system takes. Shorten it.";
        }
        return null;
    }
}
