package dev.waybill.rule;

import dev.waybill.value.Place;
import java.util.Optional;

/**
 * Something that a rule found wrong.
 *
 * @param rule the rule's id
 * @param severity how bad it is
 * @param object the object it is about
 * @param path the field, as in {@code spec.template.spec.containers[0].image}; empty for the object itself
 * @param problem what is wrong with the actual value, and what is allowed
 * @param fix what to do about it; empty when the problem says it
 * @param place the line of Java or YAML that wrote the field, else the one that made the object; empty when nobody knows
 */
public record Finding(
        String rule,
        Severity severity,
        ObjectName object,
        String path,
        String problem,
        String fix,
        Optional<Place> place) {

    /** Tells whether the manifest can't be written because of it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns the finding as the report prints it, on three lines at most. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(object.toString());
        place.ifPresent(at -> text.append(" (").append(at).append(')'));
        if (!path.isEmpty()) {
            text.append(' ').append(path);
        }
        text.append("\n  ")
                .append(severity)
                .append(' ')
                .append(rule)
                .append(": ")
                .append(problem);
        if (!fix.isEmpty()) {
            text.append("\n  ").append(fix);
        }
        return text.append('\n').toString();
    }
}
