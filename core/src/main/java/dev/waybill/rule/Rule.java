package dev.waybill.rule;

import dev.waybill.value.CheckReturnValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to hold for a set of objects, with the reason why. A rule of one's own:
 *
 * <pre>{@code
 * Rule team = Rule.error("team-label", "Every Deployment says whose it is.", Check.each(Deployment.class, (deployment, found) -> {
 *     if (!deployment.getMetadata().getLabels().containsKey("team")) {
 *         found.add(deployment, "metadata.labels", "the label 'team' is missing.", "Add label(\"team\", ..).");
 *     }
 * })).because("Whoever is woken at night has to know whom to call.");
 * }</pre>
 */
@CheckReturnValue
public final class Rule {
    private final String id;
    private final Severity severity;
    private final RuleGroup group;
    private final String description;
    private final String reason;
    private final Check check;
    private final @Nullable String bad;
    private final @Nullable String good;

    private Rule(
            String id,
            Severity severity,
            RuleGroup group,
            String description,
            String reason,
            Check check,
            @Nullable String bad,
            @Nullable String good) {
        this.id = id;
        this.severity = severity;
        this.group = group;
        this.description = description;
        this.reason = reason;
        this.check = check;
        this.bad = bad;
        this.good = good;
    }

    /**
     * Makes a rule whose findings stop a manifest from being written.
     *
     * @param id lower-case words with hyphens, as in {@code image-tag}; unique in a rule set
     * @param description what has to hold, as one sentence
     * @param check what looks for it
     */
    public static Rule error(String id, String description, Check check) {
        return of(id, Severity.ERROR, description, check);
    }

    /** Makes a rule whose findings are advice. Parameters as for {@link #error}. */
    public static Rule warning(String id, String description, Check check) {
        return of(id, Severity.WARNING, description, check);
    }

    private static Rule of(String id, Severity severity, String description, Check check) {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "rule id '" + id
                            + "': lower-case letters, digits and hyphens are allowed, and it starts with a letter, as in image-tag.");
        }
        Objects.requireNonNull(description, "description");
        return new Rule(
                id, severity, RuleGroup.PRACTICE, description, "", Objects.requireNonNull(check, "check"), null, null);
    }

    private static boolean isId(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (i == 0 || ((c < '0' || c > '9') && c != '-'))) {
                return false;
            }
        }
        return !id.isEmpty();
    }

    /** Gives the reason, as a sentence or two for people. A repeat replaces. */
    public Rule because(String reason) {
        return new Rule(id, severity, group, description, reason, check, bad, good);
    }

    /** Gives the YAML of objects for which the rule finds something. A repeat replaces. */
    public Rule bad(String yaml) {
        return new Rule(id, severity, group, description, reason, check, yaml, good);
    }

    /** Gives the YAML of objects for which the rule finds nothing, best those of {@link #bad} set right. A repeat replaces. */
    public Rule good(String yaml) {
        return new Rule(id, severity, group, description, reason, check, bad, yaml);
    }

    /** Files the rule under a group. Default: {@link RuleGroup#PRACTICE}. */
    Rule in(RuleGroup group) {
        return new Rule(id, severity, group, description, reason, check, bad, good);
    }

    Rule with(Severity severity) {
        return new Rule(id, severity, group, description, reason, check, bad, good);
    }

    /** Returns the id, as in {@code image-tag}. */
    public String id() {
        return id;
    }

    /** Returns how bad it is when the rule does not hold. */
    public Severity severity() {
        return severity;
    }

    /** Returns where the rule comes from. */
    public RuleGroup group() {
        return group;
    }

    /** Returns what has to hold, as one sentence. */
    public String description() {
        return description;
    }

    /** Returns why; empty when nobody said. */
    public String reason() {
        return reason;
    }

    /** Returns the example for which the rule finds something. Waybill's own rules all have one. */
    public Optional<String> bad() {
        return bad != null ? Optional.of(bad) : Examples.of(id).map(Examples::bad);
    }

    /** Returns the example for which the rule finds nothing. Waybill's own rules all have one. */
    public Optional<String> good() {
        return good != null ? Optional.of(good) : Examples.of(id).map(Examples::good);
    }

    Check check() {
        return check;
    }

    /** Returns id, severity and description. */
    @Override
    public String toString() {
        return id + " (" + severity + "): " + description;
    }
}
