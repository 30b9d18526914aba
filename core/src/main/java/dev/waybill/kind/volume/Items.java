package dev.waybill.kind.volume;

import io.fabric8.kubernetes.api.model.KeyToPath;

/** Keys of a ConfigMap or Secret as files. */
final class Items {
    private Items() {}

    static KeyToPath item(String key, String path) {
        if (path.isEmpty() || path.startsWith("/") || ("/" + path + "/").contains("/../")) {
            throw new IllegalArgumentException("file path '" + path + "' for key '" + key
                    + "': a path inside the volume is allowed, relative and without '..'.");
        }
        KeyToPath item = new KeyToPath();
        item.setKey(key);
        item.setPath(path);
        return item;
    }

    static KeyToPath item(String key, String path, int mode) {
        checkMode(mode);
        KeyToPath item = item(key, path);
        item.setMode(mode);
        return item;
    }

    static void checkMode(int mode) {
        if (mode < 0 || mode > 0777) {
            throw new IllegalArgumentException("file mode " + mode + ": 0 to 0777 is allowed. Write it in octal, as 0"
                    + Integer.toOctalString(0640) + ".");
        }
    }
}
