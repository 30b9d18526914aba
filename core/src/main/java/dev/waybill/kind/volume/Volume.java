package dev.waybill.kind.volume;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;

/** A volume of a pod: a name and what it holds. Mounting it into a container adds it to the pod. */
@CheckReturnValue
public final class Volume extends ModelValue<io.fabric8.kubernetes.api.model.Volume> {
    private final String name;

    private Volume(String name, Recipe<io.fabric8.kubernetes.api.model.Volume> recipe) {
        super(recipe);
        this.name = name;
    }

    /** Names a volume. The name is a DNS label, unique in the pod. */
    public static Volume of(String name, VolumeSource source) {
        NameSyntax.DNS_LABEL.check("volume name", name);
        return new Volume(name, source.recipe().and("volume", volume -> volume.setName(name)));
    }

    /** Returns {@code name}. */
    public String name() {
        return name;
    }
}
