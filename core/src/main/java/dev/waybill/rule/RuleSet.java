package dev.waybill.rule;

import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Closest;
import dev.waybill.value.KubernetesVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An immutable set of rules, and the version of Kubernetes for which they check. */
@CheckReturnValue
public final class RuleSet {
    private final Map<String, Rule> rules;
    private final Set<String> raised;
    private final KubernetesVersion target;

    private RuleSet(Map<String, Rule> rules, Set<String> raised, KubernetesVersion target) {
        this.rules = Collections.unmodifiableMap(rules);
        this.raised = raised;
        this.target = target;
    }

    /**
     * Holds the rules that are right for every manifest, at the severities that Waybill recommends, for {@link
     * KubernetesVersion#LATEST}.
     */
    public static RuleSet recommended() {
        return Recommended.RULES;
    }

    /** Holds the rules of {@link #recommended} and those that ask for more than most manifests give. */
    public static RuleSet strict() {
        return Recommended.STRICT;
    }

    /** Holds these rules alone. */
    public static RuleSet of(Rule... rules) {
        return new RuleSet(new LinkedHashMap<>(), Set.of(), KubernetesVersion.LATEST).and(rules);
    }

    static RuleSet of(List<Rule> rules) {
        return of(rules.toArray(new Rule[0]));
    }

    /** Adds rules. Refuses an id that is there already. */
    public RuleSet and(Rule... more) {
        Map<String, Rule> next = new LinkedHashMap<>(rules);
        for (Rule rule : more) {
            if (next.putIfAbsent(rule.id(), rule) != null) {
                throw new IllegalArgumentException("rule '" + rule.id()
                        + "' is in the set already. Give the new one an id of its own, or say without(\"" + rule.id()
                        + "\") first.");
            }
        }
        return new RuleSet(next, raised, target);
    }

    /** Leaves a rule out. Refuses an id that is not in the set. */
    public RuleSet without(String id) {
        Map<String, Rule> next = new LinkedHashMap<>(rules);
        next.remove(rule(id).id());
        return new RuleSet(next, raised, target);
    }

    /** Makes everything that a rule finds an error. Refuses an id that is not in the set. */
    public RuleSet raise(String id) {
        Map<String, Rule> next = new LinkedHashMap<>(rules);
        next.put(id, rule(id).with(Severity.ERROR));
        Set<String> more = new LinkedHashSet<>(raised);
        more.add(id);
        return new RuleSet(next, more, target);
    }

    /** Checks for another version of Kubernetes. Default: {@link KubernetesVersion#LATEST}. A repeat replaces. */
    public RuleSet target(KubernetesVersion version) {
        return new RuleSet(rules, raised, version);
    }

    /** Returns the version of Kubernetes for which the set checks. */
    public KubernetesVersion target() {
        return target;
    }

    /** Returns the rules, in the order in which they are run. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** Returns the rule of that id. Refuses an id that is not in the set. */
    public Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("rule '" + id + "' is not in the set."
                    + Closest.question(id, rules.keySet(), " docs/rules.md lists those that Waybill has."));
        }
        return rule;
    }

    /**
     * Runs all rules and returns everything they find, by object. A waiver that waives nothing is a finding, and so is a rule
     * that fails.
     */
    public Report check(ObjectSet set, Collection<Waiver> waivers) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : rules.values()) {
            found.addAll(Findings.of(rule, set, raised.contains(rule.id())));
        }
        set.forgetDerived();
        return Report.of(found, waivers, this, set);
    }
}
