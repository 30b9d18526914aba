package dev.waybill.diff;

/** Configuration that pods read. */
final class ConfigVerdicts {
    private ConfigVerdicts() {}

    static Verdict of(Pair pair, At at, ConfigReaders readers) {
        String kind = pair.after().id().kind();
        if (Tree.isTrue(pair.before().tree(), "immutable")) {
            return ImmutableFields.refused(kind, at.in("immutable") ? "immutable" : "value once it is immutable");
        }
        if (at.in("immutable")) {
            return Verdict.live("From now on its values can't be changed, and that can't be taken back.");
        }
        return Verdict.live(readers.sentence(pair.after().id()));
    }
}
