package dev.waybill.presets;

import dev.waybill.kind.pod.Container;
import dev.waybill.value.Cpu;

final class ResourcesPolicy extends Described implements AppPolicy {

    ResourcesPolicy() {
        super(
                "resources",
                "limits of the app's container: the memory that it requests, and a multiple of the CPU",
                "Without limits one wrong loop takes the node down, and memory above the request is somebody else's.",
                "tip 10, requests and limits");
    }

    @Override
    public Draft apply(Draft draft) {
        if (draft.settings().has(App.Limits.class)) {
            return draft;
        }
        return draft.settings()
                .last(App.Resources.class)
                .map(said -> draft.container(
                        c -> limited(c, said.value(), draft.company().values().cpuLimit)))
                .orElse(draft);
    }

    private static Container limited(Container container, App.Resources requests, int times) {
        return container.limits(times(requests.cpu(), times), requests.memory());
    }

    /** Multiplies an amount of CPU, in whole CPUs where that comes out even. */
    static Cpu times(Cpu cpu, int times) {
        long millicores = Math.multiplyExact(cpu.millicores(), times);
        return millicores % 1000 == 0 ? Cpu.cores(millicores / 1000) : Cpu.millicores(millicores);
    }
}
