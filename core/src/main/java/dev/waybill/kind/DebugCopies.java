package dev.waybill.kind;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.ContainerSecurity;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.storage.ExistingClaim;
import dev.waybill.value.Image;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.ArrayList;

/** Makes a Pod out of the pod that another object holds. */
final class DebugCopies {
    private DebugCopies() {}

    static <M extends HasMetadata> Pod of(Workload<?, M> source, String name) {
        LabelSelector selector = Workload.selectorOf(name);
        if (source.podSelector().equals(selector)) {
            throw new IllegalArgumentException(source.subject() + " debugCopy '" + name
                    + "': Services would send to a copy of that name. Give it a name of its own, as in '" + name
                    + "-debug'.");
        }
        Pod copy = Pod.blank("debugCopy", name, selector, m -> {
            M original = source.toModel();
            PodSpec spec = source.podSpecOfOne(original);
            // They come back below, as parts that can be adjusted.
            spec.setContainers(new ArrayList<>());
            spec.setInitContainers(new ArrayList<>());
            spec.setNodeName(null);
            // Kubernetes takes one of both; with the node's processes in sight, sharing adds nothing.
            if (spec.getShareProcessNamespace() == null && !Boolean.TRUE.equals(spec.getHostPID())) {
                spec.setShareProcessNamespace(true);
            }
            m.getMetadata().setNamespace(original.getMetadata().getNamespace());
            m.setSpec(spec);
        });
        copy = copy.with(copy.recipe().refersToAllOf(source));
        for (ExistingClaim claim : source.claimsOfOne()) {
            copy = copy.refersTo(claim);
        }
        PodSpec spec = source.podSpec(source.toModel());
        for (io.fabric8.kubernetes.api.model.Container each : spec.getContainers()) {
            each.setLivenessProbe(null);
            each.setReadinessProbe(null);
            each.setStartupProbe(null);
            copy = copy.container(copied(source, each));
        }
        for (io.fabric8.kubernetes.api.model.Container each : spec.getInitContainers()) {
            Container container = copied(source, each);
            copy = "Always".equals(each.getRestartPolicy()) ? copy.sidecar(container) : copy.initContainer(container);
        }
        return copy;
    }

    private static Container copied(Workload<?, ?> source, io.fabric8.kubernetes.api.model.Container model) {
        // The part knows its ports; the model also holds what a customize() of the whole object did.
        return source.containers().stream()
                .filter(part -> part.name().equals(model.getName()))
                .findFirst()
                .orElseGet(() -> Container.of(model.getName(), Image.of(model.getImage())))
                .customize(builder -> new ContainerBuilder(model));
    }

    /** Allows a container to trace the processes of others, unless it brings a security context of its own. */
    static Container tracing(Container container) {
        return container.toModel().getSecurityContext() == null
                ? container.security(ContainerSecurity.of().addCapabilities("SYS_PTRACE"))
                : container;
    }
}
