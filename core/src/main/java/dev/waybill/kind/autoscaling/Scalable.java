package dev.waybill.kind.autoscaling;

/** What an autoscaler can scale: a workload of this manifest, or {@code existingScalable(..)}. */
public interface Scalable {

    /** Returns {@code apiVersion}. */
    String apiVersion();

    /** Returns {@code kind}. */
    String kind();

    /** Returns {@code metadata.name}. */
    String name();
}
