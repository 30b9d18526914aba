package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resources that quotas and limit ranges name, and their amounts ({@code pkg/apis/core/helper}). */
final class QuotaResources {
    private static final Set<String> COUNTS = Set.of(
            "pods",
            "resourcequotas",
            "services",
            "replicationcontrollers",
            "secrets",
            "configmaps",
            "persistentvolumeclaims",
            "services.nodeports",
            "services.loadbalancers");
    private static final Set<String> AMOUNTS = Set.of(
            "cpu",
            "memory",
            "ephemeral-storage",
            "requests.cpu",
            "requests.memory",
            "requests.storage",
            "requests.ephemeral-storage",
            "limits.cpu",
            "limits.memory",
            "limits.ephemeral-storage");
    private static final Set<String> OF_CONTAINERS = Set.of("cpu", "memory", "ephemeral-storage");

    /** {@code ResourceDefaultNamespacePrefix}. */
    private static final String NATIVE = "kubernetes.io/";

    private static final String REQUESTS = "requests.";
    private static final String HUGE_PAGES = "hugepages-";

    private QuotaResources() {}

    /** Checks the name of what a quota limits. */
    static void quotaName(String name, At at, Causes causes) {
        resourceName(name, at, causes);
        if (name.indexOf('/') < 0 && !isQuota(name)) {
            causes.invalid(at, name, "it is nothing that a quota counts, as 'requests.cpu' or 'pods'");
        }
    }

    /** Checks the name of what a container can have. */
    static void containerName(String name, At at, Causes causes) {
        resourceName(name, at, causes);
        if (name.indexOf('/') < 0) {
            if (!OF_CONTAINERS.contains(name) && !name.startsWith(HUGE_PAGES)) {
                causes.invalid(at, name, "a container has cpu, memory, ephemeral-storage and hugepages-<size>");
            }
        } else if (!isNative(name) && !isExtended(name)) {
            causes.as(ApiRules.NAME).invalid(at, name, "an extended resource is named like 'example.com/gpu'");
        }
    }

    /** Checks the name of any resource. */
    static void resourceName(String name, At at, Causes causes) {
        if (causes.as(ApiRules.NAME).name(at, name, NameSyntax.QUALIFIED_NAME)
                && name.indexOf('/') < 0
                && !isQuota(name)
                && !name.equals("storage")) {
            causes.invalid(at, name, "a resource without a domain is one of Kubernetes' own, as 'cpu' or 'memory'");
        }
    }

    static boolean isQuota(String name) {
        return COUNTS.contains(name)
                || AMOUNTS.contains(name)
                || name.startsWith(HUGE_PAGES)
                || name.startsWith(REQUESTS + HUGE_PAGES);
    }

    /** Whether the resource is counted in whole numbers. */
    static boolean isWhole(String name) {
        return COUNTS.contains(name) || isExtended(name);
    }

    /** Whether a container may request less of the resource than its limit. */
    static boolean allowsOvercommit(String name) {
        return isNative(name) && !name.startsWith(HUGE_PAGES);
    }

    /** The amount, which the server rounds up to a thousandth when it reads the object. */
    static BigDecimal amount(@Nullable Quantity quantity) {
        BigDecimal amount = Quantities.amount(quantity);
        if (amount == null) {
            return BigDecimal.ZERO;
        }
        return amount.scale() > 3 ? amount.setScale(3, RoundingMode.UP) : amount;
    }

    private static boolean isNative(String name) {
        return name.indexOf('/') < 0 || name.contains(NATIVE);
    }

    private static boolean isExtended(String name) {
        return !isNative(name) && !name.startsWith(REQUESTS) && NameSyntax.QUALIFIED_NAME.accepts(REQUESTS + name);
    }
}
