package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the restricted level of the Pod Security Standards asks of each container, over the baseline. */
final class RestrictedContainers {
    private RestrictedContainers() {}

    static void check(Breaches breaches) {
        for (PodContainer container : breaches.workload().containers()) {
            SecurityContext context = container.container().getSecurityContext();
            SecurityContext given = context == null ? new SecurityContext() : context;
            if (!breaches.runsOnWindows()) {
                escalation(given, container, breaches);
                capabilities(given.getCapabilities(), container, breaches);
            }
            String mount = Given.text(given.getProcMount());
            if (!mount.isEmpty() && !mount.equals("Default")) {
                breaches.add(
                        container.at("securityContext.procMount"),
                        "procMount '" + mount + "' shows all of /proc",
                        "Leave it out.");
            }
        }
    }

    private static void escalation(SecurityContext context, PodContainer container, Breaches breaches) {
        if (!Boolean.FALSE.equals(context.getAllowPrivilegeEscalation())) {
            breaches.add(
                    container.at("securityContext.allowPrivilegeEscalation"),
                    "a process in container '" + container.name() + "' can gain more privileges than it began with",
                    "Say allowPrivilegeEscalation: false.");
        }
    }

    private static void capabilities(@Nullable Capabilities capabilities, PodContainer container, Breaches breaches) {
        String path = container.at("securityContext.capabilities.");
        if (capabilities == null || !Given.items(capabilities.getDrop()).contains("ALL")) {
            breaches.add(
                    path + "drop",
                    "container '" + container.name() + "' keeps capabilities of root",
                    "Say capabilities: {drop: [ALL]}.");
        }
        List<String> added = capabilities == null ? null : capabilities.getAdd();
        for (int i = 0; added != null && i < added.size(); i++) {
            if (added.get(i) != null && !added.get(i).equals("NET_BIND_SERVICE")) {
                breaches.add(
                        path + "add[" + i + "]",
                        "capability '" + added.get(i) + "' is not NET_BIND_SERVICE, the only one to be added",
                        "Leave it out.");
            }
        }
    }
}
