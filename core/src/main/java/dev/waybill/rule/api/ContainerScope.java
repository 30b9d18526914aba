package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PodResourceClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a container is judged by that stands outside of it.
 *
 * @param spec the spec that the container is in
 * @param isPod whether that is a Pod itself; the API server sets some defaults there that it does not set in a template
 * @param volumes the volumes that can be mounted: name to whether it is a claim's
 * @param claims the names of the pod's resource claims
 */
record ContainerScope(PodSpec spec, boolean isPod, Map<String, Boolean> volumes, Set<String> claims) {
    /** The server's own default of {@code terminationGracePeriodSeconds}. */
    private static final long DEFAULT_GRACE_PERIOD = 30;

    static ContainerScope of(PodSpec spec, Map<String, Boolean> volumes, At at) {
        Set<String> claims = new HashSet<>();
        for (PodResourceClaim claim : Present.items(spec.getResourceClaims())) {
            if (claim != null && !Present.isBlank(claim.getName())) {
                claims.add(claim.getName());
            }
        }
        // The spec of a Pod stands at its root; the one of a template never does.
        return new ContainerScope(spec, at.isOf("spec"), volumes, claims);
    }

    long gracePeriod() {
        Long seconds = spec.getTerminationGracePeriodSeconds();
        return seconds == null ? DEFAULT_GRACE_PERIOD : seconds;
    }

    boolean onHostNetwork() {
        return Present.isTrue(spec.getHostNetwork());
    }

    /** Whether users in the containers are those of the host; so it is unless switched off. */
    boolean sharesHostUsers() {
        return !Boolean.FALSE.equals(spec.getHostUsers());
    }

    boolean restartsNever() {
        return "Never".equals(spec.getRestartPolicy());
    }
}
