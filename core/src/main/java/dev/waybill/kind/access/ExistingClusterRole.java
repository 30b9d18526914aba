package dev.waybill.kind.access;

import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;

/**
 * A ClusterRole that is in the cluster already, such as {@code view}.
 *
 * @param name {@code metadata.name}
 */
@CheckReturnValue
public record ExistingClusterRole(String name) implements ClusterRoleRef, Existing {

    /** Refuses a name that no ClusterRole can have. */
    public ExistingClusterRole {
        NameSyntax.PATH_SEGMENT.check("ClusterRole name", name);
    }

    @Override
    public String kind() {
        return "ClusterRole";
    }
}
