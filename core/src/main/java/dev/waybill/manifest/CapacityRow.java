package dev.waybill.manifest;

import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import java.util.List;

/**
 * What one workload, claim or app asks for.
 *
 * @param app the app: the label {@code app.kubernetes.io/name} of the object or of its pods; a claim without one is part of the
 *     app that mounts it; else the object's own name
 * @param name what the row is about, as in {@code Deployment shop}; the app where the row is a sum
 * @param namespace the namespace; empty where none is named, and where the row is a sum
 * @param isPerNode whether this is asked for on each node, as by a DaemonSet
 * @param fewestPods how many pods there are at least
 * @param mostPods how many pods there are at most
 * @param cpuRequest the CPU that is kept free for the pods
 * @param cpuLimit the CPU that they may take
 * @param memoryRequest the memory that is kept free for the pods
 * @param memoryLimit the memory that they may take
 * @param storage the storage that is claimed
 * @param notes what else one should know, as sentences
 */
@CheckReturnValue
public record CapacityRow(
        String app,
        String name,
        String namespace,
        boolean isPerNode,
        long fewestPods,
        long mostPods,
        CapacityAmount<Cpu> cpuRequest,
        CapacityAmount<Cpu> cpuLimit,
        CapacityAmount<Memory> memoryRequest,
        CapacityAmount<Memory> memoryLimit,
        CapacityAmount<Memory> storage,
        List<String> notes) {

    /** Keeps a copy of the list. */
    public CapacityRow {
        notes = List.copyOf(notes);
    }
}
