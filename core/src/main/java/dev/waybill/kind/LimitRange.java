package dev.waybill.kind;

import dev.waybill.kind.quota.Limits;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.LimitRangeBuilder;
import io.fabric8.kubernetes.api.model.LimitRangeItem;
import io.fabric8.kubernetes.api.model.LimitRangeSpec;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A Kubernetes LimitRange: bounds for each container, pod and claim of a namespace, and what a container gets that says
 * nothing. It counts when an object is created, not for those that run.
 */
@CheckReturnValue
public final class LimitRange extends NamespacedKind<LimitRange, io.fabric8.kubernetes.api.model.LimitRange> {

    private LimitRange(String name, Recipe<io.fabric8.kubernetes.api.model.LimitRange> recipe) {
        super(name, recipe);
    }

    /** Makes a LimitRange. The name is a DNS subdomain. */
    public static LimitRange of(String name, Limits first) {
        NameSyntax.DNS_SUBDOMAIN.check("LimitRange name", name);
        return new LimitRange(
                        name,
                        recipe(
                                "limitRange",
                                name,
                                io.fabric8.kubernetes.api.model.LimitRange::new,
                                m -> m.setSpec(new LimitRangeSpec())))
                .limits(first);
    }

    /** Adds to {@code spec.limits}; the same type replaces. */
    public LimitRange limits(Limits limits) {
        String type = limits.type();
        return with("limits", limits, (m, made) -> put(m.getSpec().getLimits(), type, made));
    }

    private static void put(List<LimitRangeItem> items, String type, LimitRangeItem made) {
        for (int i = 0; i < items.size(); i++) {
            if (type.equals(items.get(i).getType())) {
                items.set(i, made);
                return;
            }
        }
        items.add(made);
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public LimitRange customize(UnaryOperator<LimitRangeBuilder> change) {
        return rebuilt(m -> change.apply(new LimitRangeBuilder(m)).build());
    }

    @Override
    LimitRange with(Recipe<io.fabric8.kubernetes.api.model.LimitRange> next) {
        return new LimitRange(name(), next);
    }
}
