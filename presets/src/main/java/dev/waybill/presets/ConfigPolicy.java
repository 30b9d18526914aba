package dev.waybill.presets;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.Workload;

final class ConfigPolicy extends Described implements AppPolicy {

    ConfigPolicy() {
        super(
                "config",
                "a checksum of the ConfigMap on the pods",
                "A process reads its environment once, so pods that stay would go on with the old values.",
                "tip 8, ConfigMaps and Secrets");
    }

    @Override
    public Draft apply(Draft draft) {
        return draft.find(ConfigMap.class)
                .map(config -> draft.workload(new WorkloadEdit() {
                    @Override
                    public <W extends Workload<W, ?>> W edit(W workload) {
                        return workload.restartOnChangeOf(config);
                    }
                }))
                .orElse(draft);
    }
}
