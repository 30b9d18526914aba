package dev.waybill.kind.quota;

import dev.waybill.value.Quantity;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What ValidateResourceQuotaSpec (pkg/apis/core/validation) refuses. */
public final class QuotaChecks {
    private static final Set<String> OF_PODS =
            Set.of("pods", "cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory");
    private static final Set<String> OF_CLAIMS = Set.of("persistentvolumeclaims", "requests.storage");

    private static final Set<String> COUNTED = Set.of(
            "pods",
            "resourcequotas",
            "services",
            "services.loadbalancers",
            "services.nodeports",
            "replicationcontrollers",
            "secrets",
            "configmaps",
            "persistentvolumeclaims");

    private QuotaChecks() {}

    /** Refuses a name that a ResourceQuota does not know, an amount below 0, and a part of an object. */
    public static void checkHard(String subject, String resource, Quantity amount) {
        ResourceNames.checkOfQuota(subject, resource);
        if (amount.amount().signum() < 0) {
            throw new IllegalArgumentException(subject + " " + resource + " " + amount + ": 0 or more is allowed.");
        }
        if (isCounted(resource) && amount.amount().stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(
                    subject + " " + resource + " " + amount + ": a whole number is allowed, for it is counted.");
        }
    }

    // IsIntegerResourceName and IsExtendedResourceName (pkg/apis/core/helper).
    private static boolean isCounted(String resource) {
        if (resource.indexOf('/') >= 0) {
            return !resource.startsWith("requests.") && !resource.contains("kubernetes.io/");
        }
        return COUNTED.contains(resource);
    }

    /** Refuses scopes that contradict each other, and resources that a scope does not count. */
    public static void checkScopes(String subject, List<String> scopes, Collection<String> resources) {
        refusePair(subject, scopes, QuotaScope.TERMINATING, QuotaScope.NOT_TERMINATING);
        refusePair(subject, scopes, QuotaScope.BEST_EFFORT, QuotaScope.NOT_BEST_EFFORT);
        for (String scope : scopes) {
            Set<String> counted = scope.equals(QuotaScope.VOLUME_ATTRIBUTES_CLASS.text())
                    ? OF_CLAIMS
                    : scope.equals(QuotaScope.BEST_EFFORT.text()) ? Set.of("pods") : OF_PODS;
            for (String resource : resources) {
                if (!counted.contains(resource)) {
                    throw new IllegalArgumentException(subject + " scope " + scope + " does not count '" + resource
                            + "'. Bound it in a ResourceQuota without that scope.");
                }
            }
        }
    }

    private static void refusePair(String subject, List<String> scopes, QuotaScope one, QuotaScope other) {
        if (scopes.contains(one.text()) && scopes.contains(other.text())) {
            throw new IllegalArgumentException(subject + " scopes " + one.text() + " and " + other.text()
                    + ": nothing is both. Make a ResourceQuota for each.");
        }
    }
}
