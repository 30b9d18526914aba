package dev.waybill.kind.selector;

/**
 * Pods that another object can pick: the pods of a workload, or any pods by their labels ({@link LabelSelector}). A
 * Service, a PodDisruptionBudget, a NetworkPolicy and pod affinity take one.
 */
public interface Selectable {

    /** Returns the labels that pick exactly these pods. */
    LabelSelector podSelector();
}
