package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The cluster addresses of a Service and their families. Which addresses and families a cluster has is not known here,
 * so what only a certain cluster refuses is let through.
 */
final class ServiceAddresses {
    static final String NONE = "None";

    private static final String V4 = "IPv4";
    private static final String V6 = "IPv6";
    private static final String SINGLE_STACK = "SingleStack";
    private static final List<String> FAMILIES = List.of(V4, V6);
    private static final List<String> POLICIES = List.of("PreferDualStack", "RequireDualStack", SINGLE_STACK);
    /** One for each family. */
    private static final int MAX_ADDRESSES = 2;

    private ServiceAddresses() {}

    /** The addresses, of which {@code clusterIP} is the first when they are not listed. */
    static List<String> of(ServiceSpec spec) {
        List<String> listed = Present.items(spec.getClusterIPs());
        String first = Present.text(spec.getClusterIP());
        return listed.isEmpty() && !first.isEmpty() ? List.of(first) : listed;
    }

    static boolean headless(List<String> addresses) {
        return addresses.size() == 1 && NONE.equals(addresses.get(0));
    }

    static void check(ServiceSpec spec, At at, Causes causes) {
        int before = causes.size();
        List<String> addresses = of(spec);
        checkFirst(Present.text(spec.getClusterIP()), addresses, at.child("clusterIPs"), causes);
        checkFamilies(Present.items(spec.getIpFamilies()), at.child("ipFamilies"), causes);
        String policy = spec.getIpFamilyPolicy();
        if (policy != null && !POLICIES.contains(policy)) {
            causes.unsupported(at.child("ipFamilyPolicy"), policy, POLICIES);
        }
        if (checkAddresses(addresses, at.child("clusterIPs"), causes)) {
            checkTogether(addresses, Present.items(spec.getIpFamilies()), at.child("clusterIPs"), causes);
        }
        if (causes.size() == before) {
            checkSingle(spec, addresses, at.child("ipFamilyPolicy"), causes);
        }
    }

    private static void checkFirst(String first, List<String> addresses, At at, Causes causes) {
        if (first.isEmpty() && !addresses.isEmpty()) {
            causes.invalid(
                    at, addresses, "the first of them has to stand in clusterIP as well", "Set clusterIP to it.");
        } else if (!first.isEmpty() && !first.equals(addresses.get(0))) {
            causes.invalid(at, addresses, "the first of them has to be clusterIP, which is '" + first + "'");
        }
    }

    private static void checkFamilies(List<String> families, At at, Causes causes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < families.size(); i++) {
            String family = Present.text(families.get(i));
            if (!FAMILIES.contains(family)) {
                causes.unsupported(at.index(i), family, FAMILIES);
            }
            if (!seen.add(family)) {
                causes.duplicate(at.index(i), family);
            }
        }
    }

    /** Returns whether all of them are addresses, so that they can be compared with each other. */
    private static boolean checkAddresses(List<String> addresses, At at, Causes causes) {
        boolean readable = true;
        for (int i = 0; i < addresses.size(); i++) {
            String address = Present.text(addresses.get(i));
            if (i == 0 && address.equals(NONE)) {
                if (addresses.size() > 1) {
                    causes.invalid(at, addresses, "'None' means that there is no address, and stands alone");
                    readable = false;
                }
            } else {
                readable &= Addresses.check(at.index(i), address, causes);
            }
        }
        if (addresses.size() > MAX_ADDRESSES) {
            causes.invalid(at, addresses, "there are at most " + MAX_ADDRESSES + " of them");
        }
        return readable;
    }

    private static void checkTogether(List<String> addresses, List<String> families, At at, Causes causes) {
        if (addresses.size() > 1 && !dual(addresses)) {
            causes.invalid(at, addresses, "there is at most one for each IP family");
        }
        if (headless(addresses)) {
            return;
        }
        for (int i = 0; i < addresses.size() && i < families.size(); i++) {
            String family = Present.text(families.get(i));
            boolean v6 = Addresses.isV6(addresses.get(i));
            if (family.equals(v6 ? V4 : V6)) {
                causes.invalid(
                        at.index(i), addresses.get(i), "ipFamilies[" + i + "] says that it is of " + family);
            }
        }
    }

    private static boolean dual(List<String> addresses) {
        boolean v4 = false;
        boolean v6 = false;
        for (String address : addresses) {
            boolean isV6 = Addresses.isV6(address);
            v4 |= !isV6;
            v6 |= isV6;
        }
        return v4 && v6;
    }

    private static void checkSingle(ServiceSpec spec, List<String> addresses, At at, Causes causes) {
        String policy = spec.getIpFamilyPolicy();
        if (policy == null) {
            boolean withoutPods = headless(addresses)
                    && Present.entries(spec.getSelector()).isEmpty();
            policy = withoutPods ? "RequireDualStack" : SINGLE_STACK;
        }
        if (policy.equals(SINGLE_STACK)
                && (addresses.size() == MAX_ADDRESSES
                        || Present.items(spec.getIpFamilies()).size() == MAX_ADDRESSES)) {
            causes.invalid(
                    at,
                    policy,
                    "two addresses or IP families are given",
                    "Set it to PreferDualStack or RequireDualStack.");
        }
    }
}
