package dev.waybill.kind.storage;

import dev.waybill.kind.scheduling.Topology;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.TopologySelectorLabelRequirement;
import io.fabric8.kubernetes.api.model.TopologySelectorTerm;
import java.util.ArrayList;
import java.util.List;

/** Where volumes may be made: an item of {@code allowedTopologies}. All requirements of one item must hold. */
@CheckReturnValue
public final class AllowedTopology extends ModelValue<TopologySelectorTerm> {

    private AllowedTopology(Recipe<TopologySelectorTerm> recipe) {
        super(recipe);
    }

    /** Allows these groups of nodes, as zones by name. */
    public static AllowedTopology of(Topology topology, String first, String... more) {
        return new AllowedTopology(Recipe.of("allowedTopology", TopologySelectorTerm::new, term -> {}))
                .and(topology, first, more);
    }

    /** Requires one of these groups as well: adds to {@code matchLabelExpressions}. The same topology twice is refused. */
    public AllowedTopology and(Topology topology, String first, String... more) {
        List<String> values = new ArrayList<>(List.of(more));
        values.add(0, first);
        if (values.stream().distinct().count() < values.size()) {
            throw new IllegalArgumentException("allowed topology " + topology.key() + " " + values
                    + ": a value stands there twice. Leave one out.");
        }
        for (TopologySelectorLabelRequirement known : toModel().getMatchLabelExpressions()) {
            if (known.getKey().equals(topology.key())) {
                throw new IllegalArgumentException("allowed topology " + topology.key() + " " + values
                        + ": it is limited to " + known.getValues() + " already. Name all values at once.");
            }
        }
        return new AllowedTopology(recipe().and(
                        "and",
                        term -> term.getMatchLabelExpressions()
                                .add(new TopologySelectorLabelRequirement(topology.key(), new ArrayList<>(values)))));
    }
}
