package dev.waybill.rule;

import dev.waybill.value.Closest;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules about StatefulSets and the Service that names their pods. */
final class StatefulSetRules implements Check {
    private StatefulSetRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                                "statefulset-service-headless",
                                "A StatefulSet's serviceName leads to a headless Service for its pods.",
                                new StatefulSetRules())
                        .in(RuleGroup.REFERENCE)
                        .because(
                                "Only a headless Service gives each pod a DNS name of its own, by which the pods find one another."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        for (StatefulSet object : set.objects(StatefulSet.class)) {
            String name =
                    object.getSpec() == null ? "" : Given.text(object.getSpec().getServiceName());
            if (name.isEmpty()) {
                continue;
            }
            Service service =
                    set.find(Service.class, ObjectSet.namespace(object), name).orElse(null);
            if (service == null) {
                missing(object, name, set, found);
            } else if (service.getSpec() != null) {
                headless(object, name, service.getSpec(), found);
            }
        }
    }

    private static void missing(StatefulSet object, String name, ObjectSet set, Findings found) {
        Severity severity = set.dangling(object, Service.class, name).orElse(null);
        if (severity == null) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (Service each : set.objects(Service.class)) {
            if (ObjectSet.namespace(each).equals(ObjectSet.namespace(object))) {
                names.add(ObjectName.of(each).name());
            }
        }
        String problem = "there is no Service '" + name + "' in the set.";
        String fix =
                Closest.question(name, names, " Add one with clusterIP: None.").strip();
        if (severity == Severity.ERROR) {
            found.add(object, "spec.serviceName", problem, fix);
        } else {
            found.warn(object, "spec.serviceName", problem, fix);
        }
    }

    private static void headless(StatefulSet object, String name, ServiceSpec service, Findings found) {
        if (!"None".equals(service.getClusterIP())) {
            found.add(
                    object,
                    "spec.serviceName",
                    "Service '" + name + "' has a cluster address, so the pods get no DNS names of their own.",
                    "Name a Service with clusterIP: None; one with an address may stand beside it.");
            return;
        }
        Map<String, String> selector = Given.entries(service.getSelector());
        Map<String, String> labels = object.getSpec().getTemplate() == null
                        || object.getSpec().getTemplate().getMetadata() == null
                ? Map.of()
                : Given.entries(object.getSpec().getTemplate().getMetadata().getLabels());
        if (!selector.isEmpty() && !labels.entrySet().containsAll(selector.entrySet())) {
            found.add(
                    object,
                    "spec.serviceName",
                    "Service '" + name + "' selects other pods, so these get no DNS names.",
                    "Give the Service the pods' labels as its selector.");
        }
    }
}
