package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import dev.waybill.value.QuantitySyntax;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resources of a pod as a whole: what all its containers share, and what the runtime takes beside them. */
final class PodResources {
    private static final String HUGE_PAGES = "hugepages-";
    private static final List<String> SUPPORTED = List.of("cpu", "memory", HUGE_PAGES);

    private PodResources() {}

    static void check(PodSpec spec, boolean isPod, At at, Causes causes) {
        ResourceRequirements resources = spec.getResources();
        if (resources == null) {
            return;
        }
        if (!Present.items(resources.getClaims()).isEmpty()) {
            causes.forbidden(at.child("claims"), "claims belong to containers");
        }
        Map<String, Quantity> limits = Present.entries(resources.getLimits());
        Map<String, Quantity> requests = Present.entries(resources.getRequests());
        limits.forEach((name, amount) -> pod(name, amount, at.child("limits").key(name), causes));
        requests.forEach((name, amount) -> pod(name, amount, at.child("requests").key(name), causes));
        requests.forEach((name, amount) -> limit(name, amount, limits, at, causes));
        boolean compute = isNamed("cpu", limits, requests) || isNamed("memory", limits, requests);
        if (!compute && (hasHugePages(limits) || hasHugePages(requests))) {
            causes.forbidden(at, "huge pages go with cpu or memory");
        }
        PodTotals.check(spec, isPod, at, causes);
    }

    /** Checks what the runtime class adds. The server looks at it as if it were limits. */
    static void overhead(@Nullable Map<String, Quantity> overhead, At at, Causes causes) {
        Map<String, Quantity> amounts = Present.entries(overhead);
        amounts.forEach((name, amount) -> container(name, amount, at.child("limits").key(name), causes));
        boolean compute = amounts.containsKey("cpu") || amounts.containsKey("memory");
        if (!compute && hasHugePages(amounts)) {
            causes.forbidden(at, "huge pages go with cpu or memory");
        }
    }

    private static void pod(String name, @Nullable Quantity quantity, At at, Causes causes) {
        if (!name.equals("cpu") && !name.equals("memory") && !name.startsWith(HUGE_PAGES)) {
            causes.unsupported(at, name, SUPPORTED);
        }
        amount(name, quantity, false, at, causes);
    }

    private static void container(String name, @Nullable Quantity quantity, At at, Causes causes) {
        boolean simple = name.indexOf('/') < 0;
        boolean known = simple
                ? name.equals("ephemeral-storage")
                        || name.equals("cpu")
                        || name.equals("memory")
                        || name.startsWith(HUGE_PAGES)
                : NameSyntax.QUALIFIED_NAME.accepts(name);
        boolean extended = !simple && !name.contains("kubernetes.io/");
        if (!known
                || (extended
                        && (name.startsWith("requests.") || !NameSyntax.QUALIFIED_NAME.accepts("requests." + name)))) {
            causes.as(ApiRules.NAME)
                    .invalid(at, name, "a resource is cpu, memory, ephemeral-storage, hugepages-SIZE, or has a domain");
        }
        amount(name, quantity, extended, at, causes);
    }

    private static void amount(String name, @Nullable Quantity quantity, boolean whole, At at, Causes causes) {
        BigDecimal amount = Quantities.amount(quantity);
        if (amount == null) {
            return;
        }
        if (amount.signum() < 0) {
            causes.invalid(at, String.valueOf(quantity), "an amount is not negative");
        } else if (whole && amount.stripTrailingZeros().scale() > 0) {
            causes.invalid(at, String.valueOf(quantity), "an extended resource is counted in whole numbers");
        }
        if (name.startsWith(HUGE_PAGES) && !isDivisible(name, amount)) {
            causes.invalid(at, String.valueOf(quantity), "huge pages come in multiples of their size");
        }
    }

    private static boolean isDivisible(String name, BigDecimal amount) {
        BigDecimal page = QuantitySyntax.amount(name.substring(HUGE_PAGES.length()));
        return page != null
                && page.signum() > 0
                && page.stripTrailingZeros().scale() <= 0
                && amount.remainder(page).signum() == 0;
    }

    private static void limit(
            String name, @Nullable Quantity quantity, Map<String, Quantity> limits, At at, Causes causes) {
        BigDecimal request = Quantities.amount(quantity);
        BigDecimal limit = Quantities.amount(limits.get(name));
        boolean overcommit = !name.startsWith(HUGE_PAGES) && (name.indexOf('/') < 0 || name.contains("kubernetes.io/"));
        Causes exceeding = causes.as(ApiRules.REQUEST_LIMIT);
        if (request == null) {
            return;
        }
        if (limit == null) {
            if (!overcommit) {
                exceeding.required(at.child("limits"), "Set the limit of " + name + " to the request.");
            }
        } else if (overcommit ? request.compareTo(limit) > 0 : request.compareTo(limit) != 0) {
            exceeding.invalid(
                    at.child("requests"),
                    name + ": " + quantity,
                    "the request is " + (overcommit ? "at most" : "equal to") + " the limit, which is " + limits.get(name));
        }
    }

    private static boolean isNamed(String name, Map<String, Quantity> limits, Map<String, Quantity> requests) {
        return limits.containsKey(name) || requests.containsKey(name);
    }

    private static boolean hasHugePages(Map<String, Quantity> amounts) {
        for (String name : amounts.keySet()) {
            if (name.startsWith(HUGE_PAGES)) {
                return true;
            }
        }
        return false;
    }
}
