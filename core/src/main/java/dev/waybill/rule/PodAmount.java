package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a quota counts for one pod. */
final class PodAmount {
    private PodAmount() {}

    /**
     * A resource that a quota counts.
     *
     * @param resource the resource, as in {@code cpu}
     * @param limit whether the limits count, not the requests
     */
    record Counted(String resource, boolean limit) {

        /** Reads {@code requests.cpu}, {@code limits.memory}, {@code cpu} ..; null for what is no part of a container. */
        static @Nullable Counted of(String name) {
            return switch (name) {
                case "cpu", "requests.cpu" -> new Counted("cpu", false);
                case "memory", "requests.memory" -> new Counted("memory", false);
                case "limits.cpu" -> new Counted("cpu", true);
                case "limits.memory" -> new Counted("memory", true);
                default -> null;
            };
        }
    }

    /** The amount that one pod of the workload counts under that name; null where a quota of it says nothing about pods. */
    static @Nullable BigDecimal of(Workload workload, String name, DefaultedResources resources) {
        if (name.equals("pods") || name.equals("count/pods")) {
            return BigDecimal.ONE;
        }
        Counted counted = Counted.of(name);
        if (counted == null) {
            return null;
        }
        BigDecimal running = BigDecimal.ZERO;
        BigDecimal starting = BigDecimal.ZERO;
        for (PodContainer container : workload.containers()) {
            Map<String, Quantity> given = counted.limit() ? resources.limits(container) : resources.requests(container);
            BigDecimal amount = DefaultedResources.amount(given.get(counted.resource()));
            BigDecimal own = amount == null ? BigDecimal.ZERO : amount;
            if (container.isLongRunning()) {
                running = running.add(own);
            } else {
                // An init container runs beside the sidecars before it.
                starting = starting.max(running.add(own));
            }
        }
        return running.max(starting);
    }
}
