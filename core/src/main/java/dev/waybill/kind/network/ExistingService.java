package dev.waybill.kind.network;

import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;

/**
 * A Service that is in the cluster already, made by something else.
 *
 * @param name {@code metadata.name}
 */
@CheckReturnValue
public record ExistingService(String name) implements ServiceRef, Existing {

    /** Refuses a name that no Service can have. */
    public ExistingService {
        NameSyntax.DNS_1035_LABEL.check("Service name", name);
    }

    /** Returns {@code Service}. */
    @Override
    public String kind() {
        return "Service";
    }
}
