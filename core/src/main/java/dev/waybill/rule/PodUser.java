package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContext;

/** As which user a container runs, as far as the manifest says it: a container's own word counts more than the pod's. */
enum PodUser {
    ROOT,
    OTHER,
    UNKNOWN;

    static PodUser of(PodContainer container) {
        PodSecurityContext pod = container.workload().spec().getSecurityContext();
        SecurityContext own = container.container().getSecurityContext();
        Long user = (own != null && own.getRunAsUser() != null)
                ? own.getRunAsUser()
                : (pod == null ? null : pod.getRunAsUser());
        if (user != null) {
            return user == 0 ? ROOT : OTHER;
        }
        Boolean nonRoot = (own != null && own.getRunAsNonRoot() != null)
                ? own.getRunAsNonRoot()
                : (pod == null ? null : pod.getRunAsNonRoot());
        return Boolean.TRUE.equals(nonRoot) ? OTHER : UNKNOWN;
    }
}
