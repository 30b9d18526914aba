package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EphemeralContainer;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The containers of a pod: init containers, containers, and ephemeral ones. */
final class Containers {
    private Containers() {}

    /** Checks all containers. {@code volumes} are those of the pod that can be mounted: name to whether it is a claim's. */
    static void check(PodSpec spec, Map<String, Boolean> volumes, At at, Causes causes) {
        ContainerScope scope = ContainerScope.of(spec, volumes, at);
        List<Container> containers = present(spec.getContainers());
        List<Container> initContainers = present(spec.getInitContainers());
        regular(containers, scope, at.child("containers"), causes);
        init(initContainers, containers, scope, at.child("initContainers"), causes);
        ephemeral(
                spec.getEphemeralContainers(),
                containers,
                initContainers,
                scope,
                at.child("ephemeralContainers"),
                causes);
        HostPorts.checkOnHostNetwork(containers, scope, at.child("containers"), causes);
        HostProcesses.check(spec, at, causes);
        if (spec.getOs() != null) {
            OperatingSystems.checkContainers(spec, at, causes);
        }
    }

    /** As the server reads them: an item that is null is an empty container. */
    static List<Container> present(@Nullable List<Container> containers) {
        List<Container> result = new ArrayList<>();
        for (Container container : Present.items(containers)) {
            result.add(container == null ? new Container() : container);
        }
        return result;
    }

    private static void regular(List<Container> containers, ContainerScope scope, At at, Causes causes) {
        if (containers.isEmpty()) {
            causes.required(at, "Give the pod a container.");
            return;
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < containers.size(); i++) {
            Container container = containers.get(i);
            At place = at.index(i);
            ContainerFields.check(container, scope, place, causes);
            String name = Present.text(container.getName());
            if (!names.add(name)) {
                causes.as(ApiRules.DUPLICATE_CONTAINER).duplicate(place.child("name"), name);
            }
            lifecycleAndProbes(container, scope, place, causes);
            restart(container, place, causes);
        }
        HostPorts.checkConflicts(containers, scope, at, causes);
    }

    private static void init(
            List<Container> containers, List<Container> regular, ContainerScope scope, At at, Causes causes) {
        Set<String> names = new HashSet<>();
        for (Container container : regular) {
            names.add(Present.text(container.getName()));
        }
        for (int i = 0; i < containers.size(); i++) {
            Container container = containers.get(i);
            At place = at.index(i);
            ContainerFields.check(container, scope, place, causes);
            restart(container, place, causes);
            String name = Present.text(container.getName());
            if (names.contains(name)) {
                causes.as(ApiRules.DUPLICATE_CONTAINER).duplicate(place.child("name"), name);
            } else if (!name.isEmpty()) {
                names.add(name);
            }
            // Init containers run one after the other, so each may have the port for itself.
            HostPorts.checkConflicts(container, scope, place, causes);
            if ("Always".equals(container.getRestartPolicy())) {
                lifecycleAndProbes(container, scope, place, causes);
            } else {
                String why = "an init container has one only with restartPolicy Always, as a sidecar";
                forbid(container.getLifecycle(), place.child("lifecycle"), why, causes);
                forbid(container.getLivenessProbe(), place.child("livenessProbe"), why, causes);
                forbid(container.getReadinessProbe(), place.child("readinessProbe"), why, causes);
                forbid(container.getStartupProbe(), place.child("startupProbe"), why, causes);
            }
        }
    }

    private static void ephemeral(
            @Nullable List<EphemeralContainer> ephemeral,
            List<Container> containers,
            List<Container> initContainers,
            ContainerScope scope,
            At at,
            Causes causes) {
        if (Present.items(ephemeral).isEmpty()) {
            return;
        }
        Set<String> names = new HashSet<>();
        containers.forEach(container -> names.add(Present.text(container.getName())));
        initContainers.forEach(container -> names.add(Present.text(container.getName())));
        EphemeralContainers.check(Present.items(ephemeral), names, scope, at, causes);
    }

    private static void restart(Container container, At at, Causes causes) {
        if (container.getRestartPolicy() != null || Present.any(container.getRestartPolicyRules())) {
            RestartRules.check(container, at, causes);
        }
    }

    private static void lifecycleAndProbes(Container container, ContainerScope scope, At at, Causes causes) {
        Lifecycles.check(container.getLifecycle(), scope.gracePeriod(), at.child("lifecycle"), causes);
        Probes.liveness(container.getLivenessProbe(), at.child("livenessProbe"), causes);
        Probes.readiness(container.getReadinessProbe(), at.child("readinessProbe"), causes);
        Probes.startup(container.getStartupProbe(), at.child("startupProbe"), causes);
    }

    private static void forbid(@Nullable Object part, At at, String why, Causes causes) {
        if (part != null) {
            causes.forbidden(at, why);
        }
    }
}
