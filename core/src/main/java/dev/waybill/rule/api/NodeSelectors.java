package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.NodeSelector;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import java.util.List;

/** Terms that pick nodes. */
final class NodeSelectors {
    private NodeSelectors() {}

    static void check(NodeSelector selector, At at, Causes causes) {
        At place = at.child("nodeSelectorTerms");
        List<NodeSelectorTerm> terms = Present.items(selector.getNodeSelectorTerms());
        if (terms.isEmpty()) {
            causes.as(ApiRules.SELECTOR).required(place, "Write a term, or leave the selector out.");
        }
        int index = 0;
        for (NodeSelectorTerm term : terms) {
            term(term == null ? new NodeSelectorTerm() : term, true, place.index(index++), causes);
        }
    }

    /**
     * Checks one term.
     *
     * @param labelValues whether values must be those that labels can have; the server is lenient where nodes are only
     *     preferred
     */
    static void term(NodeSelectorTerm term, boolean labelValues, At at, Causes causes) {
        int index = 0;
        for (NodeSelectorRequirement item : Present.items(term.getMatchExpressions())) {
            NodeSelectorRequirement requirement = item == null ? new NodeSelectorRequirement() : item;
            expression(requirement, labelValues, at.child("matchExpressions").index(index++), causes.as(ApiRules.SELECTOR));
        }
        index = 0;
        for (NodeSelectorRequirement item : Present.items(term.getMatchFields())) {
            NodeSelectorRequirement requirement = item == null ? new NodeSelectorRequirement() : item;
            field(requirement, at.child("matchFields").index(index++), causes.as(ApiRules.SELECTOR));
        }
    }

    private static void expression(NodeSelectorRequirement requirement, boolean labelValues, At at, Causes causes) {
        String operator = Present.text(requirement.getOperator());
        List<String> values = Present.items(requirement.getValues());
        switch (operator) {
            case "In", "NotIn" -> {
                if (values.isEmpty()) {
                    causes.required(at.child("values"), "Write what '" + operator + "' compares with.");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (!values.isEmpty()) {
                    causes.forbidden(at.child("values"), "'" + operator + "' looks at the key alone");
                }
            }
            case "Gt", "Lt" -> {
                if (values.size() != 1) {
                    causes.required(at.child("values"), "'" + operator + "' compares with exactly one value.");
                }
            }
            default ->
                causes.invalid(
                        at.child("operator"), operator, "it is one of In, NotIn, Exists, DoesNotExist, Gt and Lt");
        }
        causes.as(ApiRules.LABEL_SYNTAX)
                .name(at.child("key"), Present.text(requirement.getKey()), NameSyntax.QUALIFIED_NAME);
        for (int i = 0; labelValues && i < values.size(); i++) {
            causes.as(ApiRules.LABEL_SYNTAX)
                    .name(at.child("values").index(i), Present.text(values.get(i)), NameSyntax.LABEL_VALUE);
        }
    }

    private static void field(NodeSelectorRequirement requirement, At at, Causes causes) {
        String operator = Present.text(requirement.getOperator());
        List<String> values = Present.items(requirement.getValues());
        if (!operator.equals("In") && !operator.equals("NotIn")) {
            causes.invalid(at.child("operator"), operator, "a field is compared with In or NotIn");
        } else if (values.size() != 1) {
            causes.required(at.child("values"), "A field is compared with exactly one value.");
        }
        String key = Present.text(requirement.getKey());
        if (!key.equals("metadata.name")) {
            causes.invalid(at.child("key"), key, "the only field of a node is metadata.name", "Write 'metadata.name'.");
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            causes.as(ApiRules.NAME)
                    .name(at.child("values").index(i), Present.text(values.get(i)), NameSyntax.DNS_SUBDOMAIN);
        }
    }
}
