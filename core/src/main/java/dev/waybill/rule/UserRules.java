package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Sysctl;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules about what a container that is not root can't do. */
final class UserRules implements Check {
    private static final int FIRST_FREE_PORT = 1024;

    private UserRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.warning(
                                "low-port-as-nonroot",
                                "A container that is not root listens on ports from 1024 on.",
                                new UserRules())
                        .because("Below, Linux asks for a privilege. Some container runtimes lift that and some do not,"
                                + " so such a pod starts on one cluster and fails on the next."),
                Rule.warning(
                                "fsgroup-for-pvc",
                                "Pods that write to a claim and are not root have an fsGroup.",
                                new UserRules())
                        .because(
                                "A new volume belongs to root; with fsGroup the kubelet gives it to the group of the pods."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "low-port-as-nonroot" -> {
                for (PodContainer container : set.containers()) {
                    lowPorts(container, found);
                }
            }
            case "fsgroup-for-pvc" -> {
                for (Workload workload : set.workloads()) {
                    groups(workload, found);
                }
            }
            default -> throw found.unknownRule();
        }
    }

    private static void lowPorts(PodContainer container, Findings found) {
        if (PodUser.of(container) != PodUser.OTHER || mayBind(container)) {
            return;
        }
        List<ContainerPort> ports = container.container().getPorts();
        for (int i = 0; ports != null && i < ports.size(); i++) {
            Integer port = ports.get(i) == null ? null : ports.get(i).getContainerPort();
            if (port != null && port > 0 && port < firstFreePort(container.workload())) {
                found.add(
                        container.object(),
                        container.at("ports[" + i + "].containerPort"),
                        "container '" + container.name() + "' is not root and listens on " + port
                                + ", and ports below 1024 are root's.",
                        "Listen on " + (port + 8000) + ", and let the Service map " + port + " to it.");
            }
        }
    }

    private static boolean mayBind(PodContainer container) {
        SecurityContext context = container.container().getSecurityContext();
        boolean windows = container.workload().spec().getOs() != null
                && "windows".equals(container.workload().spec().getOs().getName());
        if (windows || context == null) {
            return windows;
        }
        return Given.isTrue(context.getPrivileged())
                || (context.getCapabilities() != null
                        && Given.items(context.getCapabilities().getAdd()).contains("NET_BIND_SERVICE"));
    }

    private static int firstFreePort(Workload workload) {
        PodSecurityContext context = workload.spec().getSecurityContext();
        if (context != null) {
            for (Sysctl sysctl : Given.items(context.getSysctls())) {
                if ("net.ipv4.ip_unprivileged_port_start".equals(sysctl.getName())) {
                    return number(Given.text(sysctl.getValue()));
                }
            }
        }
        return FIRST_FREE_PORT;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            return FIRST_FREE_PORT;
        }
    }

    private static void groups(Workload workload, Findings found) {
        PodSecurityContext context = workload.spec().getSecurityContext();
        if (context != null && context.getFsGroup() != null) {
            return;
        }
        Set<String> claims = claims(workload);
        if (claims.isEmpty()) {
            return;
        }
        for (PodContainer container : workload.containers()) {
            // One that starts before as root may hand the volume over.
            if (container.init() && !container.isSidecar() && PodUser.of(container) != PodUser.OTHER) {
                claims.removeAll(written(container));
            }
        }
        for (PodContainer container : workload.containers()) {
            if (PodUser.of(container) == PodUser.OTHER) {
                for (String volume : written(container)) {
                    if (claims.remove(volume)) {
                        found.add(
                                workload.object(),
                                workload.at("securityContext.fsGroup"),
                                "container '" + container.name() + "' is not root and mounts the claim of volume '"
                                        + volume + "', and there is no fsGroup.",
                                "Set fsGroup to a group of the container's user.");
                    }
                }
            }
        }
    }

    private static Set<String> claims(Workload workload) {
        Set<String> claims = new HashSet<>();
        for (Volume volume : Given.items(workload.spec().getVolumes())) {
            boolean claim = volume.getEphemeral() != null
                    || (volume.getPersistentVolumeClaim() != null
                            && !Given.isTrue(volume.getPersistentVolumeClaim().getReadOnly()));
            if (claim && volume.getName() != null) {
                claims.add(volume.getName());
            }
        }
        if (workload.object() instanceof StatefulSet set && set.getSpec() != null) {
            for (PersistentVolumeClaim claim : Given.items(set.getSpec().getVolumeClaimTemplates())) {
                if (claim.getMetadata() != null && claim.getMetadata().getName() != null) {
                    claims.add(claim.getMetadata().getName());
                }
            }
        }
        return claims;
    }

    private static List<String> written(PodContainer container) {
        List<String> names = new ArrayList<>();
        for (VolumeMount mount : Given.items(container.container().getVolumeMounts())) {
            if (mount.getName() != null && !Given.isTrue(mount.getReadOnly())) {
                names.add(mount.getName());
            }
        }
        return names;
    }
}
