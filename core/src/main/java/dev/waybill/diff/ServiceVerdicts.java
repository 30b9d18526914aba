package dev.waybill.diff;

import org.jspecify.annotations.Nullable;

/** Services: what the server has allocated stays. */
final class ServiceVerdicts {
    private ServiceVerdicts() {}

    static Verdict of(Pair pair, At at, @Nullable Object before, @Nullable Object after) {
        boolean external =
                type(pair.before()).equals("ExternalName") || type(pair.after()).equals("ExternalName");
        if ((at.in("spec.clusterIP") || at.in("spec.clusterIPs")) && !external) {
            return address(before, after);
        }
        if (at.in("spec.ipFamilies")
                && !external
                && before != null
                && after != null
                && !first(before).equals(first(after))) {
            return ImmutableFields.refused("Service", "first IP family");
        }
        if (at.in("spec.loadBalancerClass")
                && type(pair.before()).equals("LoadBalancer")
                && type(pair.after()).equals("LoadBalancer")) {
            return ImmutableFields.refused("Service", "spec.loadBalancerClass");
        }
        if (at.shape().equals("spec.ports[].nodePort") && after == null) {
            return Verdict.noEffect("The Service keeps the node port that it has.");
        }
        if (at.in("spec.selector")) {
            return Verdict.live("Traffic goes to other pods at once.");
        }
        if (at.in("spec.type")) {
            return Verdict.live("The Service opens or closes the ways in from outside; its address inside stays.");
        }
        return Verdict.live("Traffic follows it at once.");
    }

    private static Verdict address(@Nullable Object before, @Nullable Object after) {
        boolean headless = before != null && Tree.shown(before).contains("None");
        if (after == null && !headless) {
            return Verdict.noEffect("The Service keeps the address that it has.");
        }
        if (after == null) {
            return Verdict.recreation(
                    "The Service stays headless: it has to be deleted and made anew to be given an address.");
        }
        return ImmutableFields.refused("Service", "spec.clusterIP");
    }

    private static String first(Object families) {
        return families instanceof Iterable<?> items && items.iterator().hasNext()
                ? String.valueOf(items.iterator().next())
                : "";
    }

    private static String type(Snapshot service) {
        return Tree.text(service.tree(), "spec", "type");
    }
}
