package dev.waybill.diff;

/** One object in both manifests. */
record Pair(Snapshot before, Snapshot after) {
    String groupKind() {
        return after.id().groupKind();
    }
}
