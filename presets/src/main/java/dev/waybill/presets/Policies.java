package dev.waybill.presets;

import java.util.List;

/** The defaults of the presets by name, for {@code without(SHUTDOWN, because(".."))}. {@link Presets} has them all. */
abstract class Policies {
    /** The label by which Waybill selects the pods of a workload. */
    static final String NAME_LABEL = "app.kubernetes.io/name";

    /** Limits of the app's container. */
    public static final AppPolicy RESOURCES = new ResourcesPolicy();

    /** Restart on change of the configuration. */
    public static final AppPolicy CONFIG = new ConfigPolicy();

    /** Startup, readiness and liveness probe. */
    public static final ServerPolicy PROBES = new ProbesPolicy();

    /** Deregister and drain before the end. */
    public static final ServerPolicy SHUTDOWN = new ShutdownPolicy();

    /** Init containers that check what the app needs. */
    public static final AppPolicy INIT_CHECKS = new InitChecksPolicy();

    /** Nodes of the app's own. */
    public static final AppPolicy PLACEMENT = new PlacementPolicy();

    /** Servers before batch jobs. */
    public static final AppPolicy PRIORITY = new PriorityPolicy();

    /** An autoscaler and how fast it acts. */
    public static final ServerPolicy SCALING = new ScalingPolicy();

    /** Rollouts and node drains without loss. */
    public static final ServerPolicy AVAILABILITY = new AvailabilityPolicy();

    /** Pod Security level restricted, and a folder to write to. */
    public static final AppPolicy SECURITY = new SecurityPolicy();

    /** A Service in front of the pods. */
    public static final ServerPolicy SERVICE = new ServicePolicy();

    /** A NetworkPolicy for who may connect. */
    public static final ServerPolicy NETWORK = new CallersPolicy();

    /** An end for a job that hangs. */
    public static final BatchPolicy DEADLINE = new DeadlinePolicy();

    /** Retries that a disruption does not use up. */
    public static final BatchPolicy RETRIES = new RetriesPolicy();

    /** An end for what jobs leave behind. */
    public static final BatchPolicy CLEAN_UP = new CleanUpPolicy();

    /** One run at a time. */
    public static final BatchPolicy OVERLAP = new OverlapPolicy();

    /** ServiceAccount and labels. */
    public static final AppPolicy IDENTITY = new IdentityPolicy();

    Policies() {}

    // Checks and probes come before what adds up their times, and labels when all objects are there.
    static List<ServerPolicy> ofServers() {
        return List.of(
                RESOURCES,
                CONFIG,
                PROBES,
                SHUTDOWN,
                INIT_CHECKS,
                PLACEMENT,
                PRIORITY,
                SCALING,
                AVAILABILITY,
                SECURITY,
                SERVICE,
                NETWORK,
                IDENTITY);
    }

    static List<BatchPolicy> ofBatchJobs() {
        return List.of(
                RESOURCES,
                CONFIG,
                INIT_CHECKS,
                DEADLINE,
                RETRIES,
                CLEAN_UP,
                OVERLAP,
                PLACEMENT,
                PRIORITY,
                SECURITY,
                IDENTITY);
    }
}
