package dev.waybill.kind;

import dev.waybill.kind.access.ClusterRoleRef;
import dev.waybill.kind.access.ResourceRule;
import dev.waybill.kind.access.UrlRule;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.rbac.AggregationRule;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import java.util.function.UnaryOperator;

/**
 * A Kubernetes ClusterRole: what may be done in every namespace and to cluster-wide objects. A ClusterRoleBinding grants
 * all of that, a RoleBinding what falls in its own namespace.
 */
@CheckReturnValue
public final class ClusterRole extends Kind<ClusterRole, io.fabric8.kubernetes.api.model.rbac.ClusterRole>
        implements ClusterRoleRef {

    private ClusterRole(String name, Recipe<io.fabric8.kubernetes.api.model.rbac.ClusterRole> recipe) {
        super(name, recipe);
    }

    /** Makes a ClusterRole that allows nothing yet. The name may hold anything but {@code /} and {@code %}. */
    public static ClusterRole of(String name) {
        NameSyntax.PATH_SEGMENT.check("ClusterRole name", name);
        return new ClusterRole(
                name, recipe("clusterRole", name, io.fabric8.kubernetes.api.model.rbac.ClusterRole::new, m -> {}));
    }

    /** Adds to {@code rules}. Rules only ever allow; a repeat adds another. Refused beside {@link #aggregate}. */
    public ClusterRole allow(ResourceRule rule) {
        return checked(with("allow", rule, (m, made) -> m.getRules().add(made)));
    }

    /** Adds to {@code rules} paths of the API server that are no resources. Otherwise as {@link #allow(ResourceRule)}. */
    public ClusterRole allow(UrlRule rule) {
        return checked(with("allow", rule, (m, made) -> m.getRules().add(made)));
    }

    /**
     * Adds to {@code aggregationRule.clusterRoleSelectors}: takes the rules of every ClusterRole with these labels, today
     * and later. Refused beside {@link #allow(ResourceRule)}: Kubernetes overwrites the rules of such a role.
     */
    public ClusterRole aggregate(LabelSelector selector) {
        return checked(with("aggregate", selector, (m, made) -> {
            if (m.getAggregationRule() == null) {
                m.setAggregationRule(new AggregationRule());
            }
            m.getAggregationRule().getClusterRoleSelectors().add(made);
        }));
    }

    private static ClusterRole checked(ClusterRole role) {
        var model = role.toModel();
        if (model.getAggregationRule() != null && !model.getRules().isEmpty()) {
            throw new IllegalArgumentException(
                    role.subject() + " allow() and aggregate(): Kubernetes overwrites the rules"
                            + " of a role that aggregates. Put them into a ClusterRole with the labels that it selects.");
        }
        return role;
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public ClusterRole customize(UnaryOperator<ClusterRoleBuilder> change) {
        return rebuilt(m -> change.apply(new ClusterRoleBuilder(m)).build());
    }

    @Override
    ClusterRole with(Recipe<io.fabric8.kubernetes.api.model.rbac.ClusterRole> next) {
        return new ClusterRole(name(), next);
    }
}
