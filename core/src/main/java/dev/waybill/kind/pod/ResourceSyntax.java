package dev.waybill.kind.pod;

import dev.waybill.value.NameSyntax;
import dev.waybill.value.Quantity;
import java.math.RoundingMode;
import java.util.Set;

/** Names and amounts of a container's resources, as the API server checks them: validateContainerResourceName. */
final class ResourceSyntax {
    private static final Set<String> STANDARD = Set.of("cpu", "memory", "ephemeral-storage");
    private static final String HUGE_PAGES = "hugepages-";
    // IsPrefixedNativeResource: what has this in its name belongs to Kubernetes, and is no device.
    private static final String NATIVE = "kubernetes.io/";

    private ResourceSyntax() {}

    /** Tells whether a container may ask for less than its limit: helper.IsOvercommitAllowed in pkg/apis/core. */
    static boolean isShared(String resource) {
        return (resource.indexOf('/') < 0 || resource.contains(NATIVE)) && !resource.startsWith(HUGE_PAGES);
    }

    static void check(String subject, String resource, Quantity amount) {
        NameSyntax.QUALIFIED_NAME.check(subject + " resource", resource);
        boolean named = resource.indexOf('/') >= 0;
        if (!named && !STANDARD.contains(resource) && !resource.startsWith(HUGE_PAGES)) {
            throw new IllegalArgumentException(subject + " resource '" + resource
                    + "': without a domain, cpu, memory, ephemeral-storage and hugepages-<size> are allowed. Write a device's"
                    + " resource with its domain, as in nvidia.com/gpu.");
        }
        if (amount.amount().signum() < 0) {
            throw new IllegalArgumentException(subject + " " + resource + " " + amount + ": 0 or more is allowed.");
        }
        if (named
                && !resource.contains(NATIVE)
                && amount.amount().stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(subject + " " + resource + " " + amount
                    + ": a whole number is allowed, since nobody gets a part of a device. Write '"
                    + amount.amount().setScale(0, RoundingMode.UP).toPlainString() + "'.");
        }
    }
}
