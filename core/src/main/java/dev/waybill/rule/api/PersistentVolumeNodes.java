package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.VolumeNodeAffinity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes from which a volume can be reached. */
final class PersistentVolumeNodes {
    private static final List<String> OPERATORS = List.of("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt");
    private static final List<String> FIELD_OPERATORS = List.of("In", "NotIn");
    private static final String NAME_FIELD = "metadata.name";

    private PersistentVolumeNodes() {}

    static void check(VolumeNodeAffinity affinity, At at, Causes causes) {
        At required = at.child("required");
        if (affinity.getRequired() == null) {
            causes.required(required, "Say by labels which nodes reach the volume.");
            return;
        }
        At termsAt = required.child("nodeSelectorTerms");
        List<NodeSelectorTerm> terms = Present.items(affinity.getRequired().getNodeSelectorTerms());
        if (terms.isEmpty()) {
            causes.required(termsAt, "Give one term at least.");
        }
        for (int i = 0; i < terms.size(); i++) {
            NodeSelectorTerm term = terms.get(i);
            if (term != null) {
                labels(term.getMatchExpressions(), termsAt.index(i).child("matchExpressions"), causes);
                fields(term.getMatchFields(), termsAt.index(i).child("matchFields"), causes);
            }
        }
    }

    private static void labels(@Nullable List<NodeSelectorRequirement> requirements, At at, Causes causes) {
        List<NodeSelectorRequirement> all = Present.items(requirements);
        for (int i = 0; i < all.size(); i++) {
            label(orEmpty(all.get(i)), at.index(i), causes);
        }
    }

    private static void label(NodeSelectorRequirement requirement, At at, Causes causes) {
        List<String> values = Present.items(requirement.getValues());
        At valuesAt = at.child("values");
        switch (Present.text(requirement.getOperator())) {
            case "In", "NotIn" -> {
                if (values.isEmpty()) {
                    causes.required(valuesAt, "List the values for " + requirement.getOperator() + ".");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (!values.isEmpty()) {
                    causes.forbidden(valuesAt, requirement.getOperator() + " looks at the key alone");
                }
            }
            case "Gt", "Lt" -> {
                if (values.size() != 1) {
                    causes.required(valuesAt, "Give exactly one value for " + requirement.getOperator() + ".");
                }
            }
            default -> operator(requirement, OPERATORS, at, causes);
        }
        for (int i = 0; i < values.size(); i++) {
            causes.as(ApiRules.LABEL_SYNTAX)
                    .name(valuesAt.index(i), Present.text(values.get(i)), NameSyntax.LABEL_VALUE);
        }
        String key = Present.text(requirement.getKey());
        causes.as(ApiRules.LABEL_SYNTAX).name(at.child("key"), key, NameSyntax.QUALIFIED_NAME);
    }

    private static void fields(@Nullable List<NodeSelectorRequirement> requirements, At at, Causes causes) {
        List<NodeSelectorRequirement> all = Present.items(requirements);
        for (int i = 0; i < all.size(); i++) {
            field(orEmpty(all.get(i)), at.index(i), causes);
        }
    }

    private static void field(NodeSelectorRequirement requirement, At at, Causes causes) {
        List<String> values = Present.items(requirement.getValues());
        At valuesAt = at.child("values");
        if (!FIELD_OPERATORS.contains(Present.text(requirement.getOperator()))) {
            operator(requirement, FIELD_OPERATORS, at, causes);
        } else if (values.size() != 1) {
            causes.required(valuesAt, "Give exactly one value.");
        }
        if (!NAME_FIELD.equals(requirement.getKey())) {
            causes.invalid(at.child("key"), Present.text(requirement.getKey()), "the only field is " + NAME_FIELD);
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            causes.as(ApiRules.NAME).name(valuesAt.index(i), Present.text(values.get(i)), NameSyntax.DNS_SUBDOMAIN);
        }
    }

    private static void operator(NodeSelectorRequirement requirement, List<String> allowed, At at, Causes causes) {
        causes.invalid(
                at.child("operator"),
                Present.text(requirement.getOperator()),
                "an operator is one of " + String.join(", ", allowed));
    }

    private static NodeSelectorRequirement orEmpty(@Nullable NodeSelectorRequirement requirement) {
        return requirement == null ? new NodeSelectorRequirement() : requirement;
    }
}
