package dev.waybill.presets;

import dev.waybill.kind.Workload;
import dev.waybill.kind.scheduling.ExistingPriorityClass;

final class PriorityPolicy extends Described implements AppPolicy {

    PriorityPolicy() {
        super(
                "priority",
                "the company's PriorityClass for servers or for batch jobs",
                "When room is short, servers go before batch jobs, which are made to wait and to be interrupted.",
                "tip 7, priority and preemption");
    }

    @Override
    public Draft apply(Draft draft) {
        CompanyValues values = draft.company().values();
        String name = (draft.isServer() ? values.serverPriority : values.batchPriority).name();
        return draft.workload(new WorkloadEdit() {
            @Override
            public <W extends Workload<W, ?>> W edit(W workload) {
                return workload.priority(new ExistingPriorityClass(name));
            }
        });
    }
}
