package dev.waybill.presets;

import dev.waybill.kind.ExplainedField;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Reason;
import dev.waybill.value.LeftOut;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Who decided each field of an app's objects, and why. */
public final class AppExplanation {
    private final String subject;
    private final List<Row> rows;
    private final List<LeftOut> leftOut;

    /**
     * A field and who decided it.
     *
     * @param object the object, as in {@code Deployment orders}
     * @param field its path, as in {@code spec.replicas}
     * @param value its value; a Secret hides its own
     * @param policy the policy that decided; empty when the user's line did
     * @param why the policy's reason; empty beside a line of the user's
     * @param origin the line
     */
    public record Row(String object, String field, String value, Optional<String> policy, String why, Origin origin) {}

    private AppExplanation(String subject, List<Row> rows, List<LeftOut> leftOut) {
        this.subject = subject;
        this.rows = List.copyOf(rows);
        this.leftOut = leftOut;
    }

    static AppExplanation of(App<?> app) {
        List<Row> rows = new ArrayList<>();
        for (KubernetesObject object : app.objects()) {
            for (ExplainedField each : object.explain()) {
                Optional<Reason> reason = each.origin().reason();
                rows.add(new Row(
                        object.kind() + " " + object.name(),
                        each.path(),
                        each.value(),
                        reason.map(Reason::policy),
                        reason.map(Reason::why).orElse(""),
                        each.origin()));
            }
        }
        return new AppExplanation(app.subject() + " (" + app.origin() + ")", rows, app.leftOut());
    }

    /** Returns a row for each value, by object in the order in which each is written. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the defaults that the app goes without. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Returns the table in Markdown, for a review. */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder("### ")
                .append(subject)
                .append("\n\n")
                .append(table(path -> path).markdown());
        for (LeftOut each : leftOut) {
            text.append("\n- ").append(each);
        }
        return leftOut.isEmpty() ? text.toString() : text.append('\n').toString();
    }

    /** Returns the table as text: an object is named in its first row, a reason where its policy comes up first. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(subject)
                .append("\n\n")
                .append(table(TextTable::shortened).plain());
        for (LeftOut each : leftOut) {
            text.append('\n').append(each);
        }
        return leftOut.isEmpty() ? text.toString() : text.append('\n').toString();
    }

    private TextTable table(UnaryOperator<String> path) {
        TextTable table = new TextTable("object", "field", "value", "policy or line", "why");
        Set<String> objects = new HashSet<>();
        Set<String> policies = new HashSet<>();
        for (Row row : rows) {
            String who = row.policy().orElseGet(() -> row.origin().toString());
            boolean first = row.policy().isPresent() && policies.add(who);
            table.row(
                    objects.add(row.object()) ? row.object() : "",
                    path.apply(row.field()),
                    TextTable.cut(row.value()),
                    who,
                    first ? row.why() : "");
        }
        return table;
    }
}
