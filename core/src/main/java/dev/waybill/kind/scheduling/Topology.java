package dev.waybill.kind.scheduling;

import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;

/**
 * What nodes are grouped by: the node label that names the group.
 *
 * <p>Source: <a href="https://kubernetes.io/docs/reference/labels-annotations-taints/">Well-known labels</a>.
 *
 * @param key the node label, a {@code topologyKey}
 */
@CheckReturnValue
public record Topology(String key) {

    /** Each node by itself: {@code kubernetes.io/hostname}. */
    public static final Topology HOST = new Topology("kubernetes.io/hostname");

    /** Each zone of the cloud: {@code topology.kubernetes.io/zone}. */
    public static final Topology ZONE = new Topology("topology.kubernetes.io/zone");

    /** Each region of the cloud: {@code topology.kubernetes.io/region}. */
    public static final Topology REGION = new Topology("topology.kubernetes.io/region");

    /** Refuses what can't be a label's key. */
    public Topology {
        NameSyntax.QUALIFIED_NAME.check("topology key", key);
    }
}
