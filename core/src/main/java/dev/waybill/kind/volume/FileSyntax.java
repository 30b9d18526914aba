package dev.waybill.kind.volume;

/** What a file of a volume may be like: its path, mode and owner. */
final class FileSyntax {
    /** The mode bits of a file. */
    static final int MOST_MODE = 0777;

    private FileSyntax() {}

    static String path(String subject, String path) {
        if (path.isEmpty() || path.startsWith("/") || path.startsWith("..") || ("/" + path + "/").contains("/../")) {
            throw new IllegalArgumentException(subject + " path '" + path
                    + "': a path inside the volume is allowed, relative, without '..' and not starting with it.");
        }
        return path;
    }

    static void mode(int mode) {
        mode("file mode", mode, MOST_MODE);
    }

    static void mode(String subject, int mode, int most) {
        if (mode < 0 || mode > most) {
            throw new IllegalArgumentException(subject + " " + mode + ": 0 to 0" + Integer.toOctalString(most)
                    + " is allowed. Write it in octal, as 0640.");
        }
    }

    // validation.IsValidUserID: a user id is an int32 for Kubernetes.
    static void user(long uid) {
        if (uid < 0 || uid > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("file user " + uid + ": 0 to " + Integer.MAX_VALUE + " is allowed.");
        }
    }
}
