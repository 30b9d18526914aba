package dev.waybill.rule;

import dev.waybill.value.Place;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a rule reports what it finds. */
public final class Findings {
    private final Rule rule;
    private final ObjectSet set;
    private final boolean raised;
    private final List<Finding> all = new ArrayList<>();

    Findings(Rule rule, ObjectSet set, boolean raised) {
        this.rule = rule;
        this.set = set;
        this.raised = raised;
    }

    /**
     * Reports that something is wrong.
     *
     * @param object the object, one of the set
     * @param path the field, as in {@code spec.template.spec.containers[0].image}; empty for the object itself
     * @param problem what is wrong with the actual value and what is allowed, from a lower-case letter to a full stop
     * @param fix what to do, as a sentence; may be empty
     */
    public void add(HasMetadata object, String path, String problem, String fix) {
        add(rule.severity(), object, path, problem, fix);
    }

    /** As {@link #add}, for a case that is less bad than the rule's others: a warning, unless the rule was raised. */
    public void warn(HasMetadata object, String path, String problem, String fix) {
        add(raised ? rule.severity() : Severity.WARNING, object, path, problem, fix);
    }

    void add(Severity severity, HasMetadata object, String path, String problem, String fix) {
        all.add(Finding.of(rule.id(), severity, set, object, path, problem, fix));
    }

    void add(TextProblem problem) {
        all.add(new Finding(
                rule.id(),
                rule.severity(),
                problem.object(),
                problem.path(),
                problem.problem(),
                problem.fix(),
                Optional.of(problem.place())));
    }

    /**
     * The id of the rule that looks. A class with several rules is the {@link Check} of all of them and chooses by it, because
     * each method reference is a class that the JVM makes at the start.
     */
    String rule() {
        return rule.id();
    }

    /** Says that a class was asked for a rule that it does not have. */
    IllegalStateException unknownRule() {
        return new IllegalStateException("no such rule here: " + rule.id());
    }

    List<Finding> all() {
        return all;
    }

    /** What a rule found, or the finding that it failed. */
    static List<Finding> of(Rule rule, ObjectSet set, boolean raised) {
        Findings found = new Findings(rule, set, raised);
        try {
            rule.check().check(set, found);
        } catch (RuntimeException | StackOverflowError e) {
            found.all.add(failed(rule, e));
        }
        return found.all;
    }

    private static Finding failed(Rule rule, Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        Optional<Place> place = trace.length == 0
                ? Optional.empty()
                : Optional.of(new Place(
                        trace[0].getFileName() == null ? trace[0].getClassName() : trace[0].getFileName(),
                        Math.max(1, trace[0].getLineNumber()),
                        0));
        return new Finding(
                "rule-failed",
                Severity.ERROR,
                new ObjectName("Rule", "", rule.id()),
                "",
                "it ended with " + e + ", so what it checks may not hold.",
                "Mend the rule, or leave it out with without(\"" + rule.id() + "\").",
                place);
    }
}
