package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Requests and limits, of a container or of a whole pod. */
final class Resources {
    /** The server rounds all amounts of resources up to thousandths. */
    private static final int MILLI = 3;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Resources() {}

    /** Says whether a name can stand in requests and limits. */
    interface NameCheck {
        void check(String name, At at, Causes causes);
    }

    /** Checks the resources of a container. */
    static void checkContainer(@Nullable ResourceRequirements resources, ContainerScope scope, At at, Causes causes) {
        check(resources, scope.isPod(), scope.claims(), ResourceNames::ofContainer, at, causes);
    }

    /**
     * Checks requests, limits and claims.
     *
     * @param resources what to check, if any
     * @param requestsFromLimits whether a limit without a request is the request too, as in a Pod
     * @param claims the names of the pod's resource claims
     * @param names which names may stand there
     */
    static void check(
            @Nullable ResourceRequirements resources,
            boolean requestsFromLimits,
            Set<String> claims,
            NameCheck names,
            At at,
            Causes causes) {
        if (resources == null) {
            return;
        }
        Map<String, Quantity> limits = Present.entries(resources.getLimits());
        Map<String, Quantity> requests = new LinkedHashMap<>(Present.entries(resources.getRequests()));
        if (requestsFromLimits) {
            limits.forEach(requests::putIfAbsent);
        }
        boolean hugePages = false;
        boolean cpuOrMemory = false;
        for (Map.Entry<String, Quantity> limit : limits.entrySet()) {
            one(limit.getKey(), limit.getValue(), names, at.child("limits").key(limit.getKey()), causes);
            hugePages |= ResourceNames.isHugePages(limit.getKey());
            cpuOrMemory |= isCpuOrMemory(limit.getKey());
        }
        for (Map.Entry<String, Quantity> request : requests.entrySet()) {
            String name = request.getKey();
            one(name, request.getValue(), names, at.child("requests").key(name), causes);
            fits(name, request.getValue(), limits, at, causes);
            hugePages |= ResourceNames.isHugePages(name);
            cpuOrMemory |= isCpuOrMemory(name);
        }
        if (hugePages && !cpuOrMemory) {
            causes.forbidden(at, "huge pages need a request or limit of cpu or memory beside them");
        }
        ResourceClaims.check(resources.getClaims(), claims, at.child("claims"), causes);
    }

    private static boolean isCpuOrMemory(String name) {
        return name.equals("cpu") || name.equals("memory");
    }

    private static void one(String name, @Nullable Quantity quantity, NameCheck names, At at, Causes causes) {
        names.check(name, at, causes);
        amount(name, quantity, at, causes);
        if (ResourceNames.isHugePages(name)) {
            HugePages.check(name, rounded(quantity), at, causes);
        }
    }

    /** Checks an amount of a resource: not negative, and whole where there are no parts of it. */
    static void amount(String name, @Nullable Quantity quantity, At at, Causes causes) {
        BigDecimal amount = rounded(quantity);
        if (amount.signum() < 0) {
            causes.invalid(at, quantity, "an amount is not negative");
        }
        // The server counts in thousandths of 64 bits, which very large amounts overflow.
        if (ResourceNames.isInteger(name)
                && amount.multiply(THOUSAND).toBigInteger().longValue() % THOUSAND.longValue() != 0) {
            causes.invalid(at, quantity, "there are only whole ones of " + name);
        }
    }

    /** The amount as the server keeps it; nothing is 0. */
    static BigDecimal rounded(@Nullable Quantity quantity) {
        BigDecimal amount = Quantities.amount(quantity);
        return amount == null ? BigDecimal.ZERO : amount.setScale(MILLI, RoundingMode.UP);
    }

    private static void fits(
            String name, @Nullable Quantity request, Map<String, Quantity> limits, At at, Causes causes) {
        boolean overcommit = ResourceNames.isOvercommitAllowed(name);
        if (!limits.containsKey(name)) {
            if (!overcommit) {
                causes.as(ApiRules.REQUEST_LIMIT)
                        .required(at.child("limits"), "Set the limit of " + name + " to " + request + ", its request.");
            }
            return;
        }
        Quantity limit = limits.get(name);
        int order = rounded(request).compareTo(rounded(limit));
        if (order != 0 && !overcommit) {
            causes.as(ApiRules.REQUEST_LIMIT)
                    .invalid(at.child("requests"), request, "the request of " + name + " is its limit, " + limit);
        } else if (order > 0) {
            causes.as(ApiRules.REQUEST_LIMIT)
                    .invalid(
                            at.child("requests"),
                            request,
                            "the request of " + name + " is at most its limit, " + limit,
                            "Raise the limit, or lower the request.");
        }
    }
}
