package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resources that quotas and limit ranges name, and their amounts ({@code pkg/apis/core/helper}). */
final class QuotaResources {
    private static final Set<String> OF_CONTAINERS = Set.of("cpu", "memory", "ephemeral-storage");

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
            if (!OF_CONTAINERS.contains(name) && !ResourceNames.isHugePages(name)) {
                causes.invalid(at, name, "a container has cpu, memory, ephemeral-storage and hugepages-<size>");
            }
        } else if (!ResourceNames.isNative(name) && !ResourceNames.isExtended(name)) {
            causes.as(ApiRules.NAME).invalid(at, name, "an extended resource is named like 'example.com/gpu'");
        }
    }

    /** Checks the name of any resource. */
    static void resourceName(String name, At at, Causes causes) {
        if (causes.as(ApiRules.NAME).name(at, name, NameSyntax.QUALIFIED_NAME)
                && name.indexOf('/') < 0
                && !ResourceNames.isStandard(name)) {
            causes.invalid(at, name, "a resource without a domain is one of Kubernetes' own, as 'cpu' or 'memory'");
        }
    }

    /** All of Kubernetes' own names but that of a claim's storage, which a quota has as {@code requests.storage}. */
    static boolean isQuota(String name) {
        return ResourceNames.isStandard(name) && !name.equals("storage");
    }

    /** The amount, which the server rounds up to a thousandth when it reads the object. */
    static BigDecimal amount(@Nullable Quantity quantity) {
        BigDecimal amount = Quantities.amount(quantity);
        if (amount == null) {
            return BigDecimal.ZERO;
        }
        return amount.scale() > 3 ? amount.setScale(3, RoundingMode.UP) : amount;
    }
}
