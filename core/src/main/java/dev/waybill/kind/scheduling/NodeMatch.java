package dev.waybill.kind.scheduling;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import java.util.ArrayList;
import java.util.List;

/**
 * Nodes that have certain labels: {@code nodes("disktype", "ssd")}. All requirements of one match must hold; of
 * several matches, one is enough.
 */
@CheckReturnValue
public final class NodeMatch extends ModelValue<NodeSelectorTerm> {

    private NodeMatch(Recipe<NodeSelectorTerm> recipe) {
        super(recipe);
    }

    private static NodeMatch start(Origin line) {
        return new NodeMatch(Recipe.of("nodes", line, NodeSelectorTerm::new, term -> {}));
    }

    /** Starts with nodes whose label {@code key} has one of {@code values}: operator {@code In}. */
    public static NodeMatch labelled(String key, String... values) {
        Origin line = Origin.here();
        return start(line).expression(line, "and", key, "In", checked(key, values));
    }

    /** Starts with nodes that have the label {@code key}, whatever its value: operator {@code Exists}. */
    public static NodeMatch having(String key) {
        Origin line = Origin.here();
        return start(line).expression(line, "andHaving", key, "Exists", List.of());
    }

    /** Starts with nodes whose label {@code key} has none of {@code values}, or is missing: operator {@code NotIn}. */
    public static NodeMatch notLabelled(String key, String... values) {
        Origin line = Origin.here();
        return start(line).expression(line, "andNot", key, "NotIn", checked(key, values));
    }

    /**
     * Starts with the node of this name: {@code matchFields} on {@code metadata.name}, which takes one name. Several nodes
     * are several matches: {@code requireNodes(nodesNamed("a"), nodesNamed("b"))}.
     */
    public static NodeMatch named(String name) {
        NameSyntax.DNS_SUBDOMAIN.check("node name", name);
        Origin line = Origin.here();
        return new NodeMatch(start(line)
                .recipe()
                .and(
                        "named",
                        line,
                        term -> term.getMatchFields().add(requirement("metadata.name", "In", List.of(name)))));
    }

    /** Requires one of {@code values} as well: operator {@code In}. */
    public NodeMatch and(String key, String... values) {
        return expression(Origin.here(), "and", key, "In", checked(key, values));
    }

    /** Requires none of {@code values} as well: operator {@code NotIn}. */
    public NodeMatch andNot(String key, String... values) {
        return expression(Origin.here(), "andNot", key, "NotIn", checked(key, values));
    }

    /** Requires the label as well: operator {@code Exists}. */
    public NodeMatch andHaving(String key) {
        return expression(Origin.here(), "andHaving", key, "Exists", List.of());
    }

    /** Requires that the label is missing: operator {@code DoesNotExist}. */
    public NodeMatch andLacking(String key) {
        return expression(Origin.here(), "andLacking", key, "DoesNotExist", List.of());
    }

    /** Requires a label that reads as a number above {@code bound}: operator {@code Gt}. */
    public NodeMatch andMoreThan(String key, long bound) {
        return expression(Origin.here(), "andMoreThan", key, "Gt", List.of(Long.toString(bound)));
    }

    /** Requires a label that reads as a number below {@code bound}: operator {@code Lt}. */
    public NodeMatch andLessThan(String key, long bound) {
        return expression(Origin.here(), "andLessThan", key, "Lt", List.of(Long.toString(bound)));
    }

    private NodeMatch expression(Origin line, String step, String key, String operator, List<String> values) {
        NameSyntax.QUALIFIED_NAME.check("node label", key);
        return new NodeMatch(
                recipe().and(step, line, term -> term.getMatchExpressions().add(requirement(key, operator, values))));
    }

    private static List<String> checked(String key, String[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException(
                    "node label '" + key + "': no values. Name at least one, or ask for the label alone: nodesHaving(\""
                            + key + "\"), andHaving(\"" + key + "\").");
        }
        return List.of(values);
    }

    private static NodeSelectorRequirement requirement(String key, String operator, List<String> values) {
        return new NodeSelectorRequirement(key, operator, new ArrayList<>(values));
    }
}
