package dev.waybill.rule.api;

import dev.waybill.value.Closest;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Quoted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the causes for which the API server would refuse an object. The methods are the server's own types of causes.
 * Each files a cause under the rule of its type; {@link #as} gives the same methods under a rule that says more.
 */
final class Causes {
    private final List<Cause> found;
    private final @Nullable ApiRule rule;

    Causes() {
        this(new ArrayList<>(), null);
    }

    private Causes(List<Cause> found, @Nullable ApiRule rule) {
        this.found = found;
        this.rule = rule;
    }

    /** The same collection, in which everything that is added falls under {@code rule}. */
    Causes as(ApiRule rule) {
        return new Causes(found, rule);
    }

    List<Cause> all() {
        return found;
    }

    int size() {
        return found.size();
    }

    /** A field that must be set is not, or is empty. {@code fix} as a sentence: {@code Name the claim.} */
    void required(At at, String fix) {
        add(ApiRules.MISSING_REQUIRED_FIELD, at, "the field is required.", fix);
    }

    /** A value that the field can't have. {@code allowed} as a clause: {@code a port is a number from 1 to 65535}. */
    void invalid(At at, @Nullable Object value, String allowed) {
        invalid(at, value, allowed, "");
    }

    /** As {@link #invalid(At, Object, String)}, with what to do about it as a sentence. */
    void invalid(At at, @Nullable Object value, String allowed, String fix) {
        add(ApiRules.INVALID_VALUE, at, shown(value) + " is not allowed: " + allowed + ".", fix);
    }

    /** A value that is not one of a closed set. */
    void unsupported(At at, @Nullable String value, Collection<String> allowed) {
        String actual = value == null ? "" : value;
        add(
                ApiRules.ENUM_VALUE,
                at,
                shown(actual) + " is not allowed: it is one of " + String.join(", ", allowed) + ".",
                Closest.question(actual, allowed, "").strip());
    }

    /** A value that stands in the list already. */
    void duplicate(At at, @Nullable Object value) {
        add(ApiRules.DUPLICATE_VALUE, at, shown(value) + " is there already.", "Leave one out, or change it.");
    }

    /** A field that must not be set, or not together with another. {@code why} as a clause. */
    void forbidden(At at, String why) {
        add(ApiRules.FORBIDDEN_FIELD, at, "the field is not allowed here: " + why + ".", "Leave it out.");
    }

    /** A text that is longer than {@code most} characters, or bytes. */
    void tooLong(At at, int actual, int most) {
        add(ApiRules.TOO_LONG, at, "it has " + actual + " characters, and at most " + most + " are allowed.", "");
    }

    /** A list or map that holds more than {@code most} entries. */
    void tooMany(At at, int actual, int most) {
        add(ApiRules.TOO_LONG, at, "it has " + actual + " entries, and at most " + most + " are allowed.", "");
    }

    /** A name that leads to nothing within the object, as a mount of a volume that the pod does not have. */
    void notFound(At at, @Nullable Object value, String fix) {
        add(ApiRules.NOT_FOUND, at, shown(value) + " is not there.", fix);
    }

    /** Checks a name that is not null; refuses it as invalid where its syntax does. */
    boolean name(At at, String value, NameSyntax syntax) {
        if (syntax.accepts(value)) {
            return true;
        }
        add(ApiRules.INVALID_VALUE, at, shown(value) + " is not allowed: " + syntax.allowed(value), "");
        return false;
    }

    /** A cause in words of its own; only under a rule that was named with {@link #as}. */
    void add(At at, String problem, String fix) {
        add(ApiRules.INVALID_VALUE, at, problem, fix);
    }

    private void add(ApiRule byType, At at, String problem, String fix) {
        found.add(new Cause(rule == null ? byType : rule, at.toString(), problem, fix));
    }

    private static String shown(@Nullable Object value) {
        return value instanceof String text ? Quoted.of(text) : String.valueOf(value);
    }
}
