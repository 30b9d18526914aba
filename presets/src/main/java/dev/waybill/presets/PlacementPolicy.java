package dev.waybill.presets;

import dev.waybill.kind.Workload;
import dev.waybill.kind.scheduling.NodeMatch;
import dev.waybill.kind.scheduling.Toleration;
import dev.waybill.kind.scheduling.Topology;
import dev.waybill.value.NameSyntax;

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
        return draft.workload(new WorkloadEdit() {
            @Override
            public <W extends Workload<W, ?>> W edit(W workload) {
                W placed = placed(draft, workload);
                return draft.isServer() ? placed.spreadAcross(Topology.ZONE, Topology.HOST) : placed;
            }
        });
    }

    private static <W extends Workload<W, ?>> W placed(Draft draft, W workload) {
        CompanyValues values = draft.company().values();
        String group = draft.settings()
                .last(App.NodeGroup.class)
                .map(said -> said.value().name())
                .orElse(draft.isServer() ? draft.name() : values.batchNodeGroup);
        NameSyntax.LABEL_VALUE.check(draft.app().subject() + " node group", group);
        return workload.requireNodes(NodeMatch.labelled(values.nodeGroupLabel, group))
                .tolerate(Toleration.taint(values.nodeGroupTaint, group));
    }
}
