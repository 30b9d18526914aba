package dev.waybill.shop;

import dev.waybill.kind.Workload;
import dev.waybill.presets.AppPolicy;
import dev.waybill.presets.Draft;

/** A policy of a company's own: an annotation on every pod. */
record Stamp(String id) implements AppPolicy {

    @Override
    public String sets() {
        return "an annotation of the pods";
    }

    @Override
    public String why() {
        return "The log shipper reads it.";
    }

    @Override
    public String source() {
        return "the handbook of acme";
    }

    @Override
    public Draft apply(Draft draft) {
        return draft.workload(this::stamped);
    }

    private <W extends Workload<W, ?>> W stamped(W workload) {
        return workload.podAnnotation("acme.io/" + id, "yes");
    }
}
