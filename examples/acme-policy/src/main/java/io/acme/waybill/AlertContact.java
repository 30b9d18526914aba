package io.acme.waybill;

import dev.waybill.rule.Check;
import dev.waybill.rule.Findings;
import dev.waybill.rule.Rule;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A rule of Acme's own: every server says where its alerts go. */
final class AlertContact {
    private static final String ANNOTATION = "acme.io/alerts";

    static final Rule RULE = Rule.error(
                    "alert-contact",
                    "Every server says where its alerts go.",
                    Check.each(Deployment.class, AlertContact::check))
            .because("An alert that goes to everybody is answered by nobody.");

    private AlertContact() {}

    private static void check(Deployment deployment, Findings found) {
        Map<String, String> annotations = deployment.getMetadata().getAnnotations();
        if (annotations == null || annotations.getOrDefault(ANNOTATION, "").isBlank()) {
            found.add(
                    deployment,
                    "metadata.annotations",
                    "the annotation '" + ANNOTATION + "' is missing.",
                    "Say deployment(alertsTo(\"#..\")).");
        }
    }

    static UnaryOperator<dev.waybill.kind.Deployment> named(String contact) {
        if (contact.isBlank()) {
            throw new IllegalArgumentException(
                    "alertsTo(\"" + contact + "\"): a channel or an address is needed, as in '#orders-alerts'.");
        }
        return deployment -> deployment.annotation(ANNOTATION, contact);
    }
}
