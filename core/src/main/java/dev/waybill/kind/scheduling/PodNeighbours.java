package dev.waybill.kind.scheduling;

import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.selector.Selectable;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import java.util.List;

/**
 * Other pods in the same zone or on the same node: what pod affinity seeks and anti-affinity shuns. Default: pods of the
 * same namespace.
 */
@CheckReturnValue
public final class PodNeighbours extends ModelValue<PodAffinityTerm> {

    private PodNeighbours(Recipe<PodAffinityTerm> recipe) {
        super(recipe);
    }

    /** Means {@code pods} in the same group of {@code topology}. */
    public static PodNeighbours of(Selectable pods, Topology topology) {
        Recipe<PodAffinityTerm> recipe =
                Recipe.of("podsIn", PodAffinityTerm::new, term -> term.setTopologyKey(topology.key()));
        return new PodNeighbours(recipe.and("pods", pods.podSelector(), PodAffinityTerm::setLabelSelector));
    }

    /** Adds to {@code namespaces}: looks there instead. */
    public PodNeighbours inNamespaces(String... names) {
        List<String> all = List.of(names);
        all.forEach(each -> NameSyntax.DNS_LABEL.check("affinity namespace", each));
        return new PodNeighbours(
                recipe().and("inNamespaces", term -> term.getNamespaces().addAll(all)));
    }

    /** Sets {@code namespaceSelector}: looks in the namespaces with these labels instead. A repeat replaces. */
    public PodNeighbours inNamespaces(LabelSelector namespaces) {
        return new PodNeighbours(recipe().and("inNamespaces", namespaces, PodAffinityTerm::setNamespaceSelector));
    }

    /** Adds to {@code matchLabelKeys}: only pods that have the same value of these labels as the pod itself. */
    public PodNeighbours matchLabelKeys(String... keys) {
        List<String> all = List.of(keys);
        all.forEach(each -> NameSyntax.QUALIFIED_NAME.check("affinity matchLabelKeys", each));
        return new PodNeighbours(
                recipe().and("matchLabelKeys", term -> term.getMatchLabelKeys().addAll(all)));
    }

    /** Adds to {@code mismatchLabelKeys}: only pods that have another value of these labels than the pod itself. */
    public PodNeighbours mismatchLabelKeys(String... keys) {
        List<String> all = List.of(keys);
        all.forEach(each -> NameSyntax.QUALIFIED_NAME.check("affinity mismatchLabelKeys", each));
        return new PodNeighbours(recipe().and(
                        "mismatchLabelKeys", term -> term.getMismatchLabelKeys().addAll(all)));
    }
}
