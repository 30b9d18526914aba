package dev.waybill.presets;

import dev.waybill.kind.Workload;
import dev.waybill.presets.check.Requirement;

final class InitChecksPolicy extends Described implements AppPolicy {

    InitChecksPolicy() {
        super(
                "init-checks",
                "an init container for each requirement",
                "An app that starts without its database replaces a working one with a broken one; so check first, with the"
                        + " real login.",
                "tip 4, init containers");
    }

    @Override
    public Draft apply(Draft draft) {
        Draft result = draft;
        for (Setting<Requirement> each : draft.settings().all(Requirement.class)) {
            result = result.workload(new WorkloadEdit() {
                @Override
                public <W extends Workload<W, ?>> W edit(W workload) {
                    return workload.initContainer(
                            each.value().check(draft.company().values().checkImages));
                }
            });
        }
        return result;
    }
}
