package dev.waybill.kind.quota;

import dev.waybill.value.NameSyntax;
import java.util.Set;
import java.util.TreeSet;

/** Which names of resources Kubernetes knows (pkg/apis/core/helper). A name with a domain may be anything. */
final class ResourceNames {
    private static final Set<String> OF_CONTAINER = Set.of("cpu", "memory", "ephemeral-storage");
    private static final Set<String> OF_QUOTA = Set.of(
            "cpu",
            "memory",
            "ephemeral-storage",
            "requests.cpu",
            "requests.memory",
            "requests.storage",
            "requests.ephemeral-storage",
            "limits.cpu",
            "limits.memory",
            "limits.ephemeral-storage",
            "pods",
            "resourcequotas",
            "services",
            "services.loadbalancers",
            "services.nodeports",
            "replicationcontrollers",
            "secrets",
            "configmaps",
            "persistentvolumeclaims");
    private static final String HUGE_PAGES = "hugepages-";

    private ResourceNames() {}

    static void checkOfContainer(String subject, String resource) {
        check(subject, resource, OF_CONTAINER, resource.startsWith(HUGE_PAGES));
    }

    static void checkOfQuota(String subject, String resource) {
        check(
                subject,
                resource,
                OF_QUOTA,
                resource.startsWith(HUGE_PAGES) || resource.startsWith("requests." + HUGE_PAGES));
    }

    private static void check(String subject, String resource, Set<String> known, boolean isHugePage) {
        NameSyntax.QUALIFIED_NAME.check(subject + " resource", resource);
        if (resource.indexOf('/') < 0 && !isHugePage && !known.contains(resource)) {
            throw new IllegalArgumentException(subject + " resource '" + resource + "': "
                    + String.join(", ", new TreeSet<>(known))
                    + ", huge pages, or a name with a domain like 'nvidia.com/gpu' are allowed.");
        }
    }

    /** Tells whether Kubernetes refuses to promise more of it than there is: huge pages and devices. */
    static boolean isIndivisible(String resource) {
        return resource.startsWith(HUGE_PAGES) || (resource.indexOf('/') >= 0 && !resource.contains("kubernetes.io/"));
    }
}
