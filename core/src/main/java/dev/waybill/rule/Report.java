package dev.waybill.rule;

import dev.waybill.value.LeftOut;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that the rules found, by object in the order of the set, and what was waived. */
public final class Report {
    private final List<Finding> findings;
    private final List<Waived> waived;
    private final List<Rule> rules;
    private final List<LeftOut> leftOut;

    /**
     * A finding that somebody takes responsibility for.
     *
     * @param finding the finding
     * @param waiver who said why
     */
    public record Waived(Finding finding, Waiver waiver) {}

    private Report(List<Finding> findings, List<Waived> waived, List<Rule> rules, List<LeftOut> leftOut) {
        this.findings = List.copyOf(findings);
        this.waived = List.copyOf(waived);
        this.rules = rules;
        this.leftOut = List.copyOf(leftOut);
    }

    static Report of(List<Finding> found, Collection<Waiver> waivers, RuleSet rules, ObjectSet set) {
        List<Finding> open = new ArrayList<>();
        List<Waived> waived = new ArrayList<>();
        List<Waiver> unused = new ArrayList<>(waivers);
        for (Finding finding : found) {
            Waiver waiver = cover(finding, waivers);
            if (waiver == null) {
                open.add(finding);
            } else {
                waived.add(new Waived(finding, waiver));
                unused.remove(waiver);
            }
        }
        for (Waiver waiver : unused) {
            open.add(unused(waiver, rules));
        }
        return new Report(FindingOrder.of(set).sorted(open), waived, rules.rules(), List.of());
    }

    private static @Nullable Waiver cover(Finding finding, Collection<Waiver> waivers) {
        for (Waiver waiver : waivers) {
            if (waiver.covers(finding)) {
                return waiver;
            }
        }
        return null;
    }

    private static Finding unused(Waiver waiver, RuleSet rules) {
        boolean known = rules.rules().stream().anyMatch(rule -> rule.id().equals(waiver.rule()));
        int slash = waiver.object().lastIndexOf('/');
        String before = waiver.object().substring(0, slash);
        return new Finding(
                "unused-waiver",
                Severity.WARNING,
                new ObjectName(
                        before.substring(before.indexOf('/') + 1),
                        before.contains("/") ? before.substring(0, before.indexOf('/')) : "",
                        waiver.object().substring(slash + 1)),
                "",
                known
                        ? "the waiver of " + waiver.rule() + " waives nothing: the rule finds nothing there."
                        : "the waiver names the rule '" + waiver.rule() + "', which is not in the set.",
                "Remove the waiver, so that it does not hide a later mistake.",
                Optional.empty());
    }

    /** Returns what was found and not waived. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns the findings for which a manifest is not written. */
    public List<Finding> errors() {
        return all(true);
    }

    /** Returns the findings that are advice. */
    public List<Finding> warnings() {
        return all(false);
    }

    private List<Finding> all(boolean errors) {
        List<Finding> all = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.isError() == errors) {
                all.add(finding);
            }
        }
        return List.copyOf(all);
    }

    /** Tells whether there is an error. */
    public boolean hasErrors() {
        return !errors().isEmpty();
    }

    /** Returns what was found and waived, with the reasons. */
    public List<Waived> waived() {
        return waived;
    }

    /** Returns the defaults of presets that somebody decided against, with the reasons. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Returns this report, which also lists what was left out. */
    public Report with(List<LeftOut> more) {
        List<LeftOut> all = new ArrayList<>(leftOut);
        all.addAll(more);
        return new Report(findings, waived, rules, all);
    }

    /** Returns the rules that were run. */
    public List<Rule> rules() {
        return rules;
    }

    /** Returns the report as SARIF 2.1.0, for Java below {@code src/main/java}; as {@link #toSarif(String)}. */
    public String toSarif() {
        return toSarif("src/main/java");
    }

    /**
     * Returns the report as SARIF 2.1.0: the JSON that CI systems show beside the lines of Java and YAML. What was waived is in
     * it as suppressed.
     *
     * @param sourceRoot the folder of the Java sources as the repository has it, as in {@code k8s/src/main/java}
     */
    public String toSarif(String sourceRoot) {
        return Sarif.of(this, sourceRoot);
    }

    /** Returns the report for people: each finding on three lines at most, what was waived or left out, and a line that counts. */
    @Override
    public String toString() {
        return ReportText.of(this);
    }
}
