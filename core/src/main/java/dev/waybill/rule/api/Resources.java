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

    /** Whose requests and limits they are, since a pod as a whole can't have all that a container can. */
    enum Owner {
        CONTAINER,
        POD
    }

    /** Checks the resources of a container. */
    static void checkContainer(@Nullable ResourceRequirements resources, ContainerScope scope, At at, Causes causes) {
        check(resources, scope.isPod(), scope.claims(), Owner.CONTAINER, at, causes);
    }

    /**
     * Checks requests, limits and claims.
     *
     * @param resources what to check, if any
     * @param requestsFromLimits whether a limit without a request is the request too, as in a Pod
     * @param claims the names of the pod's resource claims
     * @param owner whose they are
     */
    static void check(
            @Nullable ResourceRequirements resources,
            boolean requestsFromLimits,
            Set<String> claims,
            Owner owner,
            At at,
            Causes causes) {
        if (resources == null) {
            return;
        }
        Map<String, Quantity> limits = Present.entries(resources.getLimits());
        Map<String, Quantity> requests = Present.entries(resources.getRequests());
        if (requestsFromLimits) {
            requests = new LinkedHashMap<>(requests);
            for (Map.Entry<String, Quantity> limit : limits.entrySet()) {
                requests.putIfAbsent(limit.getKey(), limit.getValue());
            }
        }
        boolean hugePages = false;
        boolean cpuOrMemory = false;
        for (Map.Entry<String, Quantity> limit : limits.entrySet()) {
            String name = limit.getKey();
            one(name, limit.getValue(), owner, at.child("limits").key(name), causes);
            hugePages |= ResourceNames.isHugePages(name);
            cpuOrMemory |= isCpuOrMemory(name);
        }
        for (Map.Entry<String, Quantity> request : requests.entrySet()) {
            String name = request.getKey();
            BigDecimal amount =
                    one(name, request.getValue(), owner, at.child("requests").key(name), causes);
            fits(name, request.getValue(), amount, limits, at, causes);
            hugePages |= ResourceNames.isHugePages(name);
            cpuOrMemory |= isCpuOrMemory(name);
        }
        if (hugePages && !cpuOrMemory) {
            causes.forbidden(at, "huge pages need a request or limit of cpu or memory beside them");
        }
        if (Present.any(resources.getClaims())) {
            ResourceClaims.check(resources.getClaims(), claims, at.child("claims"), causes);
        }
    }

    private static boolean isCpuOrMemory(String name) {
        return name.equals("cpu") || name.equals("memory");
    }

    /** Checks a name and its amount, and returns the amount as the server keeps it. */
    private static BigDecimal one(String name, @Nullable Quantity quantity, Owner owner, At at, Causes causes) {
        if (owner == Owner.POD) {
            ResourceNames.ofPod(name, at, causes);
        } else {
            ResourceNames.ofContainer(name, at, causes);
        }
        BigDecimal amount = rounded(quantity);
        amount(name, quantity, amount, at, causes);
        if (ResourceNames.isHugePages(name)) {
            HugePages.check(name, amount, at, causes);
        }
        return amount;
    }

    /** Checks an amount of a resource: not negative, and whole where there are no parts of it. */
    private static void amount(String name, @Nullable Quantity quantity, BigDecimal amount, At at, Causes causes) {
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
    private static BigDecimal rounded(@Nullable Quantity quantity) {
        BigDecimal amount = Quantities.amount(quantity);
        return amount == null ? BigDecimal.ZERO : amount.setScale(MILLI, RoundingMode.UP);
    }

    private static void fits(
            String name,
            @Nullable Quantity request,
            BigDecimal amount,
            Map<String, Quantity> limits,
            At at,
            Causes causes) {
        boolean overcommit = ResourceNames.isOvercommitAllowed(name);
        if (!limits.containsKey(name)) {
            if (!overcommit) {
                causes.as(ApiRules.REQUEST_LIMIT)
                        .required(at.child("limits"), "Set the limit of " + name + " to " + request + ", its request.");
            }
            return;
        }
        Quantity limit = limits.get(name);
        int order = amount.compareTo(rounded(limit));
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
