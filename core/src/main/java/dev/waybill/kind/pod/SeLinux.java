package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.SELinuxOptions;

/** The SELinux label of a process: {@code seLinuxOptions}. */
@CheckReturnValue
public final class SeLinux extends ModelValue<SELinuxOptions> {

    private SeLinux(Recipe<SELinuxOptions> recipe) {
        super(recipe);
    }

    /** Starts with a level, as in {@code s0:c123,c456}. */
    public static SeLinux level(String level) {
        return new SeLinux(Recipe.of("seLinux", SELinuxOptions::new, o -> o.setLevel(level)));
    }

    /** Sets {@code user}. A repeat replaces. */
    public SeLinux user(String user) {
        return new SeLinux(recipe().and("user", o -> o.setUser(user)));
    }

    /** Sets {@code role}. A repeat replaces. */
    public SeLinux role(String role) {
        return new SeLinux(recipe().and("role", o -> o.setRole(role)));
    }

    /** Sets {@code type}. A repeat replaces. */
    public SeLinux type(String type) {
        return new SeLinux(recipe().and("type", o -> o.setType(type)));
    }
}
