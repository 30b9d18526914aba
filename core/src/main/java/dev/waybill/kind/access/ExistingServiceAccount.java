package dev.waybill.kind.access;

import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import java.util.Optional;

/**
 * A ServiceAccount that is in the cluster already, made by something else.
 *
 * @param name {@code metadata.name}
 * @param namespace {@code metadata.namespace}; empty when it is the namespace of whatever refers to it
 */
@CheckReturnValue
public record ExistingServiceAccount(String name, Optional<String> namespace) implements ServiceAccountRef, Existing {

    /** Refuses a name or a namespace that no ServiceAccount can have. */
    public ExistingServiceAccount {
        NameSyntax.DNS_SUBDOMAIN.check("ServiceAccount name", name);
        namespace.ifPresent(text -> NameSyntax.DNS_LABEL.check("ServiceAccount '" + name + "' namespace", text));
    }

    /** Means the ServiceAccount in the namespace of whatever refers to it. */
    public ExistingServiceAccount(String name) {
        this(name, Optional.empty());
    }

    /** Means the ServiceAccount of this namespace. A repeat replaces. */
    public ExistingServiceAccount namespace(String namespace) {
        return new ExistingServiceAccount(name, Optional.of(namespace));
    }

    /** Returns {@code ServiceAccount}. */
    @Override
    public String kind() {
        return "ServiceAccount";
    }
}
