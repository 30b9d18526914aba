package dev.waybill.manifest;

import dev.waybill.rule.ObjectSet;
import dev.waybill.value.CheckReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a manifest asks of a cluster: CPU, memory and storage, requested and limited, at the fewest and at the most replicas.
 *
 * <ul>
 *   <li>A pod counts as the scheduler counts it: all containers and sidecars together, or the largest init container with the
 *       sidecars before it where that is more. What the pod itself says ({@code spec.resources}) goes first, and LimitRanges of
 *       the manifest fill in. The overhead of a RuntimeClass is not part of it.
 *   <li>The replicas are those of the autoscaler; else {@code spec.replicas}, which is 1 by default. The pods that a rolling
 *       update adds ({@code maxSurge}) are not part of it.
 *   <li>Jobs, and pods that end, count as none at the minimum, and with their {@code parallelism} at the maximum. A CronJob
 *       counts with one run; a note says whether runs may overlap.
 *   <li>A DaemonSet counts for one node, and its sum is apart: {@link #perNode}.
 *   <li>Storage is that of claims, once each, and of claim templates, for each pod.
 *   <li>A container that states no amount is never zero in silence: it is named, and its row is marked.
 * </ul>
 */
@CheckReturnValue
public final class Capacity {
    private final List<CapacityRow> rows;

    private Capacity(List<CapacityRow> rows) {
        this.rows = List.copyOf(rows);
    }

    static Capacity of(ObjectSet set) {
        return new Capacity(CapacityRows.of(set));
    }

    /** Returns a row for each workload and claim, in the order of the manifest. */
    public List<CapacityRow> rows() {
        return rows;
    }

    /** Returns the same with one row for each app, and one more for what it asks for on each node. */
    public Capacity byApp() {
        Map<List<Object>, List<CapacityRow>> byApp = new LinkedHashMap<>();
        for (CapacityRow row : rows) {
            byApp.computeIfAbsent(List.of(row.app(), row.isPerNode()), key -> new ArrayList<>())
                    .add(row);
        }
        List<CapacityRow> sums = new ArrayList<>();
        for (List<CapacityRow> each : byApp.values()) {
            CapacityRow first = each.get(0);
            sums.add(CapacitySum.of(first.app(), first.app(), first.isPerNode(), each));
        }
        return new Capacity(sums);
    }

    /** Returns the sum of all rows but those of {@link #perNode}. */
    public CapacityRow total() {
        return sum("total", false);
    }

    /** Returns the sum of what DaemonSets ask for on each node. */
    public CapacityRow perNode() {
        return sum("total per node", true);
    }

    private CapacityRow sum(String name, boolean perNode) {
        List<CapacityRow> some = new ArrayList<>();
        for (CapacityRow row : rows) {
            if (row.isPerNode() == perNode) {
                some.add(row);
            }
        }
        return CapacitySum.of("", name, perNode, some);
    }

    /** Returns the table in aligned columns, then what the sums leave out. */
    @Override
    public String toString() {
        return CapacityTable.of(this).toText();
    }

    /** Returns the table in Markdown, then what the sums leave out as a list. */
    public String toMarkdown() {
        return CapacityTable.of(this).toMarkdown();
    }
}
