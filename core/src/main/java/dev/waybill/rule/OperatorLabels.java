package dev.waybill.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Labels that tell that an operator makes the pods, from a resource of its own. */
final class OperatorLabels {
    /** The domains under which well-known operators label what they make, each by its documentation. */
    private static final List<String> DOMAINS = List.of(
            "strimzi.io",
            "cnpg.io",
            "operator.prometheus.io",
            "k8s.elastic.co",
            "crunchydata.com",
            "rabbitmq.com",
            "percona.com",
            "mysql.oracle.com",
            "mongodb.com",
            "cassandra.datastax.com",
            "zalando.org",
            "flink.apache.org",
            "sparkoperator.k8s.io",
            "ray.io",
            "serving.knative.dev",
            "eventing.knative.dev",
            "argoproj.io",
            "opentelemetry.io",
            "jaegertracing.io",
            "keycloak.org",
            "infinispan.org",
            "scylladb.com",
            "redis.com",
            "victoriametrics.com",
            "kubevirt.io",
            "gateway.networking.k8s.io");

    private static final String MANAGED_BY = "app.kubernetes.io/managed-by";

    private OperatorLabels() {}

    /** Whether one of the labels is an operator's. */
    static boolean isAmong(Map<String, String> labels) {
        for (Map.Entry<String, String> each : labels.entrySet()) {
            String domain = each.getKey().substring(0, Math.max(0, each.getKey().indexOf('/')));
            for (String known : DOMAINS) {
                if (domain.equals(known) || domain.endsWith("." + known)) {
                    return true;
                }
            }
            if (each.getKey().equals(MANAGED_BY)) {
                String by = Given.text(each.getValue()).toLowerCase(Locale.ROOT);
                if (by.contains("operator") || by.contains("controller")) {
                    return true;
                }
            }
        }
        return false;
    }
}
