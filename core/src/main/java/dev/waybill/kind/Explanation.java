package dev.waybill.kind;

import dev.waybill.recipe.Change;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Recipe;
import dev.waybill.yaml.FieldPath;
import dev.waybill.yaml.Leaves;
import dev.waybill.yaml.Places;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who set a field of an object: every step that changed it, oldest first. */
public final class Explanation {
    private final String path;
    private final List<Change> changes;

    private Explanation(String path, List<Change> changes) {
        this.path = path;
        this.changes = List.copyOf(changes);
    }

    /** Explains the field; values are taken from the model that {@code shown} returns. */
    static <M> Explanation of(Recipe<M> recipe, String path, UnaryOperator<M> shown) {
        FieldPath field = FieldPath.of(path);
        return new Explanation(
                path, recipe.changes(shown, model -> field.text(model).orElse(null)));
    }

    /** Explains a field of an object that was read: it stands where it stands. */
    static Explanation read(String path, HasMetadata shown, Places places) {
        Optional<String> value = FieldPath.of(path).text(shown);
        return new Explanation(
                path,
                value.map(text -> List.of(new Change("read", Origin.of(places.of(path)), null, text)))
                        .orElse(List.of()));
    }

    /** Explains every value of an object; secret ones are taken from the model that {@code shown} returns. */
    static <M> List<ExplainedField> all(Recipe<M> recipe, UnaryOperator<M> shown) {
        List<ExplainedField> fields = new ArrayList<>();
        recipe.values(model -> Leaves.of(shown.apply(model)))
                .forEach((path, change) -> fields.add(new ExplainedField(
                        path, Objects.requireNonNull(change.after()), change.step(), change.origin())));
        return List.copyOf(fields);
    }

    /** Explains every value of an object that was read: it stands where it stands. */
    static List<ExplainedField> allRead(HasMetadata shown, Places places) {
        List<ExplainedField> fields = new ArrayList<>();
        Leaves.of(shown)
                .forEach((path, value) ->
                        fields.add(new ExplainedField(path, value, "read", Origin.of(places.of(path)))));
        return List.copyOf(fields);
    }

    /** Returns the steps that changed the field, oldest first; empty when nothing ever set it. */
    public List<Change> changes() {
        return changes;
    }

    /** Returns the field's value as text, an object as YAML; empty when it is not set. */
    public Optional<String> value() {
        return changes.isEmpty() ? Optional.empty() : Optional.ofNullable(last().after());
    }

    /** Returns the line that gave the field its value; empty when nothing ever set it. */
    public Optional<Origin> origin() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(last().origin());
    }

    private Change last() {
        return changes.get(changes.size() - 1);
    }

    /** Returns the answer for people: the value, then a line for each step, newest first. */
    @Override
    public String toString() {
        if (changes.isEmpty()) {
            return path + " is not set\n";
        }
        StringBuilder text = new StringBuilder(path)
                .append(" = ")
                .append(shown(last().after()))
                .append('\n');
        for (int i = changes.size() - 1; i >= 0; i--) {
            Change change = changes.get(i);
            text.append("  ")
                    .append(change.step())
                    .append(" (")
                    .append(change.origin())
                    .append(")");
            change.origin().reason().ifPresent(reason -> text.append(": ").append(reason.why()));
            if (change.before() != null) {
                text.append(", before: ").append(shown(change.before()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String shown(@Nullable String value) {
        if (value == null) {
            return "(removed)";
        }
        String text = value.strip();
        return text.indexOf('\n') < 0 ? text : "\n    " + text.replace("\n", "\n    ");
    }
}
