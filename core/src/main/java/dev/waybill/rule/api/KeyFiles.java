package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.KeyToPath;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that are made from the keys of a ConfigMap or a Secret. */
final class KeyFiles {
    private static final int MAX_MODE = 0777;

    private KeyFiles() {}

    static void check(@Nullable List<KeyToPath> items, At at, Causes causes) {
        int index = 0;
        for (KeyToPath item : Present.items(items)) {
            check(item == null ? new KeyToPath() : item, at.index(index++), causes);
        }
    }

    private static void check(KeyToPath item, At at, Causes causes) {
        if (Present.isBlank(item.getKey())) {
            causes.required(at.child("key"), "Name the key.");
        }
        String path = Present.text(item.getPath());
        if (path.isEmpty()) {
            causes.required(at.child("path"), "Name the file that the key becomes.");
        }
        VolumePaths.ofFile(path, at.child("path"), causes);
        mode(item.getMode(), at.child("mode"), causes);
    }

    /** Refuses a file that another one of the same volume hides. The server names the volume's source as a whole. */
    static void unique(@Nullable String path, Set<String> paths, At at, Causes causes) {
        if (!Present.isBlank(path) && !paths.add(path)) {
            causes.as(ApiRules.DUPLICATE_VALUE)
                    .invalid(at, path, "each file of a projected volume has a path of its own", "Rename one of them.");
        }
    }

    /** Checks permission bits. */
    static void mode(@Nullable Integer mode, At at, Causes causes) {
        if (mode != null && (mode < 0 || mode > MAX_MODE)) {
            causes.invalid(at, mode, "a mode is between 0 and 0777 in octal, which is 511 in decimal", octal(mode));
        }
    }

    /** The usual reason: octal digits, read as a decimal number. */
    private static String octal(int mode) {
        try {
            int meant = Integer.parseInt(Integer.toString(mode), 8);
            return meant >= 0 && meant <= MAX_MODE ? "For the octal 0" + mode + " write " + meant + "." : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
