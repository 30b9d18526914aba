package dev.waybill.presets;

import dev.waybill.kind.Workload;
import dev.waybill.kind.scheduling.NodeMatch;
import dev.waybill.kind.scheduling.Toleration;
import dev.waybill.kind.scheduling.Topology;
import java.util.Optional;

final class PlacementPolicy extends Described implements AppPolicy {

    PlacementPolicy() {
        super(
                "placement",
                "required node affinity and toleration of the node group; servers are spread over zones and hosts",
                "An app on nodes of its own is not hurt by its neighbours, and one spread out outlives a zone and a node.",
                "tips 5 and 6, node affinity, taints and tolerations");
    }

    @Override
    public Draft apply(Draft draft) {
        Optional<Setting<App.NodeGroup>> said = draft.settings().last(App.NodeGroup.class);
        CompanyValues values = draft.company().values();
        String usual = draft.isServer() ? draft.name() : values.batchNodeGroup;
        Draft placed = said.map(each -> each.origin()
                        .during(() ->
                                draft.workload(onNodes(values, each.value().name()))))
                .orElseGet(() -> draft.workload(onNodes(values, usual)));
        return draft.isServer() ? placed.workload(this::spread) : placed;
    }

    private <W extends Workload<W, ?>> W spread(W workload) {
        return workload.spreadAcross(Topology.ZONE, Topology.HOST);
    }

    private static WorkloadEdit onNodes(CompanyValues values, String group) {
        return new WorkloadEdit() {
            @Override
            public <W extends Workload<W, ?>> W edit(W workload) {
                return workload.requireNodes(NodeMatch.labelled(values.nodeGroupLabel, group))
                        .tolerate(Toleration.taint(values.nodeGroupTaint, group));
            }
        };
    }
}
