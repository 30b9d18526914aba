package dev.waybill.manifest;

import dev.waybill.rule.ClaimedStorage;
import dev.waybill.rule.Demands;
import dev.waybill.rule.ObjectName;
import dev.waybill.rule.ObjectSet;
import dev.waybill.rule.PodDemand;
import dev.waybill.rule.WorkloadDemand;
import dev.waybill.value.Memory;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What each object of a set asks for. */
final class CapacityRows {
    private static final PodDemand NOTHING = new PodDemand(BigDecimal.ZERO, List.of(), false);

    private final ObjectSet set;
    private final Demands demands;

    private CapacityRows(ObjectSet set) {
        this.set = set;
        demands = Demands.of(set);
    }

    static List<CapacityRow> of(ObjectSet set) {
        CapacityRows maker = new CapacityRows(set);
        List<CapacityRow> rows = new ArrayList<>();
        for (HasMetadata object : maker.demands.objects()) {
            rows.add(maker.demands
                    .workload(object)
                    .map(maker::ofWorkload)
                    .orElseGet(() -> maker.row(object, false, 0, 0, NOTHING, NOTHING, NOTHING, NOTHING)));
        }
        return rows;
    }

    private CapacityRow ofWorkload(WorkloadDemand it) {
        return row(
                it.workload().object(),
                it.isPerNode(),
                it.fewest(),
                it.most(),
                it.cpuRequest(),
                it.cpuLimit(),
                it.memoryRequest(),
                it.memoryLimit());
    }

    private CapacityRow row(
            HasMetadata object,
            boolean perNode,
            long fewest,
            long most,
            PodDemand cpuRequest,
            PodDemand cpuLimit,
            PodDemand memoryRequest,
            PodDemand memoryLimit) {
        ObjectName name = ObjectName.of(object);
        String title = (name.kind() + " " + name.name()).strip();
        String place = name.namespace().isEmpty() ? title : title + " in " + name.namespace();
        return new CapacityRow(
                app(object),
                title,
                name.namespace(),
                perNode,
                fewest,
                most,
                amount(place, cpuRequest, 3, fewest, most, CapacityUnits::cpu),
                amount(place, cpuLimit, 3, fewest, most, CapacityUnits::cpu),
                amount(place, memoryRequest, 0, fewest, most, CapacityUnits::memory),
                amount(place, memoryLimit, 0, fewest, most, CapacityUnits::memory),
                storage(object, place, fewest, most),
                notes(object, place));
    }

    private String app(HasMetadata object) {
        String app = AppName.of(object, set);
        if (app.isEmpty()) {
            app = demands.mountedBy(object).map(by -> AppName.of(by, set)).orElse("");
        }
        return app.isEmpty() ? ObjectName.of(object).name() : app;
    }

    /** The scheduler rounds up what a pod asks for: CPU to thousandths, memory to bytes. */
    private static <T> CapacityAmount<T> amount(
            String place, PodDemand ofPod, int scale, long fewest, long most, Function<BigDecimal, T> value) {
        BigDecimal one = ofPod.amount().movePointRight(scale).setScale(0, RoundingMode.UP);
        return new CapacityAmount<>(
                value.apply(one.multiply(BigDecimal.valueOf(fewest))),
                value.apply(one.multiply(BigDecimal.valueOf(most))),
                ofPod.stated(),
                ofPod.silent().isEmpty() ? List.of() : List.of(place + " (" + String.join(", ", ofPod.silent()) + ")"));
    }

    private CapacityAmount<Memory> storage(HasMetadata object, String place, long fewest, long most) {
        ClaimedStorage claimed = demands.claimed(object);
        boolean forEachPod = demands.workload(object).isPresent();
        return new CapacityAmount<>(
                CapacityUnits.memory(claimed.bytes().multiply(BigDecimal.valueOf(forEachPod ? fewest : 1))),
                CapacityUnits.memory(claimed.bytes().multiply(BigDecimal.valueOf(forEachPod ? most : 1))),
                claimed.claims() > claimed.silent(),
                claimed.silent() == 0 ? List.of() : List.of(place));
    }

    private static List<String> notes(HasMetadata object, String place) {
        if (object instanceof CronJob cron) {
            String policy = cron.getSpec().getConcurrencyPolicy();
            String overlap = switch (policy == null ? "Allow" : policy) {
                case "Forbid" -> "runs never overlap (Forbid).";
                case "Replace" -> "a new run replaces the one before (Replace).";
                default -> "runs may overlap (Allow), and each more takes as much again.";
            };
            String paused = Boolean.TRUE.equals(cron.getSpec().getSuspend()) ? "it is suspended, and " : "";
            return List.of(place + ": one run is counted; " + paused + overlap);
        }
        if (object instanceof Job job && Boolean.TRUE.equals(job.getSpec().getSuspend())) {
            return List.of(place + ": it is suspended, and counted as if it ran.");
        }
        return List.of();
    }
}
