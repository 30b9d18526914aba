package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PodResourceClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Resources of a pod as a whole: what all its containers share, and what the runtime takes beside them. */
final class PodResources {
    private PodResources() {}

    static void check(PodSpec spec, boolean isPod, At at, Causes causes) {
        ResourceRequirements resources = spec.getResources();
        if (spec.getOs() != null && "windows".equals(spec.getOs().getName())) {
            causes.forbidden(at, "Windows has no resources of a whole pod");
            return;
        }
        if (!Present.items(resources.getClaims()).isEmpty()) {
            causes.forbidden(at.child("claims"), "claims belong to containers");
        }
        Map<String, BigDecimal> totals = PodTotals.of(spec, isPod);
        ResourceRequirements all = new ResourceRequirements();
        all.setLimits(resources.getLimits());
        all.setRequests(isPod ? requests(resources, totals) : resources.getRequests());
        all.setClaims(resources.getClaims());
        Resources.check(all, false, claims(spec), Resources.Owner.POD, at, causes);
        PodTotals.compare(all, totals, at, causes);
        PodTotals.limits(spec, at, causes);
        PodTotals.hugePages(spec, at.child("limits"), causes);
    }

    /** Checks what the runtime class adds. The server looks at it as if it were limits. */
    static void overhead(Map<String, Quantity> overhead, At at, Causes causes) {
        ResourceRequirements limits = new ResourceRequirements();
        limits.setLimits(overhead);
        Resources.check(limits, false, Set.of(), Resources.Owner.CONTAINER, at, causes);
    }

    /** The server's defaults for a Pod that has limits: what its containers request, or else the limits themselves. */
    private static Map<String, Quantity> requests(ResourceRequirements resources, Map<String, BigDecimal> totals) {
        Map<String, Quantity> limits = Present.entries(resources.getLimits());
        Map<String, Quantity> requests = new LinkedHashMap<>(Present.entries(resources.getRequests()));
        if (limits.isEmpty()) {
            return requests;
        }
        totals.forEach((name, total) -> {
            if (name.equals("cpu") || name.equals("memory")) {
                requests.putIfAbsent(name, new Quantity(total.toPlainString()));
            }
        });
        limits.forEach((name, limit) -> {
            if (name.equals("cpu") || name.equals("memory") || ResourceNames.isHugePages(name)) {
                requests.putIfAbsent(name, limit);
            }
        });
        return requests;
    }

    private static Set<String> claims(PodSpec spec) {
        Set<String> names = new HashSet<>();
        for (PodResourceClaim claim : Present.items(spec.getResourceClaims())) {
            if (claim != null && !Present.isBlank(claim.getName())) {
                names.add(claim.getName());
            }
        }
        return names;
    }
}
