package dev.waybill.kind.selector;

import dev.waybill.value.Port;
import java.util.List;

/**
 * Pods that another object can pick: the pods of a workload, or any pods by their labels ({@link LabelSelector}). A
 * Service, a PodDisruptionBudget, a NetworkPolicy and pod affinity take one.
 */
public interface Selectable {

    /** Returns the labels that pick exactly these pods. */
    LabelSelector podSelector();

    /** Returns the ports that these pods are known to listen on. Default: none, which means that they are not known. */
    default List<Port> ports() {
        return List.of();
    }
}
