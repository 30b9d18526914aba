package dev.waybill.kind.volume;

/** What has to be at a path of the node: {@code hostPath.type}. */
public enum HostPathType {
    /** A directory; an empty one is made where there is nothing. */
    DIRECTORY_OR_CREATE("DirectoryOrCreate"),
    /** A directory. */
    DIRECTORY("Directory"),
    /** A file; an empty one is made where there is nothing. */
    FILE_OR_CREATE("FileOrCreate"),
    /** A file. */
    FILE("File"),
    /** A Unix socket. */
    SOCKET("Socket"),
    /** A character device. */
    CHAR_DEVICE("CharDevice"),
    /** A block device. */
    BLOCK_DEVICE("BlockDevice");

    private final String text;

    HostPathType(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
