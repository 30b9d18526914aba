package dev.waybill.rule.api;

/** Paths of volumes: of the files in them, and of what they are on the node. */
final class VolumePaths {
    private VolumePaths() {}

    /** The path of a file stays in the volume, and its first name is none that the kubelet keeps for itself. */
    static void ofFile(String path, At at, Causes causes) {
        LocalPaths.descending(path, at, causes);
        if (path.startsWith("..") && !LocalPaths.climbs(path)) {
            causes.as(ApiRules.MOUNT_PATH)
                    .invalid(at, path, "the path does not start with '..', which the kubelet keeps for itself");
        }
    }

    /** A path of the node may be absolute. */
    static void onNode(String path, At at, Causes causes) {
        if (LocalPaths.climbs(path)) {
            causes.as(ApiRules.MOUNT_PATH)
                    .invalid(at, path, "no part of the path is '..'", "Write the path that is meant.");
        }
    }
}
