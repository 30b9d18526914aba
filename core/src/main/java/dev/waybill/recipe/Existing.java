package dev.waybill.recipe;

/**
 * A stand-in for something that is in the cluster already, as {@code existingSecret("shop-db")} makes it. Whoever refers
 * to it says that no object of the manifest is meant, so a check need not look for one. A stand-in of your own implements
 * this beside its role, such as {@code SecretRef}.
 */
public interface Existing {

    /** Returns {@code kind} as Kubernetes spells it, as in {@code ConfigMap}. */
    String kind();

    /** Returns {@code metadata.name}. */
    String name();
}
