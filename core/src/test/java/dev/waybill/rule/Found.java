package dev.waybill.rule;

import dev.waybill.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;

/** What one rule finds in YAML, and YAML that is short to write. */
final class Found {
    private Found() {}

    /** Each finding as {@code error spec.replicas: what is wrong. The fix.} */
    static List<String> by(String rule, String... documents) {
        List<String> found = new ArrayList<>();
        for (Finding finding : findings(Manifest.read(String.join("---\n", documents)))) {
            if (finding.rule().equals(rule)) {
                found.add((finding.severity() == Severity.ERROR ? "error " : "warning ") + finding.path() + ": "
                        + finding.problem() + " " + finding.fix());
            }
        }
        return found;
    }

    /** As {@link #by}, without the texts: {@code error spec.replicas}. */
    static List<String> placesOf(String rule, String... documents) {
        return by(rule, documents).stream()
                .map(text -> text.substring(0, text.indexOf(": ")))
                .toList();
    }

    private static List<Finding> findings(Manifest manifest) {
        return manifest.check().findings();
    }

    /** A Deployment with more lines in its spec, its pod's spec and its container; lines are parted by {@code |}. */
    static String deployment(String name, String spec, String pod, String container) {
        return workload("Deployment", name, spec, pod, container);
    }

    static String workload(String kind, String name, String spec, String pod, String container) {
        return "apiVersion: apps/v1\nkind: " + kind + "\nmetadata: {name: " + name + "}\nspec:\n"
                + lines(2, "selector: {matchLabels: {app: " + name + "}}")
                + lines(2, spec)
                + lines(2, "template:")
                + lines(4, "metadata: {labels: {app: " + name + "}}")
                + lines(4, "spec:")
                + lines(6, pod)
                + lines(6, "containers:")
                + lines(8, "- name: web")
                + lines(10, "image: registry.acme.io/" + name + ":1.4.2")
                + lines(10, container);
    }

    static String service(String name, String spec) {
        return "apiVersion: v1\nkind: Service\nmetadata: {name: " + name + "}\nspec:\n"
                + lines(2, "ports: [{port: 80, targetPort: 8080}]|selector: {app: " + name + "}")
                + lines(2, spec);
    }

    static String lines(int indent, String text) {
        return text.isEmpty() ? "" : text.replace("|", "\n").indent(indent);
    }
}
