package dev.waybill.rule.api;

import dev.waybill.value.Closest;
import dev.waybill.value.NameSyntax;
import java.util.List;
import java.util.Set;

/** Names of compute resources, as pods request them and as quotas count them. */
final class ResourceNames {
    private static final String HUGE_PAGES = "hugepages-";
    private static final String REQUESTS = "requests.";
    private static final List<String> OF_CONTAINER = List.of("cpu", "memory", "ephemeral-storage");
    private static final List<String> OF_POD = List.of("cpu", "memory", "hugepages-");

    private static final Set<String> COUNTED = Set.of(
            "pods",
            "resourcequotas",
            "services",
            "replicationcontrollers",
            "secrets",
            "configmaps",
            "persistentvolumeclaims",
            "services.nodeports",
            "services.loadbalancers");
    private static final Set<String> MEASURED = Set.of(
            "cpu",
            "memory",
            "ephemeral-storage",
            "storage",
            "requests.cpu",
            "requests.memory",
            "requests.ephemeral-storage",
            "requests.storage",
            "limits.cpu",
            "limits.memory",
            "limits.ephemeral-storage");

    private ResourceNames() {}

    static boolean isHugePages(String name) {
        return name.startsWith(HUGE_PAGES);
    }

    /** Whether the resource is Kubernetes' own; names without a prefix are. */
    static boolean isNative(String name) {
        return name.indexOf('/') < 0 || name.contains("kubernetes.io/");
    }

    /** Whether the resource is one of a vendor's, like {@code nvidia.com/gpu}. */
    static boolean isExtended(String name) {
        // Its name in a quota has 'requests.' in front, and must still be a name.
        return !isNative(name)
                && !name.startsWith(REQUESTS)
                && NameSyntax.QUALIFIED_NAME.accepts(REQUESTS.concat(name));
    }

    /** Whether there are only whole ones of it. */
    static boolean isInteger(String name) {
        return COUNTED.contains(name) || isExtended(name);
    }

    /** Whether more may be promised than there is, so that a request may be below its limit. */
    static boolean isOvercommitAllowed(String name) {
        return isNative(name) && !isHugePages(name);
    }

    /** Whether Kubernetes knows this name without a prefix, for containers or for quotas. */
    static boolean isStandard(String name) {
        return MEASURED.contains(name)
                || COUNTED.contains(name)
                || isHugePages(name)
                || name.startsWith(REQUESTS.concat(HUGE_PAGES));
    }

    /** Checks a name that may stand for any resource; reports at most one cause. */
    static boolean check(String name, At at, Causes causes) {
        if (!causes.name(at, name, NameSyntax.QUALIFIED_NAME)) {
            return false;
        }
        if (name.indexOf('/') < 0 && !isStandard(name)) {
            causes.invalid(
                    at,
                    name,
                    "a resource is one of Kubernetes' own, or has a prefix like 'example.com/" + name + "'",
                    Closest.question(name, OF_CONTAINER, "").strip());
            return false;
        }
        return true;
    }

    /** Checks the name of what a container requests or is limited to. */
    static void ofContainer(String name, At at, Causes causes) {
        if (OF_CONTAINER.contains(name) || !check(name, at, causes)) {
            return;
        }
        if (name.indexOf('/') < 0) {
            if (!isHugePages(name)) {
                causes.invalid(
                        at,
                        name,
                        "a container has cpu, memory, ephemeral-storage, hugepages- and a vendor's resources");
            }
        } else if (!isNative(name) && !isExtended(name)) {
            causes.invalid(
                    at,
                    name,
                    "a vendor's resource does not begin with 'requests.' and has a prefix of at most "
                            + "244 characters");
        }
    }

    /** Checks the name of what a pod as a whole requests or is limited to. */
    static void ofPod(String name, At at, Causes causes) {
        if (check(name, at, causes) && !name.equals("cpu") && !name.equals("memory") && !isHugePages(name)) {
            causes.unsupported(at, name, OF_POD);
        }
    }
}
