package dev.waybill.rule.api;

/** Paths that must stay below a directory: in a volume, or among the profiles of a node. */
final class LocalPaths {
    private LocalPaths() {}

    /** The path is relative and does not climb. */
    static void descending(String path, At at, Causes causes) {
        if (path.startsWith("/")) {
            causes.as(ApiRules.INNER_PATH).invalid(at, path, "the path is relative", "Leave out the '/' in front.");
        }
        if (climbs(path)) {
            causes.as(ApiRules.INNER_PATH).invalid(at, path, "no part of the path is '..'");
        }
    }

    /** Whether a part of the path is {@code ..}. */
    static boolean climbs(String path) {
        return ("/" + path + "/").contains("/../");
    }
}
