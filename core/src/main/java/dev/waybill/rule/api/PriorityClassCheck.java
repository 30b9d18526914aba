package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import java.util.List;

/** What the API server asks of a {@code PriorityClass}. */
final class PriorityClassCheck {
    /** {@code HighestUserDefinablePriority} in {@code pkg/apis/scheduling}. */
    private static final int MAX_VALUE = 1_000_000_000;

    /** {@code SystemCriticalPriority} and what is above it, in the same place. */
    private static final int CLUSTER_CRITICAL = 2_000_000_000;

    private static final int NODE_CRITICAL = CLUSTER_CRITICAL + 1_000;

    private static final List<String> PREEMPTION = List.of("PreemptLowerPriority", "Never");

    private PriorityClassCheck() {}

    static void check(PriorityClass object, Causes causes) {
        Metadata.check(object.getMetadata(), false, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        String name = Metadata.name(object.getMetadata());
        int value = object.getValue() == null ? 0 : object.getValue();
        if (name.startsWith("system-")) {
            if (!isSystem(name, value) || Present.isTrue(object.getGlobalDefault())) {
                causes.as(ApiRules.RESERVED_PRIORITY)
                        .invalid(
                                At.of("metadata").child("name"),
                                name,
                                "names that start with 'system-' are Kubernetes' own, with values of their own",
                                "Choose another name.");
            }
        } else if (value > MAX_VALUE) {
            causes.as(ApiRules.RESERVED_PRIORITY)
                    .invalid(At.of("value"), value, "above " + MAX_VALUE + " is reserved for the cluster itself");
        }
        String preemption = object.getPreemptionPolicy();
        if (preemption != null && preemption.isEmpty()) {
            causes.required(At.of("preemptionPolicy"), "Leave it out, or write Never.");
        } else if (preemption != null && !PREEMPTION.contains(preemption)) {
            causes.unsupported(At.of("preemptionPolicy"), preemption, PREEMPTION);
        }
    }

    private static boolean isSystem(String name, int value) {
        return switch (name) {
            case "system-cluster-critical" -> value == CLUSTER_CRITICAL;
            case "system-node-critical" -> value == NODE_CRITICAL;
            default -> false;
        };
    }
}
