package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EphemeralContainer;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All containers of a pod, for what concerns the pod as a whole. */
final class PodContainers {
    private PodContainers() {}

    /** What is done with a container: its name, its security context, if there is one, and the place of that. */
    interface Visitor {
        void visit(String name, @Nullable SecurityContext security, At at);
    }

    /** Visits init containers, containers and ephemeral ones. */
    static void visit(PodSpec spec, At at, Visitor visitor) {
        visit(Present.items(spec.getInitContainers()), at.child("initContainers"), visitor);
        visit(Present.items(spec.getContainers()), at.child("containers"), visitor);
        int index = 0;
        for (EphemeralContainer container : Present.items(spec.getEphemeralContainers())) {
            At place = at.child("ephemeralContainers").index(index++);
            if (container != null) {
                visitor.visit(
                        Present.text(container.getName()),
                        container.getSecurityContext(),
                        place.child("securityContext"));
            }
        }
    }

    private static void visit(List<Container> containers, At at, Visitor visitor) {
        for (int i = 0; i < containers.size(); i++) {
            Container container = containers.get(i);
            if (container != null) {
                visitor.visit(
                        Present.text(container.getName()),
                        container.getSecurityContext(),
                        at.index(i).child("securityContext"));
            }
        }
    }

    static boolean isNamed(PodSpec spec, String name) {
        boolean[] found = new boolean[1];
        visit(spec, At.ROOT, (container, security, at) -> found[0] |= container.equals(name));
        return found[0];
    }
}
