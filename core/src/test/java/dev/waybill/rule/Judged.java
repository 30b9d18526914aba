package dev.waybill.rule;

import dev.waybill.manifest.Manifest;
import java.util.List;
import java.util.Locale;

/** What one rule finds in a text. */
final class Judged {
    private Judged() {}

    /** Each finding as {@code error spec.path}. */
    static List<String> places(String rule, String yaml) {
        return findings(rule, Manifest.read(yaml)).stream()
                .map(finding -> finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.path())
                .toList();
    }

    /** Each finding as its problem and its fix. */
    static List<String> messages(String rule, String yaml) {
        return findings(rule, Manifest.read(yaml)).stream()
                .map(finding -> finding.problem() + " " + finding.fix())
                .toList();
    }

    static List<Finding> findings(String rule, Manifest manifest) {
        return manifest.check().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    /** A Pod with a container: {@code fields} are those of the container, each line as it stands. */
    static String pod(String image, String fields) {
        return pod("shop", image, fields, "");
    }

    static String pod(String name, String image, String fields, String spec) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name + ", labels: {app: " + name + "}}\nspec:\n"
                + (spec.isEmpty() ? "" : spec.indent(2))
                + "  containers:\n    - name: web\n      image: " + image + "\n"
                + (fields.isEmpty() ? "" : fields.indent(6));
    }

    /** Documents, one after the other. */
    static String all(String... documents) {
        return String.join("\n---\n", documents);
    }
}
