package dev.waybill.kind.scheduling;

/** A PriorityClass that pods refer to: one of this manifest, or {@code existingPriorityClass(name)}. */
public interface PriorityClassRef {

    /** Returns {@code metadata.name}. */
    String name();
}
