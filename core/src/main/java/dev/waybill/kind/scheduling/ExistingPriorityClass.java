package dev.waybill.kind.scheduling;

import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;

/**
 * A PriorityClass that is in the cluster already, such as {@code system-cluster-critical}.
 *
 * @param name {@code metadata.name}
 */
@CheckReturnValue
public record ExistingPriorityClass(String name) implements PriorityClassRef, Existing {

    /** Refuses a name that no PriorityClass can have. */
    public ExistingPriorityClass {
        NameSyntax.DNS_SUBDOMAIN.check("PriorityClass name", name);
    }

    /** Returns {@code PriorityClass}. */
    @Override
    public String kind() {
        return "PriorityClass";
    }
}
