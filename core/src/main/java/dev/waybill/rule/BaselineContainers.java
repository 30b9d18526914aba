package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.TCPSocketAction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the baseline level of the Pod Security Standards asks of each container. */
final class BaselineContainers {
    /** What container runtimes give without being asked, without NET_RAW. */
    private static final Set<String> CAPABILITIES = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    private BaselineContainers() {}

    static void check(Breaches breaches) {
        for (PodContainer container : breaches.workload().containers()) {
            if (container.container().getSecurityContext() != null) {
                context(
                        container.container().getSecurityContext(),
                        container.name(),
                        container.at("securityContext."),
                        breaches);
            }
            ports(container, breaches);
            if (breaches.since(34)) {
                probes(container, breaches);
            }
        }
    }

    private static void context(SecurityContext context, String name, String path, Breaches breaches) {
        if (Given.isTrue(context.getPrivileged())) {
            breaches.add(
                    path + "privileged",
                    "container '" + name + "' may do on the node what root may",
                    "Leave it out; add the one capability that it needs, if any.");
        }
        if (context.getCapabilities() != null) {
            capabilities(context.getCapabilities().getAdd(), path + "capabilities.add", breaches);
        }
        String mount = Given.text(context.getProcMount());
        if (!mount.isEmpty() && !mount.equals("Default") && !breaches.hasItsOwnUsers()) {
            breaches.add(path + "procMount", "procMount '" + mount + "' shows all of /proc", "Leave it out.");
        }
        SecurityOverrides.seLinux(context.getSeLinuxOptions(), path + "seLinuxOptions", breaches);
        SecurityOverrides.seccomp(context.getSeccompProfile(), path + "seccompProfile", breaches);
        SecurityOverrides.appArmor(context.getAppArmorProfile(), path + "appArmorProfile", breaches);
        SecurityOverrides.hostProcess(context.getWindowsOptions(), path + "windowsOptions", breaches);
    }

    private static void capabilities(@Nullable List<String> added, String path, Breaches breaches) {
        for (int i = 0; added != null && i < added.size(); i++) {
            if (added.get(i) != null && !CAPABILITIES.contains(added.get(i))) {
                breaches.add(
                        path + "[" + i + "]",
                        "capability '" + added.get(i) + "' is more than container runtimes give",
                        "Leave it out.");
            }
        }
    }

    private static void ports(PodContainer container, Breaches breaches) {
        List<ContainerPort> ports = container.container().getPorts();
        for (int i = 0; ports != null && i < ports.size(); i++) {
            Integer port = ports.get(i) == null ? null : ports.get(i).getHostPort();
            if (port != null && port != 0) {
                breaches.add(
                        container.at("ports[" + i + "].hostPort"),
                        "container '" + container.name() + "' takes port " + port + " of the node",
                        "Leave hostPort out and put a Service in front.");
            }
        }
    }

    /** The kubelet asks the host that is named, so that a probe can look behind firewalls. */
    private static void probes(PodContainer container, Breaches breaches) {
        Container it = container.container();
        probe(it.getLivenessProbe(), container, "livenessProbe", breaches);
        probe(it.getReadinessProbe(), container, "readinessProbe", breaches);
        probe(it.getStartupProbe(), container, "startupProbe", breaches);
        Lifecycle lifecycle = it.getLifecycle();
        if (lifecycle != null) {
            handler(lifecycle.getPostStart(), container, "lifecycle.postStart", breaches);
            handler(lifecycle.getPreStop(), container, "lifecycle.preStop", breaches);
        }
    }

    private static void probe(@Nullable Probe probe, PodContainer container, String field, Breaches breaches) {
        if (probe != null) {
            hosts(probe.getHttpGet(), probe.getTcpSocket(), container, field, breaches);
        }
    }

    private static void handler(
            @Nullable LifecycleHandler handler, PodContainer container, String field, Breaches breaches) {
        if (handler != null) {
            hosts(handler.getHttpGet(), handler.getTcpSocket(), container, field, breaches);
        }
    }

    private static void hosts(
            @Nullable HTTPGetAction http,
            @Nullable TCPSocketAction tcp,
            PodContainer container,
            String field,
            Breaches breaches) {
        if (http != null && http.getHost() != null) {
            host(http.getHost(), container.at(field + ".httpGet.host"), breaches);
        }
        if (tcp != null && tcp.getHost() != null) {
            host(tcp.getHost(), container.at(field + ".tcpSocket.host"), breaches);
        }
    }

    private static void host(String host, String path, Breaches breaches) {
        if (!host.isEmpty()) {
            breaches.add(
                    path,
                    "the node is made to ask '" + host + "' instead of the pod",
                    "Leave host out; a name for the server goes into the header Host.");
        }
    }
}
