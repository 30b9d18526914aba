package dev.waybill.presets;

/** What every policy of Waybill says of itself. */
abstract class Described implements Policy {
    private final String id;
    private final String sets;
    private final String why;
    private final String source;

    Described(String id, String sets, String why, String source) {
        this.id = id;
        this.sets = sets;
        this.why = why;
        this.source = source;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String sets() {
        return sets;
    }

    @Override
    public final String why() {
        return why;
    }

    @Override
    public final String source() {
        return source;
    }

    /** Returns the id. */
    @Override
    public final String toString() {
        return id;
    }
}
