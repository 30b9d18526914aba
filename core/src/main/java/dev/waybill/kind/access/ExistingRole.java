package dev.waybill.kind.access;

import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;

/**
 * A Role that is in the cluster already.
 *
 * @param name {@code metadata.name}
 */
@CheckReturnValue
public record ExistingRole(String name) implements RoleRef, Existing {

    /** Refuses a name that no Role can have. */
    public ExistingRole {
        NameSyntax.PATH_SEGMENT.check("Role name", name);
    }

    @Override
    public String kind() {
        return "Role";
    }
}
