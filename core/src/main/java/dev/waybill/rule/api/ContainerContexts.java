package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EphemeralContainer;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over the security contexts of all containers of a pod. */
final class ContainerContexts {
    private ContainerContexts() {}

    /** Is shown each security context, if there is one, with its place. */
    interface Visitor {
        void visit(String container, @Nullable SecurityContext context, At at);
    }

    static void visit(PodSpec spec, At at, Visitor visitor) {
        visit(spec.getInitContainers(), at.child("initContainers"), visitor);
        visit(spec.getContainers(), at.child("containers"), visitor);
        List<EphemeralContainer> ephemeral = Present.items(spec.getEphemeralContainers());
        for (int i = 0; i < ephemeral.size(); i++) {
            EphemeralContainer item = ephemeral.get(i) == null ? new EphemeralContainer() : ephemeral.get(i);
            At place = at.child("ephemeralContainers").index(i).child("securityContext");
            visitor.visit(Present.text(item.getName()), item.getSecurityContext(), place);
        }
    }

    private static void visit(@Nullable List<Container> containers, At at, Visitor visitor) {
        List<Container> items = Containers.present(containers);
        for (int i = 0; i < items.size(); i++) {
            At place = at.index(i).child("securityContext");
            visitor.visit(Present.text(items.get(i).getName()), items.get(i).getSecurityContext(), place);
        }
    }
}
