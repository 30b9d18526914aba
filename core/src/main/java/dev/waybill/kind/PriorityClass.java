package dev.waybill.kind;

import dev.waybill.kind.scheduling.PriorityClassRef;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClassBuilder;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A Kubernetes PriorityClass ({@code scheduling.k8s.io/v1}): who goes first when room is short. Cluster-wide. */
@CheckReturnValue
public final class PriorityClass
        extends Kind<PriorityClass, io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass>
        implements PriorityClassRef {
    // scheduling.HighestUserDefinablePriority and SystemPriorityClassPrefix in k8s.io/kubernetes/pkg/apis/scheduling.
    private static final int HIGHEST = 1_000_000_000;
    private static final String SYSTEM_PREFIX = "system-";

    private PriorityClass(String name, Recipe<io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass> recipe) {
        super(name, recipe);
    }

    /**
     * Makes a PriorityClass. The higher value goes first; pods without a class have 0. The name is a DNS subdomain. Refuses
     * names that start with {@code system-} and more than 1,000,000,000, which Kubernetes keeps for itself.
     */
    public static PriorityClass of(String name, int value) {
        NameSyntax.DNS_SUBDOMAIN.check("PriorityClass name", name);
        if (name.startsWith(SYSTEM_PREFIX)) {
            throw new IllegalArgumentException("PriorityClass name '" + name
                    + "': names that start with 'system-' belong to Kubernetes. Choose another, or use"
                    + " existingPriorityClass(\"" + name + "\").");
        }
        if (value > HIGHEST) {
            throw new IllegalArgumentException("PriorityClass '" + name + "' value " + value + ": at most " + HIGHEST
                    + " is allowed; what is above belongs to Kubernetes.");
        }
        return new PriorityClass(
                name,
                recipe(
                        "priorityClass",
                        name,
                        io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass::new,
                        m -> m.setValue(value)));
    }

    /** Sets {@code description}: for whom the class is. A repeat replaces. */
    public PriorityClass description(String text) {
        Objects.requireNonNull(text, "text");
        return with("description", m -> m.setDescription(text));
    }

    /** Sets {@code globalDefault: true}: pods that name no class have this one. One class of the cluster can be so. */
    public PriorityClass asGlobalDefault() {
        return with("asGlobalDefault", m -> m.setGlobalDefault(true));
    }

    /** Sets {@code preemptionPolicy: Never}: waits first in line, and evicts nobody. Default: evicts lower priorities. */
    public PriorityClass neverPreempting() {
        return with("neverPreempting", m -> m.setPreemptionPolicy("Never"));
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public PriorityClass customize(UnaryOperator<PriorityClassBuilder> change) {
        return rebuilt(m -> change.apply(new PriorityClassBuilder(m)).build());
    }

    @Override
    PriorityClass with(Recipe<io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass> next) {
        return new PriorityClass(name(), next);
    }
}
