package dev.waybill.rule;

import dev.waybill.value.Place;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that a rule found wrong. Immutable. */
public final class Finding {
    private final String rule;
    private final Severity severity;
    private final ObjectName object;
    private final String path;
    private final String problem;
    private final String fix;
    private final @Nullable Field field;
    private @Nullable Place place;
    private volatile boolean isPlaced;

    /** The field it is about: the line that wrote it is looked up when somebody asks, because it takes longer than the check. */
    private record Field(ObjectSet set, HasMetadata object) {}

    private Finding(
            String rule,
            Severity severity,
            ObjectName object,
            String path,
            String problem,
            String fix,
            @Nullable Field field) {
        this.rule = rule;
        this.severity = severity;
        this.object = object;
        this.path = path;
        this.problem = problem;
        this.fix = fix;
        this.field = field;
    }

    Finding(
            String rule,
            Severity severity,
            ObjectName object,
            String path,
            String problem,
            String fix,
            Optional<Place> place) {
        this(rule, severity, object, path, problem, fix, (Field) null);
        this.place = place.orElse(null);
        this.isPlaced = true;
    }

    /** Of an object of a set, which knows who wrote the field. */
    static Finding of(
            String rule,
            Severity severity,
            ObjectSet set,
            HasMetadata object,
            String path,
            String problem,
            String fix) {
        return new Finding(rule, severity, ObjectName.of(object), path, problem, fix, new Field(set, object));
    }

    /** Returns the rule's id. */
    public String rule() {
        return rule;
    }

    /** Returns how bad it is. */
    public Severity severity() {
        return severity;
    }

    /** Returns the object it is about. */
    public ObjectName object() {
        return object;
    }

    /** Returns the field, as in {@code spec.template.spec.containers[0].image}; empty for the object itself. */
    public String path() {
        return path;
    }

    /** Returns what is wrong with the actual value, and what is allowed. */
    public String problem() {
        return problem;
    }

    /** Returns what to do about it; empty when the problem says it. */
    public String fix() {
        return fix;
    }

    /** Returns the line of Java or YAML that wrote the field, else the one that made the object; empty when nobody knows. */
    public Optional<Place> place() {
        Field open = field;
        if (open != null && !isPlaced) {
            place = open.set().place(open.object(), path).orElse(null); // the same in each thread
            isPlaced = true;
        }
        return Optional.ofNullable(place);
    }

    /** Tells whether the manifest can't be written because of it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Compares what was found, and where. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Finding that
                && rule.equals(that.rule)
                && severity == that.severity
                && object.equals(that.object)
                && path.equals(that.path)
                && problem.equals(that.problem)
                && fix.equals(that.fix)
                && place().equals(that.place());
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, object, path, problem);
    }

    /** Returns the finding as the report prints it, on three lines at most. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(object.toString());
        place().ifPresent(at -> text.append(" (").append(at).append(')'));
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
