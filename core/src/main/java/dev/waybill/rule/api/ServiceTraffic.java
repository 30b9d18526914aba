package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ClientIPConfig;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.List;

/** How a Service spreads its traffic over its endpoints. */
final class ServiceTraffic {
    private static final String CLIENT_IP = "ClientIP";
    private static final String LOCAL = "Local";
    private static final List<String> AFFINITIES = List.of(CLIENT_IP, "None");
    private static final List<String> POLICIES = List.of("Cluster", LOCAL);
    private static final List<String> DISTRIBUTIONS = List.of("PreferClose", "PreferSameZone", "PreferSameNode");
    /** A day: {@code MaxClientIPServiceAffinitySeconds}. */
    private static final int MAX_AFFINITY_SECONDS = 86400;

    private ServiceTraffic() {}

    static void checkAffinity(ServiceSpec spec, At at, Causes causes) {
        String affinity = Present.text(spec.getSessionAffinity());
        if (!affinity.isEmpty() && !AFFINITIES.contains(affinity)) {
            causes.unsupported(at.child("sessionAffinity"), affinity, AFFINITIES);
        }
        // Without affinity the settings are dropped, and a time that is not there gets a default.
        if (!affinity.equals(CLIENT_IP) || spec.getSessionAffinityConfig() == null) {
            return;
        }
        ClientIPConfig client = spec.getSessionAffinityConfig().getClientIP();
        if (client != null && client.getTimeoutSeconds() != null) {
            int seconds = client.getTimeoutSeconds();
            if (seconds < 1 || seconds > MAX_AFFINITY_SECONDS) {
                causes.invalid(
                        at.child("sessionAffinityConfig", "clientIP", "timeoutSeconds"),
                        seconds,
                        "it is from 1 to " + MAX_AFFINITY_SECONDS + " seconds");
            }
        }
    }

    static void checkPolicies(ServiceSpec spec, String type, At at, Causes causes) {
        checkExternal(spec, type, at, causes);
        String internal = spec.getInternalTrafficPolicy();
        if (internal != null && !POLICIES.contains(internal)) {
            causes.unsupported(at.child("internalTrafficPolicy"), internal, POLICIES);
        }
        String distribution = spec.getTrafficDistribution();
        if (distribution != null && !DISTRIBUTIONS.contains(distribution)) {
            causes.unsupported(at.child("trafficDistribution"), distribution, DISTRIBUTIONS);
        }
    }

    private static void checkExternal(ServiceSpec spec, String type, At at, Causes causes) {
        String policy = Present.text(spec.getExternalTrafficPolicy());
        boolean reachable = ServiceCheck.onNodes(type)
                || (type.equals(ServiceCheck.CLUSTER_IP)
                        && !Present.items(spec.getExternalIPs()).isEmpty());
        if (!policy.isEmpty()) {
            if (!reachable) {
                causes.as(ApiRules.SERVICE_TYPE)
                        .invalid(
                                at.child("externalTrafficPolicy"),
                                policy,
                                "nothing outside reaches a Service of type " + type + " without externalIPs",
                                "Leave it out.");
            } else if (!POLICIES.contains(policy)) {
                causes.unsupported(at.child("externalTrafficPolicy"), policy, POLICIES);
            }
        }
        int healthCheck = Present.number(spec.getHealthCheckNodePort());
        if (healthCheck == 0) {
            return;
        }
        if (type.equals(ServiceCheck.LOAD_BALANCER) && policy.equals(LOCAL)) {
            PortChecks.number(healthCheck, at.child("healthCheckNodePort"), causes);
        } else {
            causes.as(ApiRules.SERVICE_TYPE)
                    .invalid(
                            at.child("healthCheckNodePort"),
                            healthCheck,
                            "only a Service of type LoadBalancer with externalTrafficPolicy Local has one",
                            "Leave it out.");
        }
    }
}
