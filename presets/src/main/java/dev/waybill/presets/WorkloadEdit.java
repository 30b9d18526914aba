package dev.waybill.presets;

import dev.waybill.kind.Workload;

/**
 * A change to pods, whatever workload they belong to. A method that is generic in the same way is one:
 *
 * <pre>{@code
 * private <W extends Workload<W, ?>> W quiet(W workload) {
 *     return workload.withoutServiceLinks();
 * }
 *
 * draft.workload(this::quiet)
 * }</pre>
 */
public interface WorkloadEdit {

    /** Returns the changed workload. */
    <W extends Workload<W, ?>> W edit(W workload);
}
