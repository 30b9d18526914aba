package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import java.util.List;

/** What the API server asks of a {@code ClusterRole}. */
final class ClusterRoleCheck {
    private ClusterRoleCheck() {}

    static void check(ClusterRole object, Causes causes) {
        Metadata.check(object.getMetadata(), false, NameSyntax.PATH_SEGMENT, At.of("metadata"), causes);
        PolicyRules.check(object.getRules(), false, At.of("rules"), causes);
        if (object.getAggregationRule() == null) {
            return;
        }
        At at = At.of("aggregationRule").child("clusterRoleSelectors");
        List<LabelSelector> selectors =
                Present.items(object.getAggregationRule().getClusterRoleSelectors());
        if (selectors.isEmpty()) {
            causes.required(at, "Select the roles by their labels, or leave out aggregationRule.");
        }
        for (int i = 0; i < selectors.size(); i++) {
            int before = causes.size();
            Labels.selector(selectors.get(i), at.index(i), causes);
            if (causes.size() > before) {
                // The server also tries to use the selector, and reports the whole once more.
                causes.as(ApiRules.LABEL_SYNTAX).invalid(at.index(i), "the selector", "it selects nothing as it is");
            }
        }
    }
}
