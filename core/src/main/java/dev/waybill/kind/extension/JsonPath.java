package dev.waybill.kind.extension;

/** A path into a custom resource, which starts with a dot. */
final class JsonPath {
    private JsonPath() {}

    static String check(String subject, String path) {
        if (!path.startsWith(".") || path.length() == 1) {
            throw new IllegalArgumentException(subject + " '" + path
                    + "': a path starts with '.' and names a field. Write one like '.spec.replicas'.");
        }
        return path;
    }

    /** Checks a path that only follows fields below one of the prefixes: no lists, no filters. */
    static String check(String subject, String path, String... prefixes) {
        check(subject, path);
        for (String prefix : prefixes) {
            if (path.startsWith(prefix) && path.length() > prefix.length() && path.indexOf('[') < 0) {
                return path;
            }
        }
        throw new IllegalArgumentException(subject + " '" + path + "': a field below " + String.join(" or ", prefixes)
                + " is allowed, without '['. Write one like '" + prefixes[0] + "replicas'.");
    }
}
