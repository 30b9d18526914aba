package dev.waybill.kind.storage;

import dev.waybill.kind.scheduling.NodeMatch;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.NodeSelector;
import io.fabric8.kubernetes.api.model.VolumeNodeAffinity;

/** The nodes that reach a PersistentVolume: its {@code nodeAffinity}. */
@CheckReturnValue
public final class VolumeNodes extends ModelValue<VolumeNodeAffinity> {

    private VolumeNodes(Recipe<VolumeNodeAffinity> recipe) {
        super(recipe);
    }

    /**
     * Means the nodes that fit one of {@code anyOf}. Refuses nodes by name: for a volume, Kubernetes compares labels alone
     * ({@code CheckNodeAffinity} in k8s.io/component-helpers/storage/volume), so it would never be reached.
     */
    public static VolumeNodes of(String subject, NodeMatch first, NodeMatch... anyOf) {
        VolumeNodes nodes = new VolumeNodes(Recipe.of(
                        "nodes", VolumeNodeAffinity::new, affinity -> affinity.setRequired(new NodeSelector())))
                .or(subject, first);
        for (NodeMatch match : anyOf) {
            nodes = nodes.or(subject, match);
        }
        return nodes;
    }

    private VolumeNodes or(String subject, NodeMatch match) {
        if (!match.toModel().getMatchFields().isEmpty()) {
            throw new IllegalArgumentException(subject
                    + ": nodes by name are never found for a volume, which looks at labels alone."
                    + " Use nodes(\"kubernetes.io/hostname\", ..).");
        }
        return new VolumeNodes(recipe().and(
                        "or",
                        match,
                        (affinity, term) ->
                                affinity.getRequired().getNodeSelectorTerms().add(term)));
    }
}
